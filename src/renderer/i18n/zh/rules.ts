import type { ExtractionRule } from '#shared/domain/extraction-rule.ts'

/** 答案提取规则：键为存储中的名称。 */
const RULES: Readonly<Record<ExtractionRule, string>> = {
  marker: '提示词要求的标记',
  boxed: '最后一个 \\boxed{}',
  'answer-tag': '最后一个 <answer> 标签',
  hashes: '最后一个“####”',
  'answer-letter': '最后一个“A:”',
  'answer-is': '最后一处“the answer is”',
  bare: '回复中只有答案',
  'first-line': '首行只有答案',
  'last-line': '最后一行',
  'last-number': '未声明答案，取最后一个数字',
  'last-math': '未声明答案，取最后一个公式',
  'last-list': '未声明答案，取最后一个列表',
  'last-sentence': '未声明答案，取最后一句',
  'last-option': '未声明答案，取最后提到的选项',
}

/** 较新引擎的规则按其本名显示。 */
export const nameRule = (rule: string): string =>
  Object.hasOwn(RULES, rule) ? RULES[rule as ExtractionRule] : rule
