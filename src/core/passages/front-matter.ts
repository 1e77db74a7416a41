import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Span } from '../span'
import type { NoteProblem, NoteText } from './types'

/** A note's front matter: what it says, and where the note's prose begins. */
export interface FrontMatter {
  readonly front: NoteText['front']
  readonly end: number
  readonly problems: readonly NoteProblem[]
}

const NONE: NoteText['front'] = { date: null, title: null, off: false }
const LONGEST = 100_000

/**
 * Reads the front matter at the head of a note, from `from`: YAML between two lines `---`, of which `date`, `title`
 * and `tieout` count; TOML between two lines `+++`, which is passed over. Unterminated it is none, and neither is a
 * `---` over plain words, which is a thematic break. Broken YAML is a problem at its place.
 */
export function readFrontMatter(text: string, from: number): FrontMatter {
  const block = fenced(text, from)
  if (block === null) return { front: NONE, end: from, problems: [] }
  if (block.fence === '+++') return { front: NONE, end: block.end, problems: [] }
  const { body } = block
  // YAML 1.2 knows a lone CR as a line end, the parser does not.
  const source = text.slice(body.start, body.end).replace(/\r(?!\n)/g, '\n')
  const broken = (span: Span, why: string): FrontMatter => ({
    front: NONE,
    end: block.end,
    problems: [{ code: 'front-matter', span, message: `The front matter is not valid YAML: ${why}` }],
  })
  if (source.length > LONGEST || /[[{]{50}/.test(source.replace(/[^[{\]}]/g, '')))
    return broken(body, 'it is too large.')
  const document = parseDocument(source, { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent' })
  const error = document.errors[0]
  if (error !== undefined) {
    const start = Math.min(body.start + error.pos[0], body.end)
    const end = Math.max(start, Math.min(body.start + error.pos[1], body.end))
    return broken({ start, end }, sentence(error.message))
  }
  const root = document.contents
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === null)) {
    return { front: NONE, end: from, problems: [] }
  }
  const written = (key: string): string | null => {
    const node = isMap(root) ? root.get(key, true) : null
    if (!isScalar(node) || node.value === null) return null
    return String(node.source ?? node.value).trim() || null
  }
  const off = isMap(root) && root.get('tieout', false) === (false as unknown)
  return { front: { date: written('date'), title: written('title'), off }, end: block.end, problems: [] }
}

/** The fenced block at `from`, or null: `end` is the end of its last line. */
function fenced(text: string, from: number): { fence: string; body: Span; end: number } | null {
  const fence = text.slice(from, from + 3)
  if (fence !== '---' && fence !== '+++') return null
  const line = /[ \t]*(?:\r\n|\n|\r)/y
  line.lastIndex = from + 3
  if (!line.test(text)) return null
  const start = line.lastIndex
  const close = fence === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm
  close.lastIndex = start
  const match = close.exec(text)
  return match === null ? null : { fence, body: { start, end: match.index }, end: match.index + match[0].length }
}

function sentence(message: string): string {
  const first = message.split('\n')[0]?.trim() ?? ''
  return /[.!?]$/.test(first) ? first : `${first}.`
}
