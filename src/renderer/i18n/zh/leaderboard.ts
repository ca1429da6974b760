import { formatCount } from '#shared/domain/numbers.ts'
import type { leaderboard as en } from '../en/leaderboard.ts'

export const leaderboard: typeof en = {
  title: '排行榜',
  benchmark: '基准',
  format: '格式',
  table: '自有运行：每个模型、基准与格式一行',
  columns: {
    rank: '名次',
    model: '模型',
    organisation: '机构',
    type: '类型',
    size: '规模',
    benchmark: '基准',
    format: '格式',
    n: '题数',
    score: '得分',
    outcomes: '结果',
    cost: '费用',
    complete: '完整',
  },
  complete: '是',
  incomplete: (scored) => `否，已评 ${formatCount(scored)}`,
  leader: (model, where, score, low, high) =>
    `${model} 在${where}上领先，得分 ${score}%（${low} 至 ${high}）。`,
  tied: (models, where) => `在${where}上，按区间有 ${models} 个模型并列第一。`,
  mixture: (count) => `共 ${formatCount(count)} 行，涉及多个基准或格式；各选一个即可看到领先者。`,
  rows: (count) => `${formatCount(count)} 行`,
  legend: '名次是同一基准与格式内的范围；范围重叠即为并列。得分旁的数字与下方蓝线：95% 区间。',
  emptyTitle: '还没有运行',
  emptyText: '基线模型无需密钥即可离线回答自带的样例基准。请在终端中运行：',
  noMatchTitle: '没有符合筛选条件的运行',
  noMatchText: '去掉一个筛选条件，或发起这样的运行：',
  notImportedTitle: (benchmark) => `尚未导入 ${benchmark}`,
  notImportedText: (command) => `可下载其官方文件，或用“${command}”读入已有的文件：`,
  thenRun: '然后发起运行：',
  clear: '清除筛选',
}
