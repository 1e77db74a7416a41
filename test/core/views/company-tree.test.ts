import { describe, expect, test } from 'vitest'
import { type CompanyRow, type CompanyTree, companyTree } from '../../../src/core/views/company-tree'
import { placeNames } from '../../../src/core/views/place-names'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: lake, name: Lake, parent: tarn}
  - {id: varro, name: Varro}
  - {id: osk, name: Osk}
  - {id: dune, name: Dune}
deals:
  - {id: varro-lake, from: varro, to: lake, kind: compute, amount: $38 billion, status: signed, announced: 2025-11-03}
  - {id: varro-osk, from: varro, to: osk, kind: chips, amount: $90 billion, status: signed}
  - {id: old, from: varro, to: osk, kind: lease, amount: $7 billion, status: cancelled}
  - {id: round, from: [osk, dune], to: varro, kind: equity, amount: up to $10 billion, status: intent}
metrics:
  - {id: all, company: varro, measure: commitments, amount: $200 billion, as-of: 2025-11-04}
  - {id: sales, company: varro, measure: revenue, period: 2025, amount: $6.5 billion}
`

const MEMO = `Varro will pay Lake $38 billion for computing capacity.

Varro signed a chip contract of $99 billion with Osk. Varro's revenue was $6.5 billion in 2025.
`

function treeOf(registry = REGISTRY, notes: Readonly<Record<string, string>> = { 'notes/memo.md': MEMO }): CompanyTree {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: registry },
    ...Object.entries(notes).map(([path, text]) => ({ kind: 'note' as const, path, text })),
  ])
  return companyTree(workspace, placeNames(workspace))
}

/** The tree as lines, with what is below a row set in. */
function linesOf(tree: CompanyTree, rows = tree.roots, indent = ''): readonly string[] {
  return rows.flatMap((row) => [
    `${indent}${row.state} ${[row.label, row.description].filter(Boolean).join(': ')}`,
    ...(row.hasChildren ? linesOf(tree, tree.children(row), `${indent}  `) : []),
  ])
}

describe('the tree of companies', () => {
  test('companies with their totals, below them deals and metrics, below those the places in notes', () => {
    expect(linesOf(treeOf())).toEqual([
      'disagrees Varro: pays $128B · is paid up to $10B',
      '  disagrees pays Osk: $90B · chips, signed',
      '    disagrees $99 billion: notes/memo.md:3',
      '  agrees pays Lake: $38B · compute, signed 3 Nov 2025',
      '    agrees $38 billion: notes/memo.md:1',
      '  open is paid by Osk and Dune: up to $10B · equity, intent',
      '  open pays Osk: $7B · lease, cancelled',
      '  open commitments: $200B · $128B in 2 named deals, $72B left',
      '  agrees revenue 2025: $6.5B · reported',
      '    agrees $6.5 billion: notes/memo.md:3',
      'disagrees Osk: is paid $90B',
      '  disagrees is paid by Varro: $90B · chips, signed',
      '    disagrees $99 billion: notes/memo.md:3',
      '  open pays Varro: up to $10B · equity, intent',
      '  open is paid by Varro: $7B · lease, cancelled',
      'agrees Tarn: is paid $38B',
      '  agrees Lake: is paid $38B',
      '    agrees is paid by Varro: $38B · compute, signed 3 Nov 2025',
      '      agrees $38 billion: notes/memo.md:1',
      'open Dune: amount unknown',
      '  open pays Varro: up to $10B · equity, intent',
    ])
  })

  test('has an id for each row, which an edit elsewhere leaves as it is', () => {
    const ids = (tree: CompanyTree, rows = tree.roots): readonly string[] =>
      rows.flatMap((row) => [row.id, ...ids(tree, tree.children(row))])
    const [before, after] = [ids(treeOf()), ids(treeOf(REGISTRY, { 'notes/memo.md': `First.\n\n${MEMO}` }))]
    expect(after).toEqual(before)
    expect(new Set(before).size).toBe(before.length)
    expect(before.slice(0, 3)).toEqual(['varro', 'varro/deal:varro-osk', 'varro/deal:varro-osk/notes/memo.md#1'])
  })

  test('leads to the entries and to the places', () => {
    const tree = treeOf()
    const [varro] = tree.roots
    const deal = varro && tree.children(varro)[0]
    const mention = deal && tree.children(deal)[0]
    const textAt = (row: CompanyRow | undefined, text: string) =>
      row?.place && text.slice(row.place.span.start, row.place.span.end)
    expect(textAt(deal, REGISTRY)).toBe('varro-osk')
    expect(textAt(mention, MEMO)).toBe('$99 billion')
    expect(mention?.parent?.parent).toBe(varro)
  })

  test('finds a deal, below the company that pays, and a metric', () => {
    const tree = treeOf()
    const path = (entry: string) => {
      const row = tree.find(entry)
      return row && [row.parent?.label, row.label]
    }
    expect(path('varro-lake')).toEqual(['Varro', 'pays Lake'])
    expect(path('sales')).toEqual(['Varro', 'revenue 2025'])
    expect(path('gone')).toBeUndefined()
  })

  test('a row has room for two names', () => {
    const registry = REGISTRY.replace('[osk, dune]', '[osk, dune, tarn]')
    const [varro] = treeOf(registry).roots
    const labels =
      varro &&
      treeOf(registry)
        .children(varro)
        .map(({ label }) => label)
    expect(labels?.[2]).toBe('is paid by Osk and 2 more')
  })

  test('money within a family stands at the child that pays it', () => {
    const registry = `companies:
  - {id: tarn, name: Tarn}
  - {id: lake, name: Lake, parent: tarn}
deals:
  - {id: inside, from: tarn, to: lake, amount: $2 billion}
`
    expect(linesOf(treeOf(registry, {}))).toEqual([
      'open Tarn: amount unknown',
      '  open Lake: is paid $2B',
      '    open is paid by Tarn: $2B · other, announced',
      '  open Tarn → Lake: $2B · other, announced',
    ])
  })

  test('has nothing without deals and metrics, and survives companies that belong to one another', () => {
    expect(treeOf('companies:\n  - {id: tarn, name: Tarn}\n').roots).toEqual([])
    const round = `companies:
  - {id: tarn, name: Tarn, parent: lake}
  - {id: lake, name: Lake, parent: tarn}
deals:
  - {id: x, from: tarn, to: lake, amount: $2 billion}
`
    expect(linesOf(treeOf(round, {})).length).toBeGreaterThan(0)
  })
})
