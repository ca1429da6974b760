import type { comparison as en } from '../en/comparison.ts'

export const comparison: typeof en = {
  title: '对比模型',
  toTable: '表格',
  toCharts: '图表',
  models: '参与对比的模型',
  add: '添加模型',
  addHint: '输入名称的一部分',
  nothingFound: '没有这个名称的模型',
  remove: (model) => `移除 ${model}`,
  full: (most) => `最多 ${most} 个模型：移除一个才能再添加`,
  unknown: (models) => `没有 ${models} 的数据。`,
  emptyTitle: '请选择二至六个模型',
  emptyText: '它们的结果将按基准与任务并排列出，差异大的在前。',
  nothingTitle: '没有可对比的内容',
  nothingText: '在当前筛选下，这些模型都没有数据。请添加其他模型，或在表格中修改筛选条件。',
  find: '查找基准或任务',
  order: '顺序',
  orders: { difference: '差异大的在前', name: '按名称' },
  tasksOf: '任务所属基准',
  exportCsv: '导出 CSV',
  benchmarks: '基准',
  tasks: (benchmark) => `${benchmark} 的各项任务`,
  noTasks: (benchmark) => `这些模型都没有 ${benchmark} 各项任务的数据。`,
  noneFound: '没有名称匹配的行。',
  columns: { benchmark: '基准', task: '任务', difference: '最佳减最差' },
  caption: (what, models) => `${what}：${models} 并排对比`,
  setting: {
    inContext: '少样本',
    zeroShot: '零样本',
    unstated: '格式未说明',
    partly: '部分未说明',
  },
  notAlike: '不参与对比',
  notAlikeHint: (setting) => `格式或指标与本行不同：${setting}`,
  shots: (shots) => `${shots}-shot`,
  beyond: '差异显著',
  beyondHint: '将所有模型配对与此处各行一并考虑后（Holm 校正），差异在 5% 水平上仍然显著。',
  chance: '可能只是随机波动',
  chanceHint: '将所有模型配对与此处各行一并考虑后（Holm 校正），这样的差异可能只是随机波动。',
  adjusted: '已作多重校正',
  adjustedHint:
    '区间只针对这一对模型，且不含 0；但将所有模型配对与此处各行一并考虑后（Holm 校正），这样的差异仍可能只是随机波动。',
  onLeaderboard: (score, setting, source) =>
    `排行榜显示 ${score}：${[setting, source].filter(Boolean).join('，')}；此处只在同类数据之间对比`,
  paired: '逐题比较 ›',
  pairedHint:
    '两者都是对相同题目的自有运行。逐题配对比较可消除题目难度的影响，更小的差异也能与随机波动区分开来。',
  unsure: '可靠程度未知',
  points: (points) => `${points} 个百分点`,
  between: (low, high) => `${low} 至 ${high}`,
  bestIs: (best, worst) => `${best} 高于 ${worst}`,
  sourceOf: (model, score, where, source) => `${model} 在 ${where} 上得分 ${score}%，来源：${source}`,
  legend:
    '每行只对比同一格式的单次采样数据；其他格式以灰色显示，不参与对比；来源未说明之处均予标明。差异按两个独立数据之差计算，附 95% 区间。点击得分可查看其来源。得分前的 ≠ 之后是排行榜在此处显示的另一数据。',
  sentence: {
    leads: (model, wins, of) => `在能对比全部模型的 ${of} 个基准中，${model} 在 ${wins} 个上最佳。`,
    shared: (models, wins, of) =>
      `在能对比全部模型的 ${of} 个基准中，${models.join('、')} 各在 ${wins} 个上最佳。`,
    none: '没有一个基准能以同一格式对比全部模型。',
    largest: (where, best, worst, points, between) =>
      `差异最大的是 ${where}：${best} 比 ${worst} 高 ${points} 个百分点（${between}）。`,
    beyond: (count, of, partial) =>
      `最佳与最差之间的 ${of} 项差异中有 ${count} 项显著${partial === 0 ? '' : `（其中 ${partial} 项所在的基准只能对比部分模型）`}。`,
  },
}
