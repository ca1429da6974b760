export { canonicalMath, equivalentMath } from './equivalent.ts'
export { extractMath } from './extract.ts'
