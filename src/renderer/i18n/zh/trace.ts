import { formatCount } from '#shared/domain/numbers.ts'
import type { trace as en, RetryCause } from '../en/trace.ts'
import { nameRule } from './rules.ts'

const ERROR_KINDS: Readonly<Record<string, string>> = {
  retry: '暂时性故障',
  fatal: '被服务商拒绝',
  rejected: '提示词被拒',
}

const nameCause = ({ status, times }: RetryCause): string =>
  `${status ?? '无应答'}${times > 1 ? ` × ${formatCount(times)}` : ''}`

export const trace: typeof en = {
  title: '过程',
  none: '没有打开的题目。',
  unknown: {
    title: '本次运行中没有这次作答',
    message: (id) => `作答 ${formatCount(id)}`,
    hint: '该地址可能属于另一次运行或另一个数据库。',
    action: '打开第一题',
  },
  question: '题目',
  options: '选项',
  gold: '标准答案',
  answered: '模型答案',
  goldReasoning: '标准解答',
  views: '查看方式',
  tab: {
    reasoning: '推理',
    raw: '原文',
    sent: '实际发送',
    others: (count) => `其他回答 · ${formatCount(count)}`,
  },
  keys: {
    answer: '跳到提取出的答案',
    raw: '切换原文',
    sent: '切换实际发送内容',
    others: '切换本题的其他回答',
    nextSample: '本题的下一个样本',
    previousSample: '本题的上一个样本',
  },
  before: (hasSystem, exemplars) =>
    [hasSystem && '系统提示词', exemplars > 0 && `${formatCount(exemplars)} 个示例`]
      .filter(Boolean)
      .join('与 '),
  sharedMessages: (count) => `该任务共用的 ${formatCount(count)} 条消息`,
  sentInAll: (count, characters, tokens) =>
    [
      `${formatCount(count)} 条消息`,
      `${formatCount(characters)} 个字符`,
      tokens !== null && `${formatCount(tokens)} 个 token（按服务商计数）`,
    ]
      .filter(Boolean)
      .join(' · '),
  notSent: '尚未发送。',
  role: { system: '系统', user: '用户', assistant: '助手' },
  thinking: '思考（服务商单独返回）',
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
  rule: (rule) => `答案取自：${nameRule(rule)}`,
  noSpan: '答案在文中没有对应位置。',
  error: '出错',
  errorKind: (kind) => ERROR_KINDS[kind] ?? kind,
  gaveUp: (tries) => `尝试 ${formatCount(tries)} 次后放弃`,
  credit: (percent) => `得分 ${percent}%`,
  hints: {
    answer: '到答案处',
    raw: '原文',
    sent: '发送内容',
    difference: '差异',
    sample: '下一次采样',
    overrule: '改判',
    dispute: '质疑',
    flag: '标记',
    note: '备注',
    copy: '复制请求',
  },
  rewards: {
    title: '沿途奖励',
    atTheEnd: (reward) => `最终为 ${reward}`,
    confidentAndWrong: (reward) => `自信却答错：最终为 ${reward}`,
    unsureAndRight: (reward) => `答对但没有把握：最终为 ${reward}`,
  },
  samples: {
    title: '本题的样本',
    chip: (number, outcome) => `样本 ${formatCount(number)}，${outcome}：`,
    right: (right, scored) => `${formatCount(scored)} 个中 ${formatCount(right)} 个正确`,
    unscored: (count) => `${formatCount(count)} 个未评分`,
    majority: (answer) => `多数答案 ${answer}`,
    noMajority: '没有多数答案',
  },
  readings: { title: '严格与宽松的读法结果不同', strict: '严格', lenient: '宽松' },
  others: {
    title: '别处的同一题',
    none: '没有其他运行问过这道题。',
    run: '运行',
    here: '本次运行',
    sample: (number) => `样本 ${formatCount(number)}`,
    model: '模型与格式',
    answer: '答案',
    tokens: '输出 token',
    next: '与下一个回答对比',
    previous: '与上一个回答对比',
    more: (count) => `另有 ${formatCount(count)} 个回答`,
    difference: '逐词差异',
    onlyThis: '仅见于此回答',
    onlyOther: '仅见于另一回答',
    same: '两个回答完全相同。',
    tooDifferent: '过长或差异过大，无法逐词对比：先是此回答，后是另一回答。',
    open: '打开',
  },
  curl: {
    copy: '复制为 cURL',
    withoutKey: '不含密钥，以变量代替。',
    nobody: '基线不向任何服务发出请求，因此没有可复制的内容。',
    refused: '浏览器不允许本页使用剪贴板。',
  },
  yours: {
    title: '您的意见',
    overrule: '改判',
    dispute: '质疑标准答案',
    flag: '标记',
    note: '备注',
    editNote: '修改备注',
    why: '理由（可不填）',
    overrulingCounts: '机器评分保持不变。您的改判计入“含改判”的得分，以及所有按改判评判的数据。',
    toBoard: '含改判的排行榜',
    itIs: (outcome) => `判为${outcome}`,
    draftKept: '已保留您输入的内容，再次打开即可继续。',
    save: '保存备注',
    cancel: '取消',
    counts: (outcome) => `已改判：${outcome}`,
    overruled: (outcome) => `已改判：${outcome}`,
    disputed: '标准答案有疑问',
    flagged: '已标记',
    takeBack: '撤销',
    takeBackWhat: (mark) => `撤销：${mark}`,
  },
  facts: {
    title: '费用与时间',
    inputTokens: '输入 token',
    outputTokens: '输出 token',
    reasoningTokens: '推理 token',
    cost: '费用',
    latency: '延迟',
    retries: '重试',
    retriesFor: (retries, causes) =>
      [
        formatCount(retries),
        ...(causes.length === 0 ? [] : [`（${causes.map(nameCause).join('、')}）`]),
      ].join(''),
    finish: '结束原因',
    model: '报告的模型',
    request: '请求编号',
    received: '收到时间',
    extractor: '提取器',
    item: '题目标识',
  },
}
