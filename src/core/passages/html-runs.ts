import type { RootContent } from 'mdast'
import type { Span } from '../span'

const OPENS = /<table\b/gi
const CLOSES = /<\/table\s*>/gi

/** Whether more tables of HTML begin than end in a text. */
export function leavesTableOpen(html: string): boolean {
  return (html.match(OPENS)?.length ?? 0) > (html.match(CLOSES)?.length ?? 0)
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
  if (first?.type !== 'html' || !leavesTableOpen(first.value)) return from + 1
  const { start } = place(first)
  for (let end = from + 1; end < nodes.length; end++) {
    const node = nodes[end]
    if (node === undefined || (node.type === 'code' && /^[`~]/.test(source.slice(place(node).start)))) break
    if (!leavesTableOpen(source.slice(start, place(node).end))) return end + 1
  }
  return from + 1
}
