import { formatCount } from '#shared/domain/numbers.ts'
import type { trace as en } from '../en/trace.ts'

const ERROR_KINDS: Readonly<Record<string, string>> = {
  retry: '暂时性故障',
  fatal: '被服务方拒绝',
  rejected: '提示被拒',
}

export const trace: typeof en = {
  title: '过程',
  none: '请在左侧选择一道题。',
  question: '题目',
  options: '选项',
  gold: '标准答案',
  answered: '模型答案',
  goldReasoning: '标准解答',
  views: '查看方式',
  tab: { reasoning: '推理', raw: '原文', sent: '实际发送' },
  keys: {
    raw: '切换原文',
    sent: '切换实际发送内容',
    others: '切换其他运行中的同一题',
  },
  before: (hasSystem, exemplars) =>
    [hasSystem && '系统提示', exemplars > 0 && `${formatCount(exemplars)} 个示例`]
      .filter(Boolean)
      .join('与 '),
  sharedMessages: (count) => `该任务共用的 ${formatCount(count)} 条消息`,
  sentInAll: (count, characters, tokens) =>
    [
      `${formatCount(count)} 条消息`,
      `${formatCount(characters)} 个字符`,
      tokens !== null && `${formatCount(tokens)} 个 token（按服务方计数）`,
    ]
      .filter(Boolean)
      .join(' · '),
  notSent: '尚未发送。',
  role: { system: '系统', user: '用户', assistant: '助手' },
  thinking: '思考（服务方单独返回）',
  thinkingInside: '回答中的思考',
  characters: (count) => `${formatCount(count)} 个字符`,
  response: '回答',
  noResponse: '没有回答。',
  emptyResponse: '回答为空。',
  showWhole: (characters) => `显示全部 ${formatCount(characters)} 个字符`,
  plain: {
    long: '按原文显示：内容过长，无法排版。',
    dense: '按原文显示：标记过多，无法排版。',
  },
  entry: { thinking: '思考', answer: '答案', count: '预算', reflection: '反思' },
  reward: '奖励',
  backtrack: '回退',
  malformed: '不成对的标签，按原文显示',
  left: (count) => `剩余 ${formatCount(count)}`,
  tally: ({ stepCount, rewards, backtrackCount, malformedCount }) => {
    const before = rewards.filter(({ isAfterAnswer }) => !isAfterAnswer).length
    return [
      `${formatCount(stepCount)} 步`,
      `答案前 ${formatCount(before)} 次奖励`,
      `${formatCount(backtrackCount)} 次回退`,
      malformedCount > 0 && `${formatCount(malformedCount)} 个不成对的标签`,
    ]
      .filter(Boolean)
      .join(' · ')
  },
  moreEntries: (count) => `另有 ${formatCount(count)} 项，见原文`,
  finalTurn: '最终答案',
  confidence: (percent) => `把握 ${percent}%`,
  rule: (rule) => `按规则“${rule}”提取`,
  noSpan: '答案在文中没有对应位置。',
  error: '出错',
  errorKind: (kind) => ERROR_KINDS[kind] ?? kind,
  gaveUp: (tries) => `尝试 ${formatCount(tries)} 次后放弃`,
  credit: (percent) => `得分 ${percent}%`,
  facts: {
    title: '费用与时间',
    inputTokens: '输入 token',
    outputTokens: '输出 token',
    reasoningTokens: '推理 token',
    cost: '费用',
    latency: '延迟',
    retries: '重试',
    finish: '结束原因',
    model: '报告的模型',
    request: '请求编号',
    received: '收到时间',
    extractor: '提取器',
    item: '题目标识',
  },
}
