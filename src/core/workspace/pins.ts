import type { WholeNote } from '../notes/types'
import { pinnedId } from '../registry/pinned'
import { moved, type Span } from '../span'

/** A link of a note to an entry of the registry. Whether there is such an entry is for the registry to say. */
export interface Pin {
  readonly id: string
  /** The link with its words; its target; and the id in that. The last two stand elsewhere where the link is `[$38B][aws]`. */
  readonly span: Span
  readonly target: Span
  readonly idAt: Span
}

/** The links of a note to entries of the registry, in their order. One whose target is written with escapes is left out. */
export function pinsOf({ doc, text }: Pick<WholeNote, 'doc' | 'text'>): readonly Pin[] {
  return doc.passages.flatMap(({ links }) =>
    links.flatMap(({ target, source: span }) => {
      const id = pinnedId(target)
      if (id === null) return []
      const start = targetIn(text.slice(span.start, span.end), target, span.start) ?? definitionOf(text, target)
      if (start === null) return []
      const at = { start, end: start + target.length }
      return [{ id, span, target: at, idAt: { start: at.end - id.length, end: at.end } }]
    }),
  )
}

/** Where the target of a link such as `[$38B](deals.yaml#aws "the contract")` begins. */
function targetIn(link: string, target: string, base: number): number | null {
  const open = link.lastIndexOf('](')
  const at = open < 0 ? -1 : link.indexOf(target, open)
  return at < 0 || !isWhole(link, at, target) ? null : moved({ start: at, end: at }, base).start
}

/** Where a target begins in the line that defines a label, `[aws]: deals.yaml#aws`. */
function definitionOf(text: string, target: string): number | null {
  for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + 1)) {
    const line = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1
    const before = text.slice(line, at).trim()
    if (
      before.startsWith('[') &&
      (before.endsWith(']:') || before.endsWith(']: <') || before.endsWith(']:<')) &&
      isWhole(text, at, target)
    )
      return at
  }
  return null
}

/** Whether nothing else is glued to a target. */
function isWhole(text: string, at: number, target: string): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + target.length)]
  return ' \t\r\n(<'.includes(before) && ' \t\r\n)>'.includes(behind)
}
