/**
 * Runs a job and streams what it reports: the latest report whenever the reader is ready for one, so that a
 * slow reader skips reports instead of queueing them. Returns the job's result; ends the job when the reader
 * leaves or `signal` aborts.
 */
export async function* streamProgress<Report, Result>(
  signal: AbortSignal | undefined,
  job: (report: (progress: Report) => void, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Report, Result> {
  const left = new AbortController()
  const stopped = signal ? AbortSignal.any([signal, left.signal]) : left.signal
  let latest: Report | null = null
  let wake = Promise.withResolvers<void>()
  let settled = false
  const result = job((progress) => {
    latest = progress
    wake.resolve()
  }, stopped).finally(() => {
    settled = true
    wake.resolve()
  })
  // Its rejection is met below, at the await; until then it must not count as unhandled.
  result.catch(() => undefined)
  try {
    while (!settled) {
      await wake.promise
      wake = Promise.withResolvers<void>()
      if (latest !== null) {
        const report: Report = latest
        latest = null
        yield report
      }
    }
    return await result
  } finally {
    left.abort()
  }
}
