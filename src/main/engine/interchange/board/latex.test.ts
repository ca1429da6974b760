import { describe, expect, it } from 'vitest'
import { modelOf, ownOf, reportedOf } from '#shared/board/board.fixture.ts'
import { buildBoard } from '#shared/board/build-board.ts'
import type { Figure } from '#shared/board/figure.ts'
import { boardView } from '#shared/contract/board-view.ts'
import { type LatexForm, latexTable } from './latex.ts'

const KNOWN = new Set(
  `usepackage begin end toprule midrule bottomrule endfirsthead endhead endfoot endlastfoot multicolumn footnotesize par
   textsuperscript url dag neq to leq geq textbackslash textasciitilde textasciicircum textless textgreater textbar`.split(
    /\s+/,
  ),
)

/** What a LaTeX run would stop at: each with where it is. Not TeX, but everything that these tables are made of. */
function findFaults(source: string): string[] {
  const faults: string[] = []
  const groups: number[] = []
  const environments: string[] = []
  let inMath = false
  const text = source.replace(/^%.*$/gm, '').replace(/\\url\{([^{}\\\s]*)\}/g, 'URL')
  for (let at = 0; at < text.length; at++) {
    const rest = text.slice(at)
    const say = (fault: string): void => void faults.push(`${fault} at “${rest.slice(0, 30)}”`)
    const begin = /^\\begin\{(\w+)\}/.exec(rest)
    const end = /^\\end\{(\w+)\}/.exec(rest)
    const command = /^\\([a-zA-Z]+)/.exec(rest)
    if (begin) {
      environments.push(begin[1] ?? '')
      at += begin[0].length - 1
    } else if (end) {
      if (environments.pop() !== end[1]) say('unbalanced end')
      at += end[0].length - 1
    } else if (command) {
      if (!KNOWN.has(command[1] ?? '')) say('unknown command')
      at += command[0].length - 1
    } else if (/^\\[\\{}&%$#_]/.test(rest)) {
      if (rest.startsWith('\\\\') && /^\\\\\s*[[*]/.test(rest)) say('option of a row end')
      at++
    } else if (rest[0] === '\\') say('stray backslash')
    else if (rest[0] === '{') groups.push(at)
    else if (rest[0] === '}') {
      if (groups.pop() === undefined) say('unbalanced brace')
    } else if (rest[0] === '$') inMath = !inMath
    else if (/^[#%^_<>|]/.test(rest)) say('special character')
    else if (rest[0] === '&' && environments.length === 0) say('stray &')
    else if (/^[\u0000-\u0008\u000b-\u001f\ufffd]/.test(rest)) say('character without a letter')
  }
  if (groups.length > 0) faults.push('a brace is open')
  if (environments.length > 0) faults.push(`${environments.join()} is open`)
  if (inMath) faults.push('a formula is open')
  return faults
}

/** Columns of the table, and cells of each of its rows. */
function countCells(source: string): { columns: number; rows: number[] } {
  const table = /\\begin\{(?:tabular|longtable)\}\{([lrc]+)\}([\s\S]*)\\end\{/.exec(source)
  const rows = (table?.[2] ?? '').split('\\\\\n').slice(0, -1)
  return {
    columns: table?.[1]?.length ?? 0,
    rows: rows
      .filter((row) => !row.includes('\\multicolumn'))
      .map((row) => row.replaceAll('\\&', '').split('&').length),
  }
}

const write = (figures: readonly Figure[], names: readonly string[], form: LatexForm): string => {
  const view = boardView.parse({ columns: [{ benchmark: 'gsm8k' }, { benchmark: 'mmlu' }] })
  const models = names.map((name) => modelOf({ name, organisation: name, paramsB: 7 }))
  return [...latexTable(buildBoard(models, figures, view), view, form)].join('')
}

const HOSTILE = [
  ['every special character', '\\{}&%$#_~^<>|–−→≤≥'],
  ['a command', '\\input{/etc/passwd}'],
  ['what ends a table', '\\end{tabular} \\\\ \\hline'],
  ['an option of a row end', '[2cm] *'],
  ['braces the wrong way round', '}}{{'],
  ['a formula', '$x$ $'],
  ['a comment', '% \\\\'],
  ['lines and controls', 'a\nb\r\u0007\u001b[2J'],
  ['Chinese and emoji', '通义千问 👍'],
] as const

describe.each(['tabular', 'longtable'] as const)('%s', (form) => {
  it.each(HOSTILE)('holds %s in a name, a metric and a source', (_, name) => {
    const figures = [
      reportedOf({ model: name, metric: name, url: `https://example.org/${encodeURI(name)}#a_b%20c` }),
      reportedOf({ model: name, benchmark: 'mmlu', score: 0.7, url: 'https://example.org/{x}\\y z' }),
      ownOf({ model: name, benchmark: 'mmlu' }),
    ]
    const named = figures.map((figure) =>
      figure.provenance === 'own' ? figure : { ...figure, source: { ...figure.source, title: name } },
    )
    const source = write(named, [name], form)
    expect(findFaults(source)).toEqual([])
    const { columns, rows } = countCells(source)
    expect(columns).toBe(7)
    expect(rows.length).toBeGreaterThan(1)
    for (const cells of rows) expect(cells).toBe(columns)
  })

  it('says which packages it needs, and no other environment', () => {
    const source = write([reportedOf({})], ['Ada'], form)
    expect(source.split('\n')[0]).toContain('\\usepackage{booktabs}')
    expect(source.includes('\\usepackage{longtable}')).toBe(form === 'longtable')
    expect(source.match(/\\(toprule|midrule|bottomrule)/g)?.length).toBe(form === 'longtable' ? 6 : 3)
    expect([...source.matchAll(/\\begin\{(\w+)\}/g)].map(([, name]) => name)).toEqual([form])
  })
})

it('a table over several pages has its head on each, and says that it goes on', () => {
  const names = Array.from({ length: 120 }, (_, index) => `model-${index}`)
  const source = write(
    names.map((model) => reportedOf({ model })),
    names,
    'longtable',
  )
  const parts = source.split(/\\end(?:firsthead|head|foot|lastfoot)\n/)
  expect(parts).toHaveLength(5)
  for (const head of parts.slice(0, 2)) expect(head).toContain('Rank & Model & Organisation')
  expect(parts[2]).toContain('\\multicolumn{7}{r}{continued on the next page}')
  expect(parts[3]).toBe('\\bottomrule\n')
  expect(parts[4]?.match(/ \\\\\n/g)).toHaveLength(120)
})

it('what is looked for in a table is found', () => {
  for (const bad of [
    'a_b',
    '50%',
    'a { b',
    'a } b',
    '\\begin{tabular}',
    '\\end{tabular}',
    '$x',
    '\\foo',
    'a & b',
    'a \\\\ [x]',
  ])
    expect(findFaults(bad), bad).not.toEqual([])
})
