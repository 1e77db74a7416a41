import type { NoteFormat } from './types'

/**
 * The format of a note by its file name's ending, in any case; null for a file that is no note.
 *
 * `noteFormat('notes/aws.md')` is `'markdown'`, `noteFormat('call.TXT')` is `'text'`, `noteFormat('deals.yaml')` null.
 */
export function noteFormat(path: string): NoteFormat | null {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  return ending === 'txt' ? 'text' : null
}
