import { networkFaultOf } from '#shared/domain/network-fault.ts'
import { formatCount, formatUsd } from '#shared/domain/numbers.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import type { WhyUnavailable } from '#shared/domain/problem-detail.ts'
import type { ProblemWords, Said } from '../problem-words.ts'
import { prompts } from './prompts.ts'
import { sayReason } from './reasons.ts'
import { sensitivity } from './sensitivity.ts'
import { spaced } from './spacing.ts'
import { vocabulary } from './vocabulary.ts'

const say = (message: string, hint: string | null = null): Said => ({ message, hint })
const points = (share: number): string => String(Math.round(share * 1000) / 10)
/** Words of others, in their own language. */
const quote = (words: string): string => `“${words}”`
const gone = '可能已被删除；现有的见列表。'

const network: ProblemWords['network'] = {
  refused: '连接被拒绝',
  'broken-off': '连接中断',
  'unknown-host': '找不到该主机',
  'no-look-up': '无法解析主机名',
  'no-host': '无法到达该主机',
  'no-network': '无法到达该网络',
  'timed-out': '连接超时',
  'slow-answer': '等待应答开始的时间过长',
  'cut-short': '应答中途停止',
}
const networkWords = (words: string): string => {
  const fault = networkFaultOf(words)
  return fault === null ? quote(words) : network[fault]
}

const file: ProblemWords['file'] = {
  missing: () => '没有这个文件或文件夹',
  forbidden: () => '当前用户无权读取',
  unreadable: (words) => `无法读取（${words}）`,
  'no-file': () => '既不是文件，也不是文件夹',
  'too-large': () => '文件过大；基准文件最多 256 MB',
  empty: () => '内容为空',
  'not-text': () => '不是文本文件',
  'not-utf8': () => '不是 UTF-8 文本',
  'not-json': (words) => `不是有效的 JSON：${quote(words)}`,
  'unknown-format': () => '不属于任何基准的格式',
  'none-in-folder': () => '文件夹中没有基准文件',
  other: (words) => `内容有误：${sayReason(words)}`,
}
const OFFICIAL =
  '可识别的官方文件：GSM8K 和 MATH 的 .jsonl，BBH 各任务的 .json 与 cot-prompts/*.txt，MMLU 的 .csv。'

/** `文件，第 3 行，字段“target”：`, without what is not known. */
const placed = ({ file: path, line, field }: ProblemPlace): string => {
  const parts = [path, line && `第 ${line} 行`, field && `字段“${field}”`].filter(Boolean)
  return parts.length === 0 ? '' : `${parts.join('，')}：`
}

const whyNot = (why: WhyUnavailable): string => {
  const sayKind = problems.kinds[why.kind] as (why: WhyUnavailable, place: ProblemPlace) => Said
  return sayKind(why, {}).message
}

