/**
 * Which of several p values stay below `level` when all are looked at together (Holm 1979), in the order given.
 * Null is no test: it is never significant, and does not count.
 */
export function holmRejects(ps: readonly (number | null)[], level = 0.05): boolean[] {
  const rejects = ps.map(() => false)
  const tests = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p)
  for (const [step, { p, index }] of tests.entries()) {
    if (p > level / (tests.length - step)) break
    rejects[index] = true
  }
  return rejects
}
