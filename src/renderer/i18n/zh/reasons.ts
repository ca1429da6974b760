/** What the engine says of a cell or a file it cannot take, and how that is said here; `$1` is what it names. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, '缺少内容'],
  [/^is empty$/, '内容为空'],
  [/^is not a number from (\S+) to (\S+)$/, '应为 $1 至 $2 之间的数字'],
  [/^is not a whole number from (\S+) to (\S+)$/, '应为 $1 至 $2 之间的整数'],
  [/^is neither true nor false$/, '应为 true 或 false'],
  [/^is not a year or month \((.+) or (.+)\)$/, '应为年份或月份（$1 或 $2）'],
  [/^is none of (.+)$/, '应为以下之一：$1'],
  [/^is no name$/, '不是有效的名称'],
  [/^is no web address \((.+)\)$/, '应为网址（$1）'],
  [/^is the example of the template$/, '这是模板中的示例行'],
  [/^must not be longer than (\d+) characters$/, '不得超过 $1 个字符'],
  [/^must not contain control characters$/, '不得包含控制字符'],
  [/^is not what it should be$/, '内容不符合要求'],
  [/^is a link that leads nowhere$/, '链接指向的文件不存在'],
  [/^is neither a file nor a folder$/, '既不是文件，也不是文件夹'],
  [/^benchmark files end in (.+)$/, '基准文件的扩展名应为 $1'],
  [/^has (\S+) MB; a benchmark file may have (\S+) MB at most$/, '大小为 $1 MB；基准文件最多 $2 MB'],
  [/^is not a text file$/, '不是文本文件'],
  [/^is no worked-out prompt of GSM8K or BBH$/, '不是 GSM8K 或 BBH 的已解示例提示词'],
  [/^is of MMLU’s training folder, of none of its subjects$/, '属于 MMLU 的训练文件夹，不属于任何科目'],
  [/^is in no benchmark’s format$/, '不属于任何基准的格式'],
  [/^JSON with (.+) is in no benchmark’s format$/, '含有 $1 的 JSON 不属于任何基准的格式'],
  [/^no file of a prompt folder, such as (.+)$/, '不是提示词文件夹中的文件（例如 $1）'],
  [/^its turns do not follow one pattern of question and answer$/, '各轮对话没有遵循统一的问答格式'],
]

/** What is not known is quoted as it was said. */
export function sayReason(words: string): string {
  for (const [pattern, said] of REASONS) if (pattern.test(words)) return words.replace(pattern, said)
  return `“${words}”`
}
