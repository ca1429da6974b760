/** The ways to read an attempt, in the order of their tabs. */
export const TRACE_TABS = ['reasoning', 'raw', 'sent', 'others'] as const
export type TraceTab = (typeof TRACE_TABS)[number]
