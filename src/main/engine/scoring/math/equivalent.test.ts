import { describe, expect, it } from 'vitest'
import { canonicalMath, equivalentMath, matchesGold } from './index.ts'

/** One case a line: `a ≡ b` says the same, `a ≢ b` does not. */
const CASES: Readonly<Record<string, string>> = {
  numbers: String.raw`
    .5 ≡ 0.5
    18.00 ≡ 18
    −3 ≡ -3
    +7 ≡ 7
    2\times10^3 ≡ 2000
    3. ≡ 3
    5! ≡ 120
    -3 ≢ 3
    0.5 ≢ 0.50001
    2^{40} ≢ 2^{40}+1
    10^{-15} ≢ 0
    3^{2007} ≢ 3^{2006}
    2^{2005} ≡ 2\cdot2^{2004}
    \frac{1}{2004!} ≡ 1/2004!
    1/2004! ≢ 0
    10^{10^{10}} ≢ 3
    \infty ≢ -\infty
    12 ≢ 1 2
    44 ≢ 4.4
    (\frac{2}{3})^{500} ≡ \frac{2^{500}}{3^{500}}
    (-2)^{-3} ≡ -\frac18
    \binom{10^{20}}{10^{20}-1} ≡ 10^{20}
    \binom{2000}{1000} ≢ \binom{2000}{999}
  `,
  fractions: String.raw`
    \frac12 ≡ 0.5
    \frac12 ≡ 1/2
    \dfrac{1}{2} ≡ \tfrac12
    \cfrac{25}{16} ≡ \frac{25}{16}
    \frac 9{20} ≡ 9/20
    \frac{360}7 ≡ \frac{360}{7}
    -\frac{1}{2} ≡ \frac{-1}{2}
    -\frac{1}{2} ≡ \frac{1}{-2}
    \frac{10}{4} ≡ 2.5
    0.\overline{3} ≡ \frac13
    ½ ≡ 0.5
    0.33 ≢ \frac13
    \frac{1}{0} ≢ \frac{2}{0}
    \frac{3}{4} ≢ \frac{4}{3}
  `,
  'mixed numbers': String.raw`
    3\frac18 ≡ 25/8
    137 \frac{1}{2} ≡ 137.5
    1 4/5 ≡ 1.8
    -2\frac12 ≡ -2.5
    2 \frac{1}{3}\pi ≡ \frac{7\pi}{3}
    3\frac18 ≢ \frac38
  `,
  'thousands and lists': String.raw`
    10{,}000 ≡ 10000
    10,\!000 ≡ 10,000
    11,\! 111,\! 111,\! 100 ≡ 11111111100
    10 000 ≡ 10000
    \frac{12}{5,\!525} ≡ \frac{12}{5525}
    100,200 ≡ 100200
    100,200 ≡ 200, 100
    100,200 ≢ 100,300
    1,8 ≢ 18
    12 ≢ 1,2
    45^\circ, 135^\circ ≡ 135,45
    45^\circ, 135^\circ ≢ 45135
  `,
  'money and percent': String.raw`
    \$15,\!000 ≡ 15000
    \$ 139 ≡ 139
    \$18.90 ≡ 18.9
    \$32,348 ≡ 32348
    44\% ≡ 44
    44\% ≡ 0.44
    44\% ≢ 4.4
    \$40 ≢ \$4
  `,
  'degrees and units': String.raw`
    45^\circ ≡ 45
    180^{\circ} ≡ 180
    39° ≡ 39
    69\text{ degrees} ≡ 69
    440\text{ cm}^2 ≡ 440
    0.25\,\text{ cm} ≡ 0.25
    864 \mbox{ inches}^2 ≡ 864
    8\sqrt{3} \text { square inches} ≡ 8\sqrt3
    \frac{3}{4}\pi\text{ inches} ≡ 0.75\pi
    5 inches ≡ 5
    25 square cm ≡ 25
    18\text{ ways.} ≡ 18
    10\;\text{edges} ≡ 10
    25 \, \mathrm{km} ≡ 25
    2\cos 15^{\circ} ≡ \frac{\sqrt{6}+\sqrt2}{2}
    \cos 58^\circ ≢ \cos 58
    3\mathrm{i} ≢ 3
  `,
  bases: String.raw`
    2516_8 ≡ 2516_{8}
    2516_8 ≡ 2516
    152A_{11} ≡ 152A_{11}
    2516_8 ≢ 2516_9
    2516_8 ≢ 2517_8
    \text{2516}_8 ≡ 2516_8
  `,
  'words, choices and times': String.raw`
    \text{Evelyn} ≡ Evelyn
    \text{east} ≡ East
    \text{(C)} ≡ C
    (\text{E}) ≡ E
    \text{A} ≡ A
    \text{13} ≡ 13
    \text{June 20} ≡ June 20
    \text{A,C,F} ≡ F, C, A
    \text{4:30 p.m.} ≡ 4:30 PM
    9\text{ a.m.} ≡ 9 am
    9\text{ a.m.} ≢ 9\text{ p.m.}
    \text{even} ≢ \text{odd}
    ACF ≢ AFC
    A ≢ B
    A ≢ a
    1:2 ≡ 1 : 2
    1:2 ≢ 2:1
  `,
  'lists, sets and plus-minus': String.raw`
    1,-2 ≡ -2, 1
    \{1,-2\} ≡ 1,-2
    7, -2, \text{ and } -5 ≡ -5,-2,7
    19 \text{ and }43 ≡ 43,19
    3\text{ or }4 ≡ 3,4
    0.5; 2 ≡ 2, \frac12
    1 \pm \sqrt{19} ≡ 1-\sqrt{19},1+\sqrt{19}
    \{1\pm\sqrt{5},-2\} ≡ -2,1-\sqrt5,1+\sqrt5
    \{3\} ≡ 3
    \frac{\sqrt3}{3}, 1 ≡ 1, \frac{1}{\sqrt3}
    1,2 ≢ 1,2,3
    1,1,2 ≢ 1,2,2
    1,2 ≢ (1,2)
    4,6,14,15 ≢ 4,6,14,16
    1 \pm 2 ≢ 3
    \emptyset ≢ 0
  `,
  'points and intervals': String.raw`
    \left( 3, \frac{\pi}{2} \right) ≡ (3,0.5\pi)
    \left[0,\frac{343}{27}\right] ≡ [0,343/27]
    (-\infty,-8)\cup (8,\infty) ≡ (8,\infty)\cup(-\infty,-8)
    \langle 1,2,3\rangle ≡ (1,2,3)
    \{-1\} \cup [0,7) ≡ [0, 7) \cup \{-1\}
    (x,y) = (1,2) ≡ (1,2)
    (0,1) ≢ [0,1]
    (0,1) ≢ (1,0)
    (0,1] ≢ [0,1)
    (1,2) ≢ \{1,2\}
    (1,2,3) ≢ (1,2,4)
    (10, 102) ≢ 10102
    (-\infty,2)\cup(3,\infty) ≢ (-\infty,2)\cup[3,\infty)
  `,
  'membership and inequalities': String.raw`
    x \in [-2,7] ≡ [-2,7]
    -2\le x\le 7 ≡ [-2,7]
    x>3 ≡ (3,\infty)
    3<x ≡ x>3
    x\leq 4 ≡ (-\infty,4]
    7 > x \geq -2 ≡ [-2,7)
    f(2)<f(1)<f(4) ≡ f(2) < f(1) < f(4)
    x>3 ≢ x\ge3
    x>3 ≢ x<3
    x>3 ≢ y>3
  `,
  equations: String.raw`
    x=5 ≡ 5
    5=x ≡ 5
    x = \frac{10}{4} = 2.5 ≡ 2.5
    y = 2x + 3 ≡ 2x+3
    y = 2x + 3 ≡ y=3+2x
    y = 2x + 3 ≡ 2x-y+3=0
    4x-5y=-50 ≡ 5y-4x=50
    x-3z=0 ≡ 3z-x=0
    f(x)=2x ≡ 2x
    x=\pm 2 ≡ 2,-2
    x=1\text{ or }x=2 ≡ 1,2
    x=4 ≢ y=4
    y=2x ≢ y=3x
    y=2x+3 ≢ y=2x-3
    x^2+y^2=13 ≢ 13
  `,
  matrices: String.raw`
    \begin{pmatrix} 6 \\ 3 \\ 0 \end{pmatrix} ≡ \begin{bmatrix}6\\3\\0\end{bmatrix}
    \begin{pmatrix} 1/5 \\ -3/5 \end{pmatrix} ≡ \begin{pmatrix}0.2\\-\frac35\end{pmatrix}
    \begin{pmatrix} 1/\sqrt{2} & 1 \end{pmatrix} ≡ \begin{pmatrix}\frac{\sqrt2}{2}&1\end{pmatrix}
    \left(\begin{array}{cc} 1 & 2 \\ 3 & 4 \end{array}\right) ≡ \begin{pmatrix}1&2\\3&4\end{pmatrix}
    \begin{pmatrix} 1 \\ 3 \end{pmatrix} ≡ (1,3)
    \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} ≢ \begin{pmatrix} 1 & 3 \\ 2 & 4 \end{pmatrix}
    \begin{pmatrix}1\\2\end{pmatrix} ≢ (2,1)
    \begin{vmatrix}1&2\\3&4\end{vmatrix} ≢ \begin{pmatrix}1&2\\3&4\end{pmatrix}
  `,
  expressions: String.raw`
    (x+1)^2 ≡ x^2+2x+1
    7(x+3) (x-3) ≡ 7x^2-63
    \frac{\sqrt{3}}{3} ≡ \frac{1}{\sqrt3}
    72\pi\sqrt{3} ≡ 72\sqrt3\pi
    \cot x ≡ \frac{\cos x}{\sin x}
    \sin^{-1} x ≡ \arcsin x
    \frac{i}{5} ≡ 0.2i
    6+9i ≡ 9i+6
    e^{i\pi} ≡ -1
    \mathrm{e}^2 ≡ e^2
    -\frac1{2x} ≡ \frac{-1}{2x}
    36x \sqrt{35x} ≡ 36\sqrt{35}x^{3/2}
    7p+4e ≡ 4e+7p
    \sqrt[3]{-8} ≡ -2
    3-2f(x) ≡ -2f(x)+3
    2|x| ≡ |x|\cdot2
    \log_2 8 ≡ 3
    \binom{10}{3} ≡ 120
    x^10 ≡ x^{10}
    (4x - 7) ≡ 4x-7
    (x+1)^2 ≢ x^2+1
    \sin x ≢ \cos x
    \sqrt{2} ≢ 1.414
    \pi ≢ 22/7
    |x| ≢ x
    x ≢ y
    f(2) ≢ 2f(1)
    x^{2}3 ≢ x^{23}
    \ln 2 ≢ \log 2
    2i ≢ 2
  `,
  'plain text and wrappings': String.raw`
    2*sqrt(3) ≡ 2\sqrt3
    sqrt(3)/2 ≡ \frac{\sqrt3}{2}
    pi/2 ≡ \frac\pi2
    π/2 ≡ \frac\pi2
    √3 ≡ \sqrt{3}
    (x+2)/7 ≡ \frac{x+2}{7}
    \boxed{3} ≡ 3
    \(3\) ≡ 3
    \[3\] ≡ 3
    {3} ≡ 3
    \displaystyle\frac12 ≡ \frac12
    \!\sqrt{33} ≡ \sqrt{33}
  `,
}

