import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Span } from '../span'
import type { NoteText } from './types'

/** What the YAML of a note's front matter says. */
export type FrontYaml =
  | { readonly is: 'front'; readonly front: NoteText['front'] }
  /** Something other than keys and values, such as plain words. */
  | { readonly is: 'other' }
  /** Not valid: where, from the start of the YAML, and why. */
  | { readonly is: 'broken'; readonly at: Span; readonly why: string }

/** Reads `date`, `title` and `tieout` in the YAML of a note's front matter. */
export function readFrontYaml(source: string): FrontYaml {
  const document = parseDocument(source, { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent' })
  const error = document.errors[0]
  if (error !== undefined) {
    return { is: 'broken', at: { start: error.pos[0], end: error.pos[1] }, why: sentence(error.message) }
  }
  const root = document.contents
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === null)) return { is: 'other' }
  const written = (key: string): string | null => {
    const node = isMap(root) ? root.get(key, true) : null
    if (!isScalar(node) || node.value === null) return null
    return String(node.source ?? node.value).trim() || null
  }
  const off = isMap(root) && root.get('tieout', false) === (false as unknown)
  return { is: 'front', front: { date: written('date'), title: written('title'), off } }
}

function sentence(message: string): string {
  const first = message.split('\n')[0]?.trim() ?? ''
  return /[.!?]$/.test(first) ? first : `${first}.`
}
