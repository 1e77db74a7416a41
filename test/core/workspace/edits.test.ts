import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import type { Workspace } from '../../../src/core/workspace/types'
import { createWorkspace, type Keeping } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk, home: SE}
  - {id: scale, name: Scale AI}
deals:
  - {id: tarn-osk, from: tarn, to: osk, kind: compute, amount: $38 billion, date: 2025-11-03}
  - {id: osk-scale, from: osk, to: scale, kind: equity, amount: $5 billion}
metrics:
  - {id: tarn-revenue, company: tarn, measure: revenue, amount: $13 billion, period: 2025}
  - {id: tarn-commitments, company: tarn, measure: commitments, amount: $1.4 trillion}
`

/** Pieces of notes that depend on what stands around them: on names, people, headings, leads, tables, definitions. */
const PIECES = [
  '---\ntitle: Tarn and its suppliers\ndate: 2025-11-05\n---\n\n',
  '# Tarn\n\n',
  '## Osk\n\n',
  '(in millions)\n\n## Results\n\n',
  'Financing\n---\n\n',
  'Tarn will pay Osk $38 billion for computing capacity. ',
  'It pays $83 billion. ',
  'It owes $5m. ',
  'Tarn CEO Ann Lee spoke. ',
  'Lee put in $7 billion. ',
  'Scale is in trouble. ',
  'Scale AI raised $5 billion from Osk. ',
  'Its revenue rose 20% to $13 billion from $10 billion in 2025. ',
  'The $13 billion figure is large. ',
  'The deal is worth 500 kr million. ',
  'Sweden pays 40 kr. ',
  'For Osk, $38 billion is table stakes. ',
  'Osk spent $2bn and Scale AI $3bn, $6bn in total. ',
  '\n\n',
  '\n',
  '\n\n- Osk: $2 billion\n- Scale AI: $3 billion\n- total $6 billion\n\n',
  'These two come to $9 billion. ',
  'It promised to three suppliers:\n\n- Osk, $300 billion\n- Scale AI, $250 billion\n\n',
  '\n\n| Company | Revenue ($m) |\n|---|---|\n| Osk | 1,200 |\n| Tarn | 900 |\n| Total | 2,300 |\n\n',
  '\n\n<!-- tieout-disable registry-amount -->\n\n',
  '\n\n<!-- tieout-enable -->\n\n',
  'He paid [$38bn](deals.yaml#tarn-osk), see [it].\n\n',
  '\n\n[it]: deals.yaml#osk-scale\n\n',
  '```\n$5m\n',
  '> It was $4bn.\n\n',
  '$',
  '4',
  'x',
  ' ',
]

interface Typed {
  readonly note: string
  readonly at: number
  readonly cut: number
  readonly put: string
}

const typed: fc.Arbitrary<Typed> = fc.record({
  note: fc.constantFrom('a.md', 'a.md', 'a.md', 'b.md', 'c.txt'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  put: fc.constantFrom('', ...PIECES),
})

const written = fc.array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 14 }).map((pieces) => pieces.join(''))

/** All that a workspace says of its notes, as data. */
function said(workspace: Workspace) {
  const records = workspace.paths().map((path) => {
    const { figures, mentions, counts } = workspace.record(path) ?? {}
    return { figures, mentions, counts }
  })
  const notes = workspace.paths().map((path) => {
    const note = workspace.note(path)
    return {
      path,
      date: note?.date,
      figures: note?.figures,
      skipped: note?.skipped,
      mentions: note?.mentions,
      claims: note?.claims,
      ties: note?.ties.map(({ entry, incomparable, expected, ...tie }) => [tie, entry?.id, incomparable?.id, expected]),
      sentences: note?.sentences.map(({ passage, at, figures, tokens, chunks }) => [
        passage,
        at,
        figures,
        tokens,
        chunks,
      ]),
      proofs: [...workspace.proofs(path)],
      findings: workspace.findings(path),
    }
  })
  return JSON.stringify({ notes, all: workspace.findings(), counts: workspace.counts(), records })
}

function workspaceOf(registry: string, texts: ReadonlyMap<string, string>, keeping?: Keeping): Workspace {
  const workspace = createWorkspace(DEFAULT_SETTINGS, keeping)
  const notes = [...texts].map(([path, text]) => ({ kind: 'note' as const, path, text }))
  workspace.update([{ kind: 'registry', path: 'deals.yaml', text: registry }, ...notes])
  return workspace
}

/** Reads again what is out of date, as whoever keeps the workspace does when there is time. */
function renew(workspace: Workspace): void {
  const stale = workspace.stale().map((path) => ({ kind: 'note' as const, path, text: workspace.text(path) ?? '' }))
  workspace.update(stale)
  expect(workspace.stale()).toEqual([])
}

describe.each([
  ['all notes are kept in full', undefined],
  ['only the last note in use is', { notes: 1 }],
  ['none is', { notes: 0 }],
])('where %s', (_, keeping) => {
  test('after any edits a workspace says what one says that reads the texts anew', () => {
    fc.assert(
      fc.property(written, written, fc.array(typed, { minLength: 1, maxLength: 8 }), (first, second, edits) => {
        const texts = new Map([
          ['a.md', first],
          ['b.md', second],
          ['c.txt', second],
        ])
        const workspace = workspaceOf(REGISTRY, texts, keeping)
        for (const { note, at, cut, put } of edits) {
          const text = texts.get(note) ?? ''
          const from = Math.floor(at * text.length)
          texts.set(note, text.slice(0, from) + put + text.slice(from + cut))
          workspace.update([{ kind: 'note', path: note, text: texts.get(note) ?? '' }])
        }
        expect(said(workspace)).toBe(said(workspaceOf(REGISTRY, texts)))
      }),
      { numRuns: keeping === undefined ? 60 : 20 },
    )
  })

  test('the same where the registry is edited in between', () => {
    fc.assert(
      fc.property(written, fc.array(typed, { minLength: 1, maxLength: 4 }), fc.nat(4), (first, edits, which) => {
        const texts = new Map([
          ['a.md', first],
          ['b.md', `${first}Osk spent $4bn.`],
        ])
        const workspace = workspaceOf(REGISTRY, texts, keeping)
        const registry = [
          REGISTRY.replace('$38 billion', '$83 billion'),
          REGISTRY.replace('{id: scale, name: Scale AI}', '{id: scale, name: Varro}'),
          REGISTRY.replace('home: SE', 'home: NO'),
          REGISTRY.replace('kind: equity', 'kind: debt'),
          `${REGISTRY}tieout: {rules: {registry-amount: hint}}\n`,
        ][which] as string
        for (const { at, cut, put } of edits) {
          const text = texts.get('a.md') ?? ''
          const from = Math.floor(at * text.length)
          texts.set('a.md', text.slice(0, from) + put + text.slice(from + cut))
          workspace.update([{ kind: 'note', path: 'a.md', text: texts.get('a.md') ?? '' }])
          workspace.update([{ kind: 'registry', path: 'deals.yaml', text: registry }])
        }
        renew(workspace)
        expect(said(workspace)).toBe(said(workspaceOf(registry, texts)))
      }),
      { numRuns: keeping === undefined ? 30 : 15 },
    )
  })
})