const r = String.raw
const nest = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`

const rows = Object.entries(CASES).flatMap(([kind, lines]) =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, a = '', sign, b = ''] = /^\s*(.*?) ([≡≢]) (.*)$/.exec(line) ?? []
      return { kind, a, b, same: sign === '≡' }
    }),
)

describe('equivalentMath', () => {
  it.each(rows)('$kind: $a, $b: $same', ({ a, b, same }) => {
    expect(a).not.toBe('')
    expect(equivalentMath(a, b)).toBe(same)
    expect(equivalentMath(b, a)).toBe(same)
  })

  it('compares long texts only as texts', () => {
    const long = `${'x+'.repeat(600)}1`
    expect(equivalentMath(long, long)).toBe(true)
    expect(equivalentMath(long, `1+${long}`)).toBe(false)
  })

  // Each takes longer than anyone would wait for where work doubles with every level or digit.
  it.each([
    ['square brackets', `${'['.repeat(60)}1${']'.repeat(60)}`],
    ['sets', `${r`\{`.repeat(60)}1${r`\}`.repeat(60)}`],
    ['square brackets of a depth that is read', `2${'['.repeat(22)}1${']'.repeat(22)}`],
    ['sets of a depth that is read', `${r`\{`.repeat(22)}1${r`\}`.repeat(22)}`],
    ['matrices beside matrices', nest(r`\begin{array}`, r`\end{array}\cup\begin{array}\end{array}`, 18)],
    ['functions', nest(r`.\max(`, ')', 24)],
    ['logarithms', nest(r`dx^{-1}\log(`, ')', 14)],
    ['bars', '|'.repeat(200)],
    ['bars in bars', nest('|(x,', ')|', 24)],
    ['quantifiers', nest(r`\forall[`, ']', 20)],
    ['a binomial of long numbers', r`\binom{10^{2000}}{1000}`],
    ['a factorial of a long number', r`(10^{2000})!`],
    ['a tower of powers', '9^{9^{9^{9}}}'],
    ['fractions of long numbers', '3^{3000}/7^{2000}+'.repeat(12)],
    ['long decimals', '1e9999,'.repeat(140)],
    ['roots', '√'.repeat(990)],
  ])('gives up on hostile %s', (_, hostile) => {
    expect(equivalentMath(hostile, '17+x')).toBe(false)
    expect(canonicalMath(hostile)).not.toBe('')
  })

  it.each([r`\log_!`, r`\sin(\log_)`, r`\log_f()`, r`\frac{}{}`, r`\sqrt[]{}`])(
    'finds no value in %s, where operands are missing',
    (value) => expect(equivalentMath(value, '3+x')).toBe(false),
  )

  it('can be fed any depth and any number of bars', () => {
    for (const piece of [
      '(',
      '{',
      '\\frac',
      '|',
      '[x,',
      '\\text{',
      '^',
      '\\pm',
      '10^{10^{',
      '\\begin{pmatrix}',
    ]) {
      expect(equivalentMath(piece.repeat(60), `${piece.repeat(60)}z`)).toBe(false)
    }
  })
})

describe('matchesGold', () => {
  const list = 'Find all solutions. Enter all the solutions, separated by commas.'
  it.each([
    ['70,110', '70,110', list, true],
    ['110, 70', '70,110', list, true],
    [r`70^\circ, 110^\circ`, '70,110', list, true],
    [r`x = 70 \text{ or } x = 110`, '70,110', list, true],
    ['70110', '70,110', list, false],
    [r`70{,}110`, '70,110', list, false],
    ['10,000', r`10{,}000`, list, true],
    ['15600', '15,600', 'How many ways are there?', true],
    ['15,600', '15,600', 'How many ways are there?', true],
    [r`\$115,000`, '115000', 'What is the income, in dollars?', true],
    [r`\frac12`, '0.5', list, true],
  ])('%s for %s', (answer, gold, question, matches) => {
    expect(matchesGold(answer, gold, question)).toBe(matches)
  })
})

describe('canonicalMath', () => {
  it.each([
    [String.raw`\frac{2}{4}`, '1/2'],
    [String.raw`\$15,\!000`, '15000'],
    ['1,-2', String.raw`\{-2,1\}`],
    [String.raw`\{-2, 1\}`, String.raw`\{-2,1\}`],
    [String.raw`\left[ -\frac{\pi}{2}, 0.50 \right)`, String.raw`[-\frac{\pi}{2},1/2)`],
    [String.raw`\text{(B)}`, 'B'],
    [String.raw`45^\circ`, '45'],
    ['x = 5', 'x=5'],
    [String.raw`\pi r^2`, String.raw`\pi r^{2}`],
  ])('%s is %s', (value, canonical) => {
    expect(canonicalMath(value)).toBe(canonical)
  })
})
