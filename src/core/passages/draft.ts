import type { Span } from '../span'
import { opaqueSpans } from './opaque'
import { splitSentences } from './sentences'
import type { Link, SourceMap } from './types'

/** Stands in a passage's text for what is no prose (code, an address, a formula), so that its neighbours do not join. */
export const OBJECT = '\uFFFC'

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

/** Trims a passage's text, puts a stand-in for each address and formula, and parts it into sentences. */
function conclude(source: string, raw: string, map: SourceMap, links: readonly Link[], span: Span): Draft | null {
  const { start, end } = trimmed(raw, { start: 0, end: raw.length })
  if (!/[^\s\uFFFC]/.test(raw)) return null
  const opaque = opaqueSpans(raw, map, source)
  if (opaque.length === 0 && start === 0 && end === raw.length) {
    return { text: raw, map, span, links, sentences: splitSentences(raw) }
  }
  const kept: string[] = []
  const starts = new Uint32Array(raw.length)
  const ends = new Uint32Array(raw.length)
  // Where each unit of the raw text came to stand.
  const moved = new Uint32Array(raw.length + 1)
  let to = 0
  const keep = (from: number, until: number) => {
    for (let unit = from; unit < until; unit++, to++) {
      moved[unit] = to
      starts[to] = map.starts[unit] ?? 0
      ends[to] = map.ends[unit] ?? 0
    }
    kept.push(raw.slice(from, until))
  }
  let from = start
  for (const hole of opaque) {
    keep(from, hole.start)
    moved.fill(to, hole.start, hole.end)
    starts[to] = map.starts[hole.start] ?? 0
    ends[to] = map.ends[hole.end - 1] ?? 0
    kept.push(OBJECT)
    to++
    from = hole.end
  }
  keep(from, end)
  moved.fill(to, end)
  const text = kept.join('')
  if (!/[^\s\uFFFC]/.test(text)) return null
  const relinked = links
    .map((link) => ({ ...link, at: { start: moved[link.at.start] ?? 0, end: (moved[link.at.end - 1] ?? 0) + 1 } }))
    .map((link) => ({ ...link, at: { start: link.at.start, end: Math.min(link.at.end, to) } }))
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
