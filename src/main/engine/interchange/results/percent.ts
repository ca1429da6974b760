/** 56.9 → 0.569, and not the 0.5689999999999999 that binary division may leave. */
export const fractionOfPercent = (percent: number): number => Number((percent / 100).toPrecision(15))
