const TOKEN = /\s*(\d+(?:\.\d+)?|[-+*/()])/y

/**
 * The value of an arithmetic expression of `+ - * /`, brackets and signs, with the usual precedence. Throws on
 * anything else.
 */
export function evaluateExpression(text: string): number {
  const tokens = tokenize(text)
  let at = 0

  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      value = tokens[at++] === '+' ? value + product() : value - product()
    }
    return value
  }
  const product = (): number => {
    let value = factor()
    while (tokens[at] === '*' || tokens[at] === '/') {
      value = tokens[at++] === '*' ? value * factor() : value / factor()
    }
    return value
  }
  const factor = (): number => {
    const token = tokens[at++]
    if (token === '-') return -factor()
    if (token === '(') {
      const value = sum()
      if (tokens[at++] !== ')') throw new Error(`“${text}” lacks a closing bracket`)
      return value
    }
    const value = Number(token)
    if (token === undefined || Number.isNaN(value)) throw new Error(`“${text}” is no expression`)
    return value
  }

  const value = sum()
  if (at !== tokens.length) throw new Error(`“${text}” goes on after its end`)
  return value
}

/** The value of a Boolean expression of `True False not and or` and brackets, in Python's precedence. */
export function evaluateBoolean(text: string): boolean {
  const tokens = text.match(/True|False|not|and|or|[()]/g) ?? []
  let at = 0

  const either = (): boolean => {
    let value = both()
    while (tokens[at] === 'or') {
      at++
      const right = both()
      value = value || right
    }
    return value
  }
  const both = (): boolean => {
    let value = single()
    while (tokens[at] === 'and') {
      at++
      const right = single()
      value = value && right
    }
    return value
  }
  const single = (): boolean => {
    const token = tokens[at++]
    if (token === 'not') return !single()
    if (token === 'True' || token === 'False') return token === 'True'
    if (token !== '(') throw new Error(`“${text}” is no Boolean expression`)
    const value = either()
    if (tokens[at++] !== ')') throw new Error(`“${text}” lacks a closing bracket`)
    return value
  }

  const value = either()
  if (at !== tokens.length) throw new Error(`“${text}” goes on after its end`)
  return value
}

function tokenize(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const token = TOKEN.exec(text)?.[1]
    if (token === undefined) throw new Error(`“${text}” is no expression`)
    tokens.push(token)
  }
  return tokens
}
