/** The colours an outcome can have. Named as outcomes are, so that an outcome is a tone without a table between. */
export type Tone =
  | 'correct'
  | 'wrong'
  | 'partial'
  | 'no-answer'
  | 'truncated'
  | 'refused'
  | 'error'
  | 'pending'
