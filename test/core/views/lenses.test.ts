import { describe, expect, test } from 'vitest'
import { lensPlaces, lensText, noteLens, registryLenses } from '../../../src/core/views/lenses'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: ferrow, name: Ferrow}
  - {id: quill, name: Quill}
deals:
  - {id: tarn-ferrow, kind: compute, from: tarn, to: ferrow, amount: $5 billion, status: signed}
  - {id: tarn-quill, kind: chips, from: tarn, to: quill, amount: up to $2 billion, status: intent}
metrics:
  - {id: tarn-commitments, company: tarn, measure: commitments, amount: $40 billion}
`
const A = 'Tarn will pay Ferrow $5 billion for compute. The $5 billion contract with Ferrow is signed.'
const B = 'Tarn will pay Ferrow $50 billion for compute.'
const workspace = createWorkspace({ dollar: 'USD', builtInCompanies: false, severities: {} })
workspace.update([
  { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
  { kind: 'note', path: 'a.md', text: A },
  { kind: 'note', path: 'b.md', text: B },
  { kind: 'note', path: 'c.md', text: 'No figures.' },
])
const entry = (id: string) => lensText(workspace, { type: 'entry', id })
const company = (id: string) => lensText(workspace, { type: 'company', id })

describe('lenses of a registry file', () => {
  test('stand at its entries, in their order', () => {
    const found = registryLenses(workspace, 'deals.yaml').map(({ subject, span }) => [
      subject.type,
      subject.id,
      REGISTRY.slice(span.start, span.start + 6),
    ])
    expect(found).toEqual([
      ['company', 'tarn', '{id: t'],
      ['company', 'ferrow', '{id: f'],
      ['company', 'quill', '{id: q'],
      ['entry', 'tarn-ferrow', '{id: t'],
      ['entry', 'tarn-quill', '{id: t'],
      ['entry', 'tarn-commitments', '{id: t'],
    ])
    expect(registryLenses(workspace, 'other.yaml')).toEqual([])
  })

  test('say of a deal how often notes speak of it, disagree, and its part of the total', () => {
    expect(entry('tarn-ferrow')).toBe('3 mentions · 1 disagrees · 13 % of Tarn’s $40B total')
    expect(entry('tarn-quill')).toBe('no mentions')
  })

  test('say of a total how much of it is named', () =>
    expect(entry('tarn-commitments')).toBe('no mentions · $5B of it in 1 deal'))

  test('say of a company what it pays and is paid', () => {
    expect(company('tarn')).toBe('2 mentions · pays $5B and up to $2B')
    expect(company('ferrow')).toBe('3 mentions · is paid $5B')
    expect(company('quill')).toBe('no mentions · is paid up to $2B')
  })

  test('lead to the places', () => {
    expect(lensPlaces(workspace, { type: 'entry', id: 'tarn-ferrow' })).toEqual([
      { path: 'a.md', span: { start: 21, end: 31 } },
      { path: 'a.md', span: { start: 49, end: 59 } },
      { path: 'b.md', span: { start: 21, end: 32 } },
    ])
    expect(lensPlaces(workspace, { type: 'company', id: 'tarn' })).toEqual([
      { path: 'a.md', span: { start: 0, end: 4 } },
      { path: 'b.md', span: { start: 0, end: 4 } },
    ])
    expect(lensPlaces(workspace, { type: 'company', id: 'quill' })).toEqual([])
  })
})

test('the lens of a note counts its figures and those under a warning', () => {
  expect(noteLens(workspace, 'a.md')).toEqual({ text: '2 figures · 2 tied', disagree: 0 })
  expect(noteLens(workspace, 'b.md')).toEqual({ text: '1 figure · 1 tied · 1 disagrees', disagree: 1 })
  expect(noteLens(workspace, 'c.md')).toBeNull()
  expect(noteLens(workspace, 'not-there.md')).toBeNull()
})

test('what is counted follows an edit', () => {
  workspace.update([{ kind: 'note', path: 'b.md', text: null }])
  expect(entry('tarn-ferrow')).toBe('2 mentions · 13 % of Tarn’s $40B total')
})
