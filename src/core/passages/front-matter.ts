import type { Span } from '../span'
import { readFrontYaml } from './front-yaml'
import { type PassageMemo, passageMemo } from './memo'
import { parseHead } from './parser'
import type { NoteProblem, NoteText } from './types'

/** A note's front matter: what it says, and where the note's prose begins. */
export interface FrontMatter {
  readonly front: NoteText['front']
  readonly end: number
  readonly problems: readonly NoteProblem[]
}

const NONE: NoteText['front'] = { date: null, title: null, off: false }
const LONGEST = 100_000
/** As much of a note as its front matter can be: a fence, and all to the next line that is the same. */
const HEAD = /((---|\+\+\+)[ \t]*(?:\r\n|\n|\r))((?:[\s\S]*?[\n\r])??)\2[ \t]*(?![^\n\r])/y

/**
 * Reads the front matter at the head of a note, from `from`: YAML between two lines `---`, of which `date`, `title`
 * and `tieout` count; TOML between two lines `+++`, which is passed over. Unterminated it is none, and neither is a
 * `---` over plain words, which is a thematic break. Broken YAML is a problem at its place.
 */
export function readFrontMatter(text: string, from: number, memo: PassageMemo = passageMemo()): FrontMatter {
  HEAD.lastIndex = from
  const match = HEAD.exec(text)
  if (match === null) return { front: NONE, end: from, problems: [] }
  const written = text.slice(0, from + match[0].length)
  const read = memo.head?.written === written ? memo.head.read : readHead(match, from)
  memo.head = { written, read }
  return read
}

function readHead(match: RegExpExecArray, from: number): FrontMatter {
  const [head, opening = '', fence, inner = ''] = match
  const start = from + opening.length
  const body = { start, end: start + inner.length }
  const end = from + head.length
  const broken = (span: Span, why: string): FrontMatter => ({
    front: NONE,
    end,
    problems: [{ code: 'front-matter', span, message: `The front matter is not valid YAML: ${why}` }],
  })
  if (inner.length > LONGEST)
    return fence === '---' ? broken(body, 'it is too large.') : { front: NONE, end, problems: [] }
  const [node] = parseHead(head).children
  if (node?.type !== 'yaml') return { front: NONE, end: node?.type === 'toml' ? end : from, problems: [] }
  // YAML 1.2 knows a lone CR as a line end, the parser does not.
  const source = node.value.replace(/\r(?!\n)/g, '\n')
  if (/[[{]{50}/.test(source.replace(/[^[{\]}]/g, ''))) return broken(body, 'it is too large.')
  const read = readFrontYaml(source)
  if (read.is === 'front') return { front: read.front, end, problems: [] }
  if (read.is === 'other') return { front: NONE, end: from, problems: [] }
  const at = Math.min(body.start + read.at.start, body.end)
  return broken({ start: at, end: Math.max(at, Math.min(body.start + read.at.end, body.end)) }, read.why)
}
