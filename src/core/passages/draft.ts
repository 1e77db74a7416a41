import type { Span } from '../span'
import { holesIn } from './opaque'
import { splitSentences } from './sentences'
import type { Link, SourceMap } from './types'

/** A passage before it has its place among the others. */
export interface Draft {
  readonly text: string
  readonly map: SourceMap
  readonly span: Span
  readonly links: readonly Link[]
  readonly sentences: readonly Span[]
}

/** Collects a passage's text and where each of its characters was written. Pieces come in the source's order. */
export interface DraftBuilder {
  /** Adds the source's characters `[start, end)` as they stand. */
  copy(start: number, end: number): void
  /** Adds text written as `[start, end)`: a decoded entity, a stand-in. */
  put(text: string, start: number, end: number): void
  /** A line ends at `start`: what comes next is parted from what came before by one space. */
  gap(start: number): void
  /** What comes next begins at `at`: an open gap ends there. Gives the length of the text so far. */
  settle(at: number): number
  /** Adds a link whose text is that since `from`. */
  link(from: number, target: string, source: Span): void
  /** The passage, or null if it holds no prose. */
  finish(span: Span): Draft | null
}

/** A builder of one passage's text out of `source`. */
export function draftBuilder(source: string): DraftBuilder {
  const parts: string[] = []
  // For each part: its start, its end, and whether its characters are the source's own.
  const marks: { start: number; end: number; own: boolean }[] = []
  const links: Link[] = []
  let length = 0
  let open = -1

  const add = (text: string, start: number, end: number, own: boolean) => {
    if (text === '') return
    parts.push(text)
    marks.push({ start, end, own })
    length += text.length
  }
  const settle = (at: number) => {
    if (open >= 0 && length > 0 && parts.at(-1)?.endsWith(' ') === false) add(' ', open, at, false)
    open = -1
    return length
  }
  const fill = (): SourceMap => {
    const starts = new Uint32Array(length)
    const ends = new Uint32Array(length)
    let at = 0
    parts.forEach((part, index) => {
      const mark = marks[index]
      if (mark === undefined) return
      for (let unit = 0; unit < part.length; unit++, at++) {
        starts[at] = mark.own ? mark.start + unit : mark.start
        ends[at] = mark.own ? mark.start + unit + 1 : mark.end
      }
    })
    return { starts, ends }
  }
  return {
    copy(start, end) {
      settle(start)
      add(source.slice(start, end), start, end, true)
    },
    put(text, start, end) {
      settle(start)
      add(text, start, end, false)
    },
    gap(start) {
      if (open < 0) open = start
    },
    settle,
    link(from, target, at) {
      if (length > from) links.push({ at: { start: from, end: length }, target, source: at })
    },
    finish: (span) => (length === 0 ? null : conclude(source, parts.join(''), fill(), links, trimmed(source, span))),
  }
}

/** Blanks other than those that figures are grouped by: each is a space. */
const BLANKS = /[\v\f\u0085\u1680\u2000-\u2006\u2008\u200A\u2028\u2029\u205F\u3000]/g

/** Trims a passage's text, takes out of it what is no prose, and parts it into sentences. */
function conclude(source: string, written: string, map: SourceMap, links: readonly Link[], span: Span): Draft | null {
  const raw = written.replace(BLANKS, ' ')
  if (!/[^\s\uFFFC]/.test(raw)) return null
  const holes = holesIn(raw, map, source)
  // Where the words begin and end once the holes are out.
  let { start, end } = trimmed(raw, { start: 0, end: raw.length })
  for (const hole of holes)
    if (hole.start === start && hole.text === '') start = trimmed(raw, { start: hole.end, end }).start
  for (const hole of holes.toReversed())
    if (hole.end === end && hole.text === '') end = trimmed(raw, { start, end: hole.start }).end
  if (holes.length === 0 && start === 0 && end === raw.length) {
    return { text: raw, map, span, links, sentences: splitSentences(raw) }
  }
  const kept: string[] = []
  const starts = new Uint32Array(raw.length)
  const ends = new Uint32Array(raw.length)
  // Where each unit of the raw text came to begin and to end.
  const begins = new Uint32Array(raw.length + 1)
  const stops = new Uint32Array(raw.length + 1)
  let to = 0
  const keep = (from: number, until: number) => {
    for (let unit = from; unit < until; unit++) {
      starts[to] = map.starts[unit] ?? 0
      ends[to] = map.ends[unit] ?? 0
      begins[unit] = to
      stops[unit] = ++to
    }
    kept.push(raw.slice(from, until))
  }
  let from = start
  for (const hole of holes) {
    if (hole.start < start || hole.end > end) continue
    keep(from, hole.start)
    begins.fill(to, hole.start, hole.end)
    if (hole.text !== '') {
      starts[to] = map.starts[hole.start] ?? 0
      ends[to] = map.ends[hole.end - 1] ?? 0
      kept.push(hole.text)
      to++
    }
    stops.fill(to, hole.start, hole.end)
    from = hole.end
  }
  keep(from, end)
  begins.fill(to, end)
  stops.fill(to, end)
  const text = kept.join('')
  if (!/[^\s\uFFFC]/.test(text)) return null
  const relinked = links
    .map((link) => ({ ...link, at: { start: begins[link.at.start] ?? 0, end: stops[link.at.end - 1] ?? 0 } }))
    .filter((link) => link.at.end > link.at.start)
  return {
    text,
    map: { starts: starts.slice(0, to), ends: ends.slice(0, to) },
    span,
    links: relinked,
    sentences: splitSentences(text),
  }
}

/** A span of a text without the spaces and line ends at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start++
  return { start, end }
}
