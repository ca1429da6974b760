import { formatCount } from '#shared/domain/numbers.ts'
import type { power as en } from '../en/power.ts'

export const power: typeof en = {
  title: '需要多少题',
  difference: '要检出的差异（百分点）',
  surely: '检出概率（%）',
  unsound: '差异须在 0.1 至 100 个百分点之间，检出概率须在 50 至 99% 之间。',
  needed: (points, benchmark, items, percent) =>
    `要在 ${benchmark} 上检出两个提示词之间 ${points} 个百分点的差异，约需 ${formatCount(items)} 道题（${percent}% 的情况下可检出）。`,
  tooMany: (points) => `无论跑多少题都无法显示 ${points} 个百分点的差异。`,
  available: (items) => `现有 ${formatCount(items)} 题。`,
  notEnough: (items) => `现仅有 ${formatCount(items)} 题：无法判断。`,
  at: (items, percent, detectable) =>
    `有 ${formatCount(items)} 道题时，${percent}% 的情况下可检出${
      detectable === null ? '' : `；足以显示 ${detectable} 个百分点以上的差异`
    }。`,
  basis: {
    given: (agreement) => `按这两侧在 ${agreement}% 的题目上结果一致估算。`,
    'own-runs': (agreement, pairs) =>
      `根据已有的 ${formatCount(pairs)} 对运行，两个提示词在 ${agreement}% 的题目上结果一致。`,
    assumed: (agreement) => `尚无运行可供参考，假定两个提示词在 ${agreement}% 的题目上结果一致。`,
  },
  raised: (agreement) =>
    `差异如此之大的两个提示词最多在 ${agreement}% 的题目上结果一致：以此估算，并非实测。`,
  measured: (lowest, highest, pairs) =>
    `已有的 ${formatCount(pairs)} 对运行在 ${lowest === highest ? lowest : `${lowest}% 至 ${highest}`}% 的题目上结果一致。`,
}
