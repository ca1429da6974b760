export { canonicalMath, equivalentMath, matchesGold } from './equivalent.ts'
export { extractMath } from './extract.ts'
