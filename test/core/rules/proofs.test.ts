import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standing } from '../../../src/core/rules/proofs'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `
companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk}
  - {id: dune, name: Dune}
deals:
  - {id: tarn-osk, kind: compute, from: tarn, to: osk, amount: $39 billion, status: signed}
metrics:
  - {id: tarn-all, company: tarn, measure: commitments, amount: $61.4 billion}
`
const TOTAL = 'The package of $61.4 billion consists of $39 billion in loans and $22.4 billion in leases.'

function opened(text: string, registry: string | null = REGISTRY) {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: registry },
    { kind: 'note', path: 'a.md', text },
  ])
  return workspace
}

/** What is proved, each as written with what proves it. */
function proved(text: string, registry?: string | null) {
  const workspace = opened(text, registry)
  return [...workspace.proofs('a.md').values()].map(
    (one) => `${workspace.note('a.md')?.figures[one.figure]?.text} ${one.text}`,
  )
}

const { notes: _, ...NONE } = opened('').counts()

describe('a figure that a relation proves', () => {
  test('counts as proved, and its parts do not', () => {
    expect(proved(TOTAL)).toEqual(['$61.4 billion = 39 + 22.4, adds up'])
    expect(opened(TOTAL).counts()).toEqual({ ...NONE, notes: 1, figures: 3, proved: 1, untied: 2 })
  })

  test('and that agrees with an entry stays tied, and keeps its proof', () => {
    const text = "Tarn's total commitments are now $61.4 billion: Osk $39 billion and Dune $22.4 billion."
    const workspace = opened(text)
    expect(workspace.note('a.md')?.ties[0]?.verdict).toBe('agrees')
    expect(proved(text)).toEqual(['$61.4 billion = 39 + 22.4, adds up'])
    expect(workspace.counts().proved).toBe(0)
  })

  test('has its first proof, and none where anything is found wrong there', () => {
    const note = opened(TOTAL).note('a.md')
    if (note === undefined) throw new Error('no such note')
    const proof = (figure: number, text: string) => ({ rule: 'parts-total', path: 'a.md', figure, text })
    const all = [proof(0, '= 39 + 22.4, adds up'), proof(2, '= 1'), proof(0, '= 2')]
    const [total, , last] = note.figures.map(({ span }) => span)
    const wrong = (span = { start: 0, end: 0 }) => [
      {
        rule: 'period',
        severity: 'warning' as const,
        path: 'a.md',
        span,
        message: '',
        proof: null,
        related: [],
        fixes: [],
      },
    ]
    expect([...standing(note, all, []).values()]).toEqual(all.slice(0, 2))
    expect([...standing(note, all, wrong(total)).keys()]).toEqual([2])
    expect([...standing(note, all, wrong(last)).keys()]).toEqual([0])
    expect([...standing(note, all, wrong()).keys()]).toEqual([0, 2])
  })

  test('may take part in one that does not come out', () => {
    const text =
      'Of the $20 billion, $12.5 billion is drawn, leaving $7.5 billion over three years, or $4 billion a year.'
    expect(
      opened(text)
        .findings()
        .map(({ message }) => message),
    ).toEqual(['$4B a year should be about $2.5B: $7.5B over three years.'])
    expect(proved(text)).toEqual(['$7.5 billion = 20 − 12.5, adds up'])
  })

  test('is not proved by a whole that it proves', () => {
    expect(proved('Osk pays $16.4 billion, $4.5 billion in cash and the rest, $11.9 billion, in shares.')).toEqual([
      '$11.9 billion = 16.4 − 4.5, adds up',
    ])
  })

  test('is not proved where its rule is silenced, switched off or the note is not read', () => {
    expect(proved(`<!-- tieout-disable parts-total -->\n\n${TOTAL}`)).toEqual([])
    expect(proved(`---\ntieout: false\n---\n\n${TOTAL}`)).toEqual([])
    const workspace = opened(TOTAL)
    workspace.update([{ kind: 'settings', settings: { ...DEFAULT_SETTINGS, severities: { 'parts-total': 'off' } } }])
    expect([workspace.proofs('a.md').size, workspace.counts().untied]).toEqual([0, 3])
  })

  test('follows edits', () => {
    const workspace = opened(TOTAL)
    workspace.update([{ kind: 'note', path: 'a.md', text: TOTAL.replace('$39', '$38') }])
    expect([workspace.proofs('a.md').size, workspace.findings().length]).toEqual([0, 1])
    workspace.update([{ kind: 'note', path: 'a.md', text: TOTAL }])
    expect([workspace.proofs('a.md').size, workspace.findings().length]).toEqual([1, 0])
    workspace.update([{ kind: 'note', path: 'a.md', text: null }])
    expect(workspace.proofs('a.md').size).toBe(0)
  })
})

describe('what is compared', () => {
  test.each([
    ['$10,123,456', '$10,000,001', '$123,455', '= 10,000,001 + 123,455'],
    ['$1.2 billion', '$800 million', '$400 million', '= $800M + $400M'],
    ['$1.4 trillion', '$800 billion', '$640 billion', '≈ $800B + $640B = $1.44T'],
    ['about $61.4 billion', 'some $39 billion', '$22.4 billion', '= 39 + 22.4'],
  ])('%s is %s and %s', (total, one, other, said) => {
    const [first] = proved(`The package of ${total} consists of ${one} in loans and ${other} in leases.`)
    expect(first).toBe(`${total.replace('about ', '')} ${said}, adds up`)
  })

  test.each([
    ['2 and 2 make 5', '$5 million', '$2 million', '$2 million'],
    ['300 and 250 make 556 for coarse parts', '$556 billion', '$300 billion', '$250 billion'],
    ['a floor', 'over $60 billion', '$39 billion', '$22.4 billion'],
    ['a ceiling among the parts', '$61.4 billion', 'up to $39 billion', '$22.4 billion'],
    ['a range', '$60–62 billion', '$39 billion', '$22.4 billion'],
    ['another currency', '$61.4 billion', '€39 billion', '$22.4 billion'],
  ])('%s is no proof, and no finding', (_name, total, one, other) => {
    expect(proved(`The package of ${total} consists of ${one} in loans and ${other} in leases.`)).toEqual([])
  })
})

test('the counts add up to the figures, and each proof is of a figure, for any text', () => {
  const amount = fc
    .tuple(fc.constantFrom('$', '€', 'up to $', 'about $', 'over $'), fc.integer({ min: 1, max: 99 }))
    .map(([sign, n]) => `${sign}${n} billion`)
  const words = fc.constantFrom(
    ' consists of ',
    ' in loans and ',
    ': ',
    ', ',
    ' plus ',
    '. Together that is ',
    ' over two years, or ',
    ' a year',
    '\n\n- Osk ',
    ' less ',
    ' leaves ',
    ' Tarn pays Osk ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(amount, words), { maxLength: 14 }), (pieces) => {
      const workspace = opened(pieces.join(''))
      const { figures, tied, proved, abstained, untied } = workspace.counts()
      expect(tied + proved + abstained + untied).toBe(figures)
      expect(figures).toBe(workspace.note('a.md')?.figures.length)
      for (const [index, { figure }] of workspace.proofs('a.md'))
        expect([index, index < figures]).toEqual([figure, true])
    }),
    { numRuns: 60 },
  )
})
