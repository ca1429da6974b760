/** The same promise. That it fails, as of a run that is gone, is no defect of the page, which has yet to listen to it. */
export function heard<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined)
  return answer
}
