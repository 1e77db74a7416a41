import type { RootContent } from 'mdast'
import type { Span } from '../span'

const TABLE = /<(\/?)table\b/gi

/** How many more tables of HTML begin than end in a text. */
function openTables(html: string): number {
  let open = 0
  for (const [, closing] of html.matchAll(TABLE)) open += closing === '/' ? -1 : 1
  return open
}

/** Whether more tables of HTML begin than end in a text. */
export function leavesTableOpen(html: string): boolean {
  return openTables(html) > 0
}

/**
 * The index behind the last of the nodes that a table of HTML goes through: at a blank line CommonMark ends the block
 * of HTML, and what follows are blocks of their own. `from + 1` where the table ends in its node or nowhere.
 *
 * @param place where a node stands in `source`
 * @example of `<table>…<tr>`, a blank line, `<td>…</table>` both nodes
 */
export function tableRun(
  nodes: readonly RootContent[],
  from: number,
  source: string,
  place: (node: RootContent) => Span,
): number {
  const first = nodes[from]
  let open = first?.type === 'html' ? openTables(first.value) : 0
  for (let end = from + 1; open > 0 && end < nodes.length; end++) {
    const node = nodes[end]
    if (node === undefined) break
    const { start, end: stop } = place(node)
    if (node.type === 'code' && /[`~]/.test(source.charAt(start))) break
    open += openTables(source.slice(start, stop))
    if (open <= 0) return end + 1
  }
  return from + 1
}
