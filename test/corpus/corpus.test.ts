import { describe, expect, it } from 'vitest'
import { scanFigures } from '../../src/core/figures/scan'
import type { ScanContext } from '../../src/core/figures/types'
import { CELLS } from './cells'
import { CURRENCIES } from './currencies'
import { expectedLine, figureLine, skipLine, type Table, unmarked } from './format'
import { HEDGES } from './hedges'
import { NEAR } from './near'
import { NEGATIVES } from './negatives'
import { NOTHING } from './nothing'
import { NUMERALS } from './numerals'
import { PROSE } from './prose'
import { RANGES } from './ranges'
import { SCALES } from './scales'
import { SPELLED } from './spelled'
import { WHOLE } from './whole'

const CONTEXT: ScanContext = { dollar: 'USD', cell: false, implied: null, near: [] }

/** What a text is read as, its spans marked as the table marks them. */
function read(text: string, context: ScanContext, showSkipped: boolean): { marked: string; lines: string[] } {
  const { figures, skipped } = scanFigures(text, context)
  const found = [
    ...figures.map((figure) => ({ at: figure.at, line: figureLine(figure), marks: '⟦⟧' })),
    ...(showSkipped ? skipped.map((skip) => ({ at: skip.at, line: skipLine(skip), marks: '⟪⟫' })) : []),
  ].sort((a, b) => a.at.start - b.at.start)
  let marked = ''
  let from = 0
  for (const { at, marks } of found) {
    marked += `${text.slice(from, at.start)}${marks[0]}${text.slice(at.start, at.end)}${marks[1]}`
    from = at.end
  }
  return { marked: marked + text.slice(from), lines: found.map(({ line }) => line) }
}

function check(table: Table, context: ScanContext): void {
  for (const [expected, ...texts] of table) {
    const lines = expected === 'nothing' ? [] : expected.split(' | ').map(expectedLine)
    for (const marked of texts) {
      it(`${marked} → ${expected}`, () => {
        const { text, spans } = unmarked(marked)
        const got = read(
          text,
          context,
          spans.some(({ skipped }) => skipped),
        )
        expect(got).toEqual({ marked, lines })
      })
    }
  }
}

const TABLES: readonly [string, Table][] = Object.entries({
  SCALES,
  CURRENCIES,
  NUMERALS,
  SPELLED,
  RANGES,
  HEDGES,
  NEGATIVES,
  WHOLE,
  NOTHING,
  PROSE,
})

describe('corpus', () => {
  for (const [name, table] of TABLES) describe(name, () => check(table, CONTEXT))
  for (const { name, context, rows } of [...CELLS, ...NEAR])
    describe(name, () => check(rows, { ...CONTEXT, ...context }))

  it('holds at least thirteen hundred different texts', () => {
    const tables = [...TABLES.map(([, table]) => table), ...[...CELLS, ...NEAR].map(({ rows }) => rows)]
    const texts = tables.flatMap((table) => table.flatMap(([, ...rest]) => rest))
    expect(new Set(texts).size).toBeGreaterThanOrEqual(1_300)
  })
})
