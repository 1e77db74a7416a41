import { describe, expect, it } from 'vitest'
import { companyFixes, entryFixes, pinFixes } from '../../../src/core/views/figure-actions'
import { withEdits } from '../../../src/core/views/fixes'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: varro, name: Varro Cloud, aliases: [Varro]}
  - {id: osk, name: Osk}
deals:
  - {id: tarn-varro-a, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03}
  - {id: tarn-varro-b, kind: compute, from: tarn, to: varro, amount: $38.2 billion, status: signed, announced: 2025-11-04}
`

function opened(path: string, text: string, registry: string | null = REGISTRY) {
  const workspace = createWorkspace()
  workspace.update([
    ...(registry === null ? [] : [{ kind: 'registry', path: 'deals.yaml', text: registry } as const]),
    { kind: 'note', path, text },
  ])
  const note = workspace.note(path)
  if (note === undefined) throw new Error('no note')
  return { workspace, note, registry: workspace.registry() }
}

describe('pinFixes', () => {
  const pinned = (path: string, text: string) => {
    const { note, registry } = opened(path, text)
    return pinFixes(note, 0, registry).map(({ title, edits }) => [title, withEdits(text, edits)])
  }

  it('links the figure to each entry that came close, by the path from the note', () => {
    expect(pinned('notes/2025/a.md', 'Tarn will pay Varro **\\$38 billion** for compute.\n')).toEqual([
      [
        'Pin $38 billion to Tarn → Varro Cloud, $38 billion, compute, signed 3 Nov 2025',
        'Tarn will pay Varro **[\\$38 billion](../../deals.yaml#tarn-varro-a)** for compute.\n',
      ],
      [
        'Pin $38 billion to Tarn → Varro Cloud, $38.2 billion, compute, signed 4 Nov 2025',
        'Tarn will pay Varro **[\\$38 billion](../../deals.yaml#tarn-varro-b)** for compute.\n',
      ],
    ])
  })

  it('ties the figure to the entry that was chosen', () => {
    const [, [, text = ''] = []] = pinned('a.md', 'Tarn will pay Varro $38 billion for compute.\n')
    expect(opened('a.md', text).note.ties[0]?.entry?.id).toBe('tarn-varro-b')
  })

  it.each([
    ['a text file', 'a.txt', 'Tarn will pay Varro $38 billion for compute.\n'],
    ['a figure in a link', 'a.md', 'Tarn will pay [Varro $38 billion](x.md) for compute.\n'],
    ['a figure with markup inside', 'a.md', 'Tarn will pay Varro **$38** billion for compute.\n'],
  ])('offers none in %s', (_, path, text) => expect(pinned(path, text)).toEqual([]))
})

describe('entryFixes', () => {
  const added = (text: string, registry: string | null = REGISTRY) => {
    const { note, registry: read } = opened('2025-11-05-a.md', text, registry)
    return entryFixes(note, 0, read, { path: 'deals.yaml', text: registry }).map(({ title, edits }) => ({
      title,
      text: withEdits(registry ?? '', edits),
    }))
  }

  it('adds the deal that the sentence tells, and the figure is tied to it', () => {
    const sentence = 'Tarn signed a five-year contract to pay Osk $12 billion for compute.\n'
    const [fix] = added(sentence)
    expect(fix?.title).toBe('Add Tarn → Osk, $12 billion, to deals.yaml')
    expect(fix?.text).toBe(
      `${REGISTRY}  - {id: tarn-osk-2025, kind: compute, from: tarn, to: osk, amount: $12 billion, status: announced, term: 5 years, sources: [2025-11-05-a.md]}\n`,
    )
    const { workspace, note } = opened('2025-11-05-a.md', sentence, fix?.text)
    expect(note.ties.map(({ verdict, entry }) => [verdict, entry?.id])).toEqual([['agrees', 'tarn-osk-2025']])
    expect(workspace.findings()).toEqual([])
  })

  it('adds the metric that the sentence tells, with its period', () => {
    const sentence = 'Osk reported revenue of $1.3 billion for the third quarter of 2025.\n'
    const [fix] = added(sentence)
    expect(fix?.title).toBe('Add Osk revenue, $1.3 billion, to deals.yaml')
    expect(fix?.text).toBe(
      `${REGISTRY}\nmetrics:\n  - {id: osk-revenue-2025-q3, company: osk, measure: revenue, period: 2025-Q3, amount: $1.3 billion, as-of: 2025-11-05, sources: [2025-11-05-a.md]}\n`,
    )
    expect(opened('2025-11-05-a.md', sentence, fix?.text).note.ties[0]?.verdict).toBe('agrees')
  })

  it('writes the file where there is none', () => {
    const [fix] = added('OpenAI will pay AWS $38 billion for compute.\n', null)
    expect(fix?.text).toBe(
      'deals:\n  - id: openai-aws-2025\n    kind: compute\n    from: openai\n    to: aws\n    amount: $38 billion\n    status: announced\n    sources: [2025-11-05-a.md]\n',
    )
  })

  it.each([
    ['a part', 'Tarn will pay Osk a first tranche of $3 billion for compute.\n'],
    ['nobody’s', 'It cost $3 billion.\n'],
  ])('adds nothing for %s', (_, text) => expect(added(text)).toEqual([]))
})

describe('companyFixes', () => {
  it('adds a company, or an alias where one is called nearly so', () => {
    const { registry } = opened('a.md', 'x\n')
    const fixes = companyFixes('Varro Clouds', registry, { path: 'deals.yaml', text: REGISTRY })
    expect(fixes.map(({ title }) => title)).toEqual([
      'Add company Varro Clouds to deals.yaml',
      'Add Varro Clouds as an alias of Varro Cloud',
    ])
    const [company, alias] = fixes.map(({ edits }) => withEdits(REGISTRY, edits))
    expect(company).toBe(REGISTRY.replace('\ndeals:', '\n  - {id: varro-clouds, name: Varro Clouds}\ndeals:'))
    expect(alias).toBe(REGISTRY.replace('[Varro]', '[Varro, Varro Clouds]'))
  })
})
