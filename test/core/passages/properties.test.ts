import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { commentsOverLines } from '../../../src/core/passages/comments'
import { passageMemo } from '../../../src/core/passages/memo'
import { readPassages } from '../../../src/core/passages/read'
import { fromSource, toSource } from '../../../src/core/passages/source-map'
import type { NoteFormat } from '../../../src/core/passages/types'
import type { Span } from '../../../src/core/span'
import { anyNote, texts } from './notes'

const FORMATS: readonly NoteFormat[] = ['markdown', 'text']
const runs = { numRuns: 2000 }

describe.each(FORMATS)('any %s note', (format) => {
  test('has maps that stay within it and only move on', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        for (const passage of readPassages(text, format).passages) {
          const { starts, ends } = passage.map
          expect([starts.length, ends.length]).toEqual([passage.text.length, passage.text.length])
          let before = passage.span.start
          for (let at = 0; at < starts.length; at++) {
            const [start, end] = [starts[at] ?? -1, ends[at] ?? -1]
            const sameWriting = start === starts[at - 1] && end === ends[at - 1]
            expect(start).toBeGreaterThanOrEqual(sameWriting ? passage.span.start : before)
            expect(end).toBeGreaterThan(start)
            before = end
          }
          expect(before).toBeLessThanOrEqual(passage.span.end)
          expect(passage.span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      runs,
    )
  })

  test('keeps every character that is written as one', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        for (const { text: prose, map } of readPassages(text, format).passages) {
          for (let at = 0; at < prose.length; at++) {
            const [start, end] = [map.starts[at] ?? 0, map.ends[at] ?? 0]
            const source = text.slice(start, end)
            if (end - start > 1)
              expect(' \uFFFC⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(prose.charAt(at)) || source.startsWith('&')).toBe(true)
            else if (source !== prose.charAt(at)) expect(' \uFFFC⁰¹²³⁴⁵⁶⁷⁸⁹').toContain(prose.charAt(at))
          }
        }
      }),
      runs,
    )
  })

  test('has sentences that cover its prose in order', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        for (const { text: prose, sentences } of readPassages(text, format).passages) {
          let rest = ''
          let from = 0
          for (const { start, end } of sentences) {
            expect(end).toBeGreaterThan(start)
            rest += prose.slice(from, start)
            from = end
          }
          expect((rest + prose.slice(from)).trim()).toBe('')
        }
      }),
      runs,
    )
  })

  test('refers to passages that exist, headings and leads to earlier ones', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const { passages, lists, tables } = readPassages(text, format)
        passages.forEach((passage, index) => {
          expect(passage.index).toBe(index)
          for (const heading of passage.headings) {
            expect(heading).toBeLessThan(index)
            expect(passages[heading]?.kind).toBe('heading')
          }
          if (passage.item) expect(lists[passage.item.list]?.items[passage.item.number]).toContain(index)
          const { cell } = passage
          if (cell) expect(tables[cell.table]?.rows[cell.row]?.[cell.column]).toBe(index)
          for (const { at } of passage.links) {
            expect(at.start).toBeLessThan(at.end)
            expect(at.end).toBeLessThanOrEqual(passage.text.length)
          }
        })
        for (const { lead, items } of lists) {
          if (lead !== null) expect(lead).toBeLessThan(Math.min(...items.flat(), passages.length))
        }
      }),
      runs,
    )
  })

  test('reads the same with LF, CRLF and CR', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const lf = text.replace(/\r\n?/g, '\n')
        const read = (source: string) => texts(readPassages(source, format))
        const front = readPassages(lf, format).front
        expect(read(lf.replace(/\n/g, '\r\n'))).toEqual(read(lf))
        expect(read(lf.replace(/\n/g, '\r'))).toEqual(read(lf))
        expect(readPassages(lf.replace(/\n/g, '\r\n'), format).front.off).toEqual(front.off)
      }),
      runs,
    )
  })

  test('maps back and forth', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        for (const passage of readPassages(text, format).passages) {
          for (let at = 0; at < passage.text.length; at++) {
            const { start } = toSource(passage, { start: at, end: at + 1 })
            const back = fromSource(passage, start)
            expect(back === at || passage.map.starts[back ?? -1] === start).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a Markdown note', () => {
  test('reads the same before and after another paragraph', () => {
    const closed = anyNote.filter((text) => !/[<`~[\]\uFFFD\p{Cc}]|---|\+\+\+/u.test(text.replace(/[\n\r]/g, '')))
    fc.assert(
      fc.property(closed, (text) => {
        const alone = texts(readPassages(`\n\n${text}`, 'markdown'))
        expect(texts(readPassages(`Before.\n\n${text}\n\nAfter.`, 'markdown'))).toEqual(['Before.', ...alone, 'After.'])
      }),
      { numRuns: 1000 },
    )
  })

  test('reads the same with a memo of what it was before', () => {
    fc.assert(
      fc.property(anyNote, anyNote, anyNote, (before, text, edit) => {
        const memo = passageMemo()
        for (const version of [before + text, before + edit + text, `${before}\n\n${edit}\n\n${text}`]) {
          expect(readPassages(version, 'markdown', memo)).toEqual(readPassages(version, 'markdown'))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('has the paragraphs and headings that CommonMark says', () => {
    fc.assert(
      fc.property(
        // It knows no comment over several lines.
        anyNote.filter(
          (text) =>
            !/^\uFEFF|^(?:---|\+\+\+)|<<<<<<<|\uFFFD|\0|\[[\sxX]\]/.test(text) && commentsOverLines(text).length === 0,
        ),
        (text) => {
          const ours = readPassages(text, 'markdown').passages.filter(({ kind }) => kind !== 'cell')
          const theirs = blocksOf(unified().use(remarkParse).use(remarkGfm).parse(text))
          const starts = new Set(theirs.paragraphs)
          for (const { span, text: prose } of ours) {
            const inside = theirs.blocks.some(({ start, end }) => start <= span.start && span.end <= end)
            expect([prose, inside || starts.has(span.start)]).toEqual([prose, true])
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** Where the paragraphs and headings of a Markdown tree begin, and its blocks of HTML and indented lines. */
function blocksOf(node: Nodes): { paragraphs: number[]; blocks: Span[] } {
  const start = node.position?.start.offset ?? -1
  if (node.type === 'paragraph' || node.type === 'heading') return { paragraphs: [start], blocks: [] }
  const isBlock = node.type === 'html' || node.type === 'code'
  if (isBlock) return { paragraphs: [], blocks: [{ start, end: node.position?.end.offset ?? -1 }] }
  const inner = 'children' in node ? node.children.map(blocksOf) : []
  return { paragraphs: inner.flatMap((one) => one.paragraphs), blocks: inner.flatMap((one) => one.blocks) }
}
