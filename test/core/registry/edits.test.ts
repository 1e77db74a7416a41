import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../src/core/registry/outline'
import { readRegistry, registryMemo } from '../../../src/core/registry/read'
import type { Registry } from '../../../src/core/registry/types'
import { indexEntries } from '../../../src/core/ties/index-entries'

const OPTIONS = { builtIn: [], dollar: 'USD' }

const TEXT = `# the book
companies:
  - {id: tarn, name: Tarn}
  - id: osk
    name: Osk Systems
    parent: tarn
  - {id: kelvin, name: Kelvin, home: JP}

deals:
  - id: tarn-osk # signed in spring
    from: tarn
    to: osk
    amount: $38 billion
    announced: 2025-11-03
    tranches:
      - {announced: 2025-11-04, amount: $20 billion}
      - amount: "$18,000,000,000"

  # the second
  - {id: osk-kelvin, kind: chips, from: [osk], to: Kelvin, amount: ¥300 billion}
  - id: kelvin-tarn
    from: kelvin
    to: tarn
    amount: $5 billion
    kind: odd

metrics:
  - {id: tarn-revenue, company: tarn, measure: revenue, amount: $12 billion, period: 2025}
  - {id: tarn-debt, company: tarn, measure: debt, as-of: 2025-06-30, amount: $3 billion}
rates:
  - {from: EUR, to: USD, rate: 1.08}
tieout:
  rules: {share: off}
`

/** All that a reader of a registry can ask it. */
function answers(registry: Registry): unknown {
  const index = indexEntries(registry)
  const companies = [...registry.companies.keys()]
  return {
    ...registry,
    outline: { ids: outlineOf(registry).deals.map(({ id, from, to, kind }) => [id, from, to, kind]) },
    index: companies.map((id) => [index.dealsOf(id), index.metricsOf(id)]),
    byId: [...registry.deals, ...registry.metrics].map(({ id }) => index.byId(id)),
    series: registry.metrics.map((metric) => index.seriesOf(metric)),
  }
}

const snippet = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    '1',
    ' ',
    '\n',
    '\r\n',
    '\r',
    ':',
    '"',
    '- ',
    '  - ',
    '#',
    '&a ',
    '*a',
    '[',
    '}',
    '\t',
    '\uFFFD',
    '\0',
  ),
  fc.constantFrom(
    '  - {id: new, from: tarn, to: osk, amount: $1 billion}\n',
    '  - id: tarn-osk\n',
    'deals:\n',
    '---\n',
  ),
  fc.constantFrom(
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> b\n',
    '    note: a\n',
    '$7 billion',
    'kelvin',
    '  - *a\n',
    '# c\n',
  ),
)
/** What stands between two places becomes something else, and perhaps is itself again after that. */
const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  snippet,
  undone: fc.boolean(),
})

function edited(text: string, { at, length, snippet: put }: { at: number; length: number; snippet: string }): string {
  const start = at % (text.length + 1)
  return text.slice(0, start) + put + text.slice(start + length)
}

describe('an edited registry', () => {
  test.each(['\n', '\r\n'])('is read as it is from nothing, lines ending with %j', (feed) => {
    const whole = TEXT.replaceAll('\n', feed)
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const memo = registryMemo()
        let text = whole
        const read = (now: string) => {
          const files = [
            { path: 'deals.yaml', text: now },
            { path: 'more/deals.yaml', text: TEXT },
          ]
          expect(answers(readRegistry(files, OPTIONS, memo)), now).toEqual(answers(readRegistry(files, OPTIONS)))
        }
        read(text)
        for (const one of edits) {
          const after = edited(text, one)
          read(after)
          if (one.undone) read(text)
          else text = after
        }
      }),
      { numRuns: 40 },
    )
  })

  test('keeps the entries that an edit leaves where they are, and its outline where only an amount changes', () => {
    const memo = registryMemo()
    const read = (text: string) => readRegistry([{ path: 'deals.yaml', text }], OPTIONS, memo)
    const before = read(TEXT)
    const after = read(TEXT.replace('¥300 billion', '¥3.5 trillion'))
    expect(after.deals[0]).toBe(before.deals[0])
    expect(after.deals[1]?.amount?.text).toBe('¥3.5 trillion')
    expect(after.deals[2]).toEqual({ ...before.deals[2], ...after.deals[2] })
    expect(outlineOf(after)).toBe(outlineOf(before))
    expect(outlineOf(read(TEXT.replace('to: Kelvin', 'to: tarn')))).not.toBe(outlineOf(before))
  })

  test('is moved where an edit above it moves it', () => {
    const memo = registryMemo()
    readRegistry([{ path: 'deals.yaml', text: TEXT }], OPTIONS, memo)
    const text = TEXT.replace('$38 billion', '$38.125 billion')
    const { deals } = readRegistry([{ path: 'deals.yaml', text }], OPTIONS, memo)
    expect(deals.map(({ idAt }) => text.slice(idAt.start, idAt.end))).toEqual(deals.map(({ id }) => id))
    expect(deals.map(({ amount }) => text.slice(amount?.at.span.start, amount?.at.span.end))).toEqual(
      deals.map(({ amount }) => amount?.text),
    )
  })
})
