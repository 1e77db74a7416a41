import { isPlainScalar } from '../registry/write'
import type { Finding, Fix, TextEdit } from '../rules/types'

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
  return isPlainScalar(oldText.includes(',') ? newText.replaceAll(',', '') : newText)
}

/** A text with edits made, which do not overlap. */
export function withEdits(text: string, edits: readonly Pick<TextEdit, 'span' | 'newText'>[]): string {
  const fromLast = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
  return fromLast.reduce((one, { span, newText }) => one.slice(0, span.start) + newText + one.slice(span.end), text)
}
