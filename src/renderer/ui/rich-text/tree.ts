/** A node of a Markdown or HTML tree, as much of it as is handled here. */
export interface TreeNode {
  type: string
  value?: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: TreeNode[]
  data?: { hName?: string; hProperties?: Record<string, unknown>; hChildren?: TreeNode[] }
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } }
}

/** Replaces every node below `parent`, children first, by what `change` makes of it. */
export function mapTree(
  parent: TreeNode,
  change: (node: TreeNode, parent: TreeNode) => TreeNode | readonly TreeNode[],
): void {
  if (!parent.children) return
  parent.children = parent.children.flatMap((node) => {
    mapTree(node, change)
    return change(node, parent)
  })
}

export function textNode(value: string): TreeNode {
  return { type: 'text', value }
}
