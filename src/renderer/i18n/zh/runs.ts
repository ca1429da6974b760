import { formatCount } from '#shared/domain/numbers.ts'
import type { runs as en } from '../en/runs.ts'

export const runs: typeof en = {
  title: '运行',
  count: (count) => `${formatCount(count)} 次运行`,
  columns: {
    run: '编号',
    model: '模型',
    benchmark: '基准',
    format: '格式',
    status: '状态',
    progress: '进度',
    score: '得分',
    outcomes: '结果',
    cost: '费用',
    duration: '用时',
    created: '开始时间',
  },
  table: '运行列表，未排序时最新在前',
  emptyTitle: '还没有运行',
  emptyText: '在终端中发起一次，运行时会显示在这里：',
  progress: (scored, total, errors) =>
    `${formatCount(scored)} / ${formatCount(total)}${errors > 0 ? `，${formatCount(errors)} 次出错` : ''}`,
  rate: (perSecond) => `${perSecond}/秒`,
}
