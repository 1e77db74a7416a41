import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shiftSpan } from '../../../src/vscode/features/shift'

const span = { start: 10, end: 14 }
const edit = (rangeOffset: number, rangeLength: number, text: string) => ({ rangeOffset, rangeLength, text })

describe('shiftSpan', () => {
  test('an edit before it moves it, one behind it does not', () => {
    expect(shiftSpan(span, edit(0, 0, 'ab'))).toEqual({ start: 12, end: 16 })
    expect(shiftSpan(span, edit(2, 5, ''))).toEqual({ start: 5, end: 9 })
    expect(shiftSpan(span, edit(20, 3, 'x'))).toEqual(span)
  })

  test('an edit that only touches its edge keeps it', () => {
    expect(shiftSpan(span, edit(14, 0, ' more'))).toEqual(span)
    expect(shiftSpan(span, edit(10, 0, 'x'))).toEqual({ start: 11, end: 15 })
    expect(shiftSpan(span, edit(8, 2, ''))).toEqual({ start: 8, end: 12 })
  })

  test('an edit within it, or across its edge, ends it', () => {
    for (const within of [edit(12, 0, 'x'), edit(11, 1, ''), edit(13, 4, ''), edit(8, 4, ''), edit(0, 40, '')]) {
      expect(shiftSpan(span, within)).toBeNull()
    }
  })

  test('a span that stays spans the same text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.string(), (text, a, b, c, d, inserted) => {
        const n = text.length + 1
        const [start = 0, end = 0] = [a % n, b % n].sort((x, y) => x - y)
        const [from = 0, to = 0] = [c % n, d % n].sort((x, y) => x - y)
        const moved = shiftSpan({ start, end }, edit(from, to - from, inserted))
        const after = text.slice(0, from) + inserted + text.slice(to)
        if (moved !== null) expect(after.slice(moved.start, moved.end)).toBe(text.slice(start, end))
      }),
    )
  })
})
