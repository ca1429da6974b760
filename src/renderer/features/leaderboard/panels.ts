/** What the leaderboard shows only once it is opened. The page fetches it as one, when its first rows are drawn. */
export { ColumnsPanel } from './columns/ColumnsPanel.tsx'
export { ExportPanel } from './export/ExportPanel.tsx'
export { ModelFigures } from './figures/ModelFigures.tsx'
export { FilterPanel } from './filters/FilterPanel.tsx'
export { NoRows } from './NoRows.tsx'
export { ViewsPanel } from './views/ViewsPanel.tsx'
