/** How many answers of MATH are compared a second, and how long hostile texts take. Run: `node bench/math.ts`. */
import { canonicalMath, equivalentMath, extractMath } from '../src/main/engine/scoring/math/index.ts'

const LENGTH = 1_000_000
const ROUNDS = 2_000
const r = String.raw

const PAIRS: readonly (readonly [name: string, a: string, b: string])[] = [
  ['same text', r`\frac{1}{2}`, r`\frac{1}{2}`],
  ['number, equal', r`\frac12`, '0.5'],
  ['number, different', '17', '18'],
  ['interval', r`(-\infty, 2) \cup (3, \infty)`, r`(-\infty,2)\cup(3,\infty]`],
  ['matrix', r`\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}`, r`\begin{bmatrix}1&2\\3&5\end{bmatrix}`],
  ['expression, known', r`\frac{\sqrt{3}}{3}`, r`\frac{1}{\sqrt{3}}`],
]

const HOSTILE_ANSWERS = [
  '(',
  '|',
  r`\frac`,
  r`\frac{1}{`,
  '9^{9^{',
  r`\{x,`,
  r`\pm `,
  '1,234,',
  r`\sqrt[`,
  '99!',
  '1e9999,',
  '√',
]

/** Calculations that grow with every digit, as long as an expression may be. */
const HOSTILE_CALCULATIONS = [
  r`\binom{10^{2000}}{1000}+`,
  r`\binom{2500}{1250}+`,
  '(10^{2000})!+',
  '3^{3000}/7^{2000}+',
  '2000!/1998!+',
  '9^{9^{9}}+',
]

/** What opens and closes again, level in level. */
const HOSTILE_NESTS: readonly (readonly [open: string, close: string])[] = [
  ['[', ']'],
  ['(', ')'],
  [r`\{`, r`\}`],
  ['|', '|'],
  ['|(x,', ')|'],
  [r`\sqrt{`, '}'],
  [r`\frac{`, '}{2}'],
  [r`\frac{1}{`, '}'],
  [r`\log(`, ')'],
  [r`\max(`, ')'],
  [r`\forall[`, ']'],
  [r`\begin{array}`, r`\end{array}\cup\begin{array}\end{array}`],
]
const DEPTHS = [8, 18, 80]

const HOSTILE_TEXTS = [
  '(',
  '{',
  '}',
  r`\boxed{`,
  r`\boxed `,
  r`\boxed{3} `,
  ' ',
  '\n',
  '1,',
  '$',
  '$x$ ',
  r`\(`,
  r`\[x`,
  '\\',
  'answer ',
  'answer is ',
  'The final answer is ',
]

const fill = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length))

function measureMs(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

const firstMs = measureMs(() => equivalentMath('x+1', '1+x'))
console.log(`the first expression takes ${firstMs.toFixed(1)} ms, as the parser sets itself up\n`)

console.log('equivalences a second')
for (const [name, a, b] of PAIRS) {
  const ms = measureMs(() => {
    for (let round = 0; round < ROUNDS; round++) equivalentMath(a, b)
  })
  console.log(
    `  ${name.padEnd(24)}${Math.round((ROUNDS / ms) * 1_000)
      .toLocaleString('en')
      .padStart(12)}`,
  )
}
const newMs = measureMs(() => {
  for (let round = 0; round < ROUNDS; round++) equivalentMath(`x^2+${round}x`, `x(x+${round})`)
})
console.log(
  `  ${'expression, new'.padEnd(24)}${Math.round((ROUNDS / newMs) * 1_000)
    .toLocaleString('en')
    .padStart(12)}`,
)

function printHostile(name: string, answer: string): void {
  const ms = measureMs(() => equivalentMath(`${canonicalMath(answer)}1`, `2${answer}`))
  console.log(`  ${name.padEnd(44)}${ms.toFixed(1).padStart(12)}`)
}

console.log('\nhostile answers of 1,000 characters, ms')
for (const part of HOSTILE_ANSWERS) printHostile(part, fill(part, 990))

console.log('\nhostile calculations of 150 characters, ms')
for (const part of HOSTILE_CALCULATIONS)
  printHostile(part, part.repeat(Math.max(1, Math.floor(150 / part.length))))

console.log('\nhostile nests, ms')
for (const [open, close] of HOSTILE_NESTS) {
  for (const depth of DEPTHS) {
    const answer = `${open.repeat(depth)}1${close.repeat(depth)}`
    if (answer.length < 990) printHostile(`${open}…${close} × ${depth}`, answer)
  }
}

console.log('\nhostile texts of 1 MB, ms')
for (const part of HOSTILE_TEXTS) {
  const text = fill(part, LENGTH)
  const ms = Math.min(...[0, 1, 2].map(() => measureMs(() => extractMath(text, 'The final answer is'))))
  console.log(`  ${JSON.stringify(part).padEnd(24)}${ms.toFixed(1).padStart(12)}`)
}
