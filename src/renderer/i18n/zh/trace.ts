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
  sent: '实际发送',
  sharedMessages: (count) => `该任务共用的 ${formatCount(count)} 条消息`,
  notSent: '尚未发送。',
  role: { system: '系统', user: '用户', assistant: '助手' },
  thinking: '思考',
  characters: (count) => `${formatCount(count)} 个字符`,
  response: '回答',
  emptyResponse: '回答为空。',
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
