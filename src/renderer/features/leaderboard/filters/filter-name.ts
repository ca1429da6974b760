/** Parts of the view that are any of a list. */
export type ListedFilter =
  | 'organisations'
  | 'types'
  | 'benchmarks'
  | 'formats'
  | 'shots'
  | 'provenance'
  | 'sources'
/** Whatever has a button in the bar. */
export type FilterName = ListedFilter | 'weights' | 'params' | 'released' | 'judgement'
