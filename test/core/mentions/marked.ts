import type { Span } from '../../../src/core/span'

/** A text with its expected names marked: `⟦OpenAI|openai⟧ pays` is `OpenAI pays` and one name at [0, 6). */
export function unmark(marked: string): { text: string; names: { at: Span; company: string }[] } {
  const names: { at: Span; company: string }[] = []
  let text = ''
  let from = 0
  for (const found of marked.matchAll(/⟦([^|⟧]*)\|([^⟧]*)⟧/g)) {
    text += marked.slice(from, found.index)
    const written = found[1] ?? ''
    names.push({ at: { start: text.length, end: text.length + written.length }, company: found[2] ?? '' })
    text += written
    from = found.index + found[0].length
  }
  return { text: text + marked.slice(from), names }
}

/** The reverse: a text with the names found in it marked. */
export function mark(text: string, names: readonly { at: Span; company: string }[]): string {
  let out = ''
  let from = 0
  for (const { at, company } of names) {
    out += `${text.slice(from, at.start)}⟦${text.slice(at.start, at.end)}|${company}⟧`
    from = at.end
  }
  return out + text.slice(from)
}