export const problems: ProblemWords = {
  network,
  file,
  kinds: {
    'no-run': ({ id }) => say(`没有运行 ${id}。`, gone),
    'no-deleted-run': ({ id }) => say(`最近删除的运行中没有 ${id}。`, '删除的运行只能在一天之内恢复。'),
    'no-attempt': ({ id }) => say(`没有作答 ${id}。`, gone),
    'no-item': ({ id }) => say(`没有题目 ${id}。`, '请选择其他题目。'),
    'no-study': ({ id }) => say(`没有研究 ${id}。`, gone),
    'no-model-in-study': ({ id, model }) => say(`研究 ${id} 中没有模型“${model}”。`),
    'no-model': ({ name }) => say(`没有模型“${name}”。`, '可能已被移除。请在“模型”中添加，或选择其他模型。'),
    'no-baseline': ({ modelId, known }) => say(`没有基线“${modelId}”。`, `现有：${known.join('、')}。`),
    'no-prompt': ({ name }) => say(`没有提示词“${name}”。`, gone),
    'no-prompt-version': ({ name, version, newest }) =>
      say(`提示词“${name}”没有第 ${version} 版。`, `现有第 1 至 ${newest} 版。`),
    'no-view': ({ name }) => say(`没有已保存的视图“${name}”。`),
    'no-import': () => say('这次导入已不存在。'),
    'no-figure': ({ model }) =>
      say(`没有“${model}”的数据。`, '它的数据可能来自已删除的导入或运行。请关闭此栏，另选模型。'),
    'no-benchmark': ({ name, known }) => say(`没有基准“${name}”。`, `现有：${known.join('、')}。`),
    'no-items': ({ benchmark }) =>
      say(spaced(`库中没有${benchmark}的题目。`), '请在“数据”中下载，或在那里导入其文件。'),
    'no-task': ({ benchmark, task, known }) =>
      say(`${benchmark} 没有任务“${task}”。`, `现有任务：${known.join('、')}。`),
    'no-exemplars': ({ benchmark, task, format }) =>
      say(
        `${benchmark}/${task} 没有“${vocabulary.format[format]}”格式的示例。`,
        '示例随官方文件提供，请在“数据”中获取。',
      ),
    'run-under-way': ({ id }) => say(`运行 ${id} 正在进行。`, '请先暂停或取消它。'),
    'run-elsewhere': ({ id, host, pid }) =>
      say(`运行 ${id} 由另一进程执行（${host} 上的进程 ${pid}）。`, '请先暂停它，或等它结束。'),
    'run-not-let-go': ({ id, host, pid }) =>
      say(
        `运行 ${id} 仍在继续：执行它的进程（${host} 上的进程 ${pid}）没有回应。`,
        '请在启动它的地方停止它，例如在其终端中按 Ctrl-C。',
      ),
    'run-ended': ({ id, state }) => say(`运行 ${id} 不在进行中：${vocabulary.state[state]}。`),
    'run-done': ({ id }) => say(`运行 ${id} 已完成，无需取消。`),
    'attempt-not-scored': () => say('没有评分的作答不能改判。', '请等它得到回答，或重新提问。'),
    'attempt-not-asked': () => say('这次作答尚未提问，因此没有请求。'),
    'run-on-both-sides': ({ id }) =>
      say(`两侧都有运行 ${id}。`, '请选择两次不同的运行，或没有共同运行的两组。'),
    'view-built-in': ({ name }) => say(`“${name}”是内置视图。`, '请换一个名称。'),
    'prompt-not-own': ({ name, isShipped }) =>
      say(
        isShipped ? `“${name}”随应用提供，不能更改。` : `“${name}”属于一项研究，不能更改。`,
        '请另存为其他名称的副本。',
      ),
    'prompt-has-runs': ({ name, runs }) =>
      say(`有 ${formatCount(runs)} 次运行使用了“${name}”。`, '请先删除这些运行：运行保留其所用的提示词。'),
    'prompt-unfit': ({ name, for: benchmark, families }) =>
      say(`提示词“${name}”没有针对 ${benchmark} 的内容。`, `它适用于：${families.join('、')}。`),
    'prompt-fault': ({ field, fault, variable }) =>
      say(`提示词的文本“${field}”：${prompts.issues[fault](variable ?? '', [])}`, '请改正后重新保存。'),
    'model-exists': ({ name }) => say(`已有模型“${name}”。`, '请换一个名称，或先移除那个模型。'),
    'model-built-in': ({ name }) => say(`“${name}”是内置模型，不能移除。`),
    'model-needs-no-key': ({ name }) => say(`“${name}”离线作答，不需要密钥。`),
    'base-url-needed': () => say('OpenAI 兼容服务器的模型需要基础地址。', '例如 http://127.0.0.1:8000/v1。'),
    'base-url-of-anthropic': ({ name }) =>
      say(`“${name}”的基础地址指向 Anthropic 的 Messages 接口。`, '请为它选择服务商 Anthropic。'),
    'half-a-price': () => say('价格必须同时包含输入和输出两部分。', '请都填写，或都留空。'),
    'models-unavailable': ({ models, available }) =>
      say(
        models.map(({ why }) => whyNot(why)).join(''),
        available.length === 0
          ? '尚未启动任何运行。'
          : `尚未启动任何运行。可去掉${models.length === 1 ? '它' : '它们'}，运行其余 ${available.length} 个模型。`,
      ),
    'no-key': ({ model, variable }) =>
      say(
        `缺少“${model}”的密钥${variable === null ? '' : `：未设置 ${variable}`}。`,
        '请在“模型”中为它输入密钥，或在启动应用之前设置该环境变量。',
      ),
    'unusable-key': ({ model }) =>
      say(`“${model}”的密钥含有密钥中不会出现的字符。`, '请在“模型”中重新输入。'),
    'model-unreachable': ({ model, origin, words }) =>
      say(
        `${model} 的地址 ${origin} 没有应答：${networkWords(words)}。`,
        '服务器是否在运行？主机和端口是否正确？尚未启动任何运行。',
      ),
    'no-model-list': ({ origin, words }) =>
      say(
        `${origin} 没有给出模型列表：${networkWords(words)}`,
        '地址和密钥是否正确？没有列表也可以凭模型标识添加模型。',
      ),
    'impossible-difference': ({ accuracy, difference, room }) =>
      say(
        `两个正确率约为 ${points(accuracy)}% 的提示词不可能相差 ${points(difference)} 个百分点，最多相差 ${points(room)} 个。`,
        '请减小要检出的差异，或改用介于两者之间的正确率。',
      ),
    'nothing-to-vary': ({ without }) =>
      say(
        `这里没有可变动之处${without.length === 0 ? '' : `：${without.map((kind) => sensitivity.kind[kind]).join('、')}`}。`,
        '请选择其他变动方面，或换一种格式或基准。',
      ),
    'over-budget': ({ unit, needed, budget }) =>
      say(
        unit === 'requests'
          ? `这项研究需要 ${formatCount(needed)} 次请求，而预算为 ${formatCount(budget)} 次。`
          : `这项研究最多需要 ${formatUsd(needed)}，而预算为 ${formatUsd(budget)}。`,
        '请减少题目或变体，或提高预算。',
      ),
    'file-fault': ({ fault, words }, place) =>
      say(`${placed(place)}${file[fault](words)}`, adviceOn[fault] ?? null),
    'no-result-columns': ({ columns }) =>
      say(
        `第一行缺少列：${columns.join('、')}。`,
        '必需的列为 model、benchmark 和 score_percent（0 至 100）。请以导入模板为准。',
      ),
    'no-results': () =>
      say('文件中没有结果列表。', 'JSON 文件应为对象列表，各对象的字段与导入模板的列相同。'),
    'nothing-to-download': ({ benchmark }) => say(spaced(`没有已知的${benchmark}下载文件。`)),
    'download-changed': ({ url }) =>
      say(`${url} 的内容与官方文件不符。`, '可能被代理改动过。请用其他方式获取官方文件再导入。'),
    'download-failed': ({ url, words }) =>
      say(`未能下载 ${url}：${quote(words)}`, '请重试：已下载的部分会保留。也可以自行获取文件再导入。'),
    'store-damaged': ({ path, words }) =>
      say(`存储库 ${path} 已损坏：${quote(words)}`, '请用备份替换它，或改用其他存储库启动。'),
    'store-busy': ({ path }) => say(`存储库 ${path} 正被另一进程使用。`, '请等另一进程结束后再试。'),
    'store-unwritable': ({ path, words }) =>
      say(`${path} 无法写入：${quote(words)}`, '请使该文件及其文件夹可写，或改用其他存储库启动。'),
    'disk-full': ({ path }) =>
      say(`${path} 所在磁盘已满。`, '请在该磁盘上腾出空间后重试；此前存储的内容完好。'),
  },
  requests: {
    'timed-out': ({ seconds }) => `${seconds} 秒内没有应答`,
    unreachable: ({ origin, words }) => `无法连接 ${origin}：${networkWords(words)}`,
    unreadable: ({ origin, words }) => `状态 200，但 ${origin} 的应答无法解读：${quote(words)}`,
    redirected: ({ words, to }) => `${words}；该地址重定向到 ${to}`,
    'no-service': ({ words, address }) => `${words}；${address} 处没有服务：基础地址通常以 /v1 结尾`,
    'long-wait': ({ words, duration }) => `${words}（要求等待 ${duration}）`,
    'nobody-answers': ({ requests, words }) => `最近 ${requests} 次请求全部未能送达，最后一次：${words}`,
  },
  reason: sayReason,
  refused: (field, reason) =>
    say(
      field === null ? `引擎不接受这一请求：${quote(reason)}` : `“${field}”的值不被接受：${quote(reason)}`,
      '请修改后重试。',
    ),
  lost: say('与引擎的连接中断。', '连接会自动恢复，届时请重试。'),
  defect: say('引擎出现了缺陷。', '运行与结果都完好地保存在库中。请重试；若再次出现，请重启应用并报告。'),
}

const adviceOn: Partial<Record<keyof ProblemWords['file'], string>> = {
  missing: '路径指引擎所在机器上的路径。',
  'not-utf8': '请将文件另存为 UTF-8 后重新导入。',
  'not-text': OFFICIAL,
  'unknown-format': OFFICIAL,
  'none-in-folder': OFFICIAL,
}
