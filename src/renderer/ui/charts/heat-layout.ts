export interface HeatmapData {
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly columns: readonly { readonly name: string; readonly group: string | null }[]
  readonly range: readonly [number, number]
}

export interface HeatLayout {
  readonly names: number
  readonly cell: { readonly width: number; readonly height: number }
  readonly width: number
}
