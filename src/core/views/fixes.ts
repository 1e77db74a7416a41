import { scalarText } from '../registry/yaml/scalar'
import type { Finding, Fix, TextEdit } from '../rules/types'
import { isSameSpan, overlaps } from '../span'

/** The text of a file as it is now; null where nobody holds it. */
export type TextOf = (path: string) => string | null

/** A finding's fixes of which every edit finds what it changes: none where markup stands inside a figure. */
export function fixesOf({ fixes }: Pick<Finding, 'fixes'>, textOf: TextOf): readonly Fix[] {
  return fixes.flatMap((fix) => {
    const edits = fix.edits.flatMap((edit) => standing(edit, textOf(edit.path)) ?? [])
    return edits.length < fix.edits.length ? [] : [{ ...fix, edits }]
  })
}

/** An edit where what it changes stands; of a value of YAML between quotes, what is between them. */
function standing(edit: TextEdit, text: string | null): TextEdit | null {
  const { span, oldText, newText, path } = edit
  const found = text?.slice(span.start, span.end)
  if (!/\.ya?ml$/.test(path)) return found === oldText ? edit : null
  if (found === oldText) return isPlain(oldText, newText) ? edit : null
  const quote = ['"', "'"].find((one) => found === `${one}${oldText}${one}`)
  if (quote === undefined || newText.includes(quote)) return null
  return { ...edit, span: { start: span.start + 1, end: span.end - 1 } }
}

/** Whether a value needs no quotes in another's place; a comma needs none where one stood. */
function isPlain(oldText: string, newText: string): boolean {
  return scalarText(newText, !oldText.includes(',')) === newText
}

/** A text with edits made, which do not overlap. */
export function withEdits(text: string, edits: readonly Pick<TextEdit, 'span' | 'newText'>[]): string {
  const fromLast = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
  return fromLast.reduce((one, { span, newText }) => one.slice(0, span.start) + newText + one.slice(span.end), text)
}

/**
 * The edits of fixes that can be made at once: of two fixes that touch the same place the first, and of the same edit in
 * both one.
 */
export function together(fixes: readonly Fix[]): readonly TextEdit[] {
  const made: TextEdit[] = []
  for (const { edits } of fixes) {
    const more = edits.filter((edit) => !made.some((one) => isSameEdit(one, edit)))
    if (!more.some((edit) => made.some((one) => touches(one, edit)))) made.push(...more)
  }
  return made
}

/** The edits of all fixes that are certain, of which a finding has one at the most. */
export function certainEdits(findings: readonly Pick<Finding, 'fixes'>[], textOf: TextOf): readonly TextEdit[] {
  return together(findings.flatMap((finding) => fixesOf(finding, textOf).filter(({ certain }) => certain)))
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.path === b.path && (overlaps(a.span, b.span) || a.span.start === b.span.start)
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.path === b.path && isSameSpan(a.span, b.span) && a.newText === b.newText
}
