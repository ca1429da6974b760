import { mapTree, type TreeNode, textNode } from './tree.ts'

/** Elements that say nothing but what their text is to the reader. */
const HARMLESS = new Set([
  ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'mark', 'sup'],
  ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
])
const TAKES_DIRECTION = new Set(['p', 'li', 'blockquote', 'th', 'td'])

/**
 * The last word on what of a hostile text becomes an element: the harmless ones, without attributes of theirs.
 * Links and images become text with their address in sight, headings bold lines; nothing loads and nothing leads away.
 */
export function keepHarmless() {
  return (tree: TreeNode): void => {
    mapTree(tree, (node) => {
      if (node.type === 'text') return textNode(node.value ?? '')
      if (node.type !== 'element') return []
      const { tagName = '', properties = {}, children = [] } = node
      if (tagName === 'a') return link(children, addressOf(properties.href))
      if (tagName === 'img') return link([textNode(String(properties.alt ?? ''))], addressOf(properties.src))
      if (tagName === 'input') return textNode(properties.checked ? '☑ ' : '☐ ')
      if (/^h[1-6]$/.test(tagName))
        return element('p', { dir: 'auto', 'data-heading': tagName.slice(1) }, children)
      if (!HARMLESS.has(tagName)) return children
      return element(tagName, harmlessProperties(tagName, properties), children)
    })
  }
}

function harmlessProperties(tagName: string, properties: Record<string, unknown>): Record<string, unknown> {
  // rehype-katex finds its formulas by the classes that Markdown gave them.
  const classes = Array.isArray(properties.className) ? properties.className : []
  const className = classes.filter((name) => /^(?:language-math|math-(?:inline|display))$/.test(String(name)))
  return {
    ...(TAKES_DIRECTION.has(tagName) && { dir: 'auto' }),
    ...(tagName === 'ol' && typeof properties.start === 'number' && { start: properties.start }),
    ...(className.length > 0 && { className }),
  }
}

const addressOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The words and, where they are not the address themselves, the address. */
function link(children: TreeNode[], address: string): TreeNode[] {
  const words = children.map(plainText).join('')
  const isShown = address === '' || address.startsWith('#') || words === address
  return isShown ? children : [...children, element('code', {}, [textNode(address)])]
}

function plainText(node: TreeNode): string {
  return node.value ?? (node.children ?? []).map(plainText).join('')
}

function element(tagName: string, properties: Record<string, unknown>, children: TreeNode[]): TreeNode {
  return { type: 'element', tagName, properties, children }
}
