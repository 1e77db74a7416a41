import { describe, expect, it } from 'vitest'
import {
  idFor,
  isPlainScalar,
  type Section,
  type Written,
  withAlias,
  withEntry,
} from '../../../src/core/registry/write'

const DEAL = [
  ['id', 'b'],
  ['from', 'tarn'],
  ['amount', '$1,250,000'],
  ['sources', ['a b.md', 'c.md']],
] as const

function added(text: string, section: Section = 'deals'): string | null {
  return applied(text, withEntry(text, section, DEAL))
}

function applied(text: string, written: Written | null): string | null {
  return written && text.slice(0, written.span.start) + written.newText + text.slice(written.span.end)
}

describe('withEntry', () => {
  it('writes a file where there is none', () => {
    expect(added('')).toBe('deals:\n  - id: b\n    from: tarn\n    amount: "$1,250,000"\n    sources: [a b.md, c.md]\n')
  })

  it('adds behind the last entry of the section, in its style, and leaves comments where they are', () => {
    const text = '# Ours.\ndeals:\n-   id: a # first\n    from: x\n    # of a\n\n# Numbers.\nmetrics:\n  - {id: m}\n'
    expect(added(text)).toBe(
      '# Ours.\ndeals:\n-   id: a # first\n    from: x\n    # of a\n-   id: b\n    from: tarn\n    amount: "$1,250,000"\n    sources: [a b.md, c.md]\n\n# Numbers.\nmetrics:\n  - {id: m}\n',
    )
    expect(added(text, 'metrics')).toBe(
      `${text.trimEnd()}\n  - {id: b, from: tarn, amount: "$1,250,000", sources: [a b.md, c.md]}\n`,
    )
  })

  it('adds a section at the end, with the line endings of the file', () => {
    expect(added('deals:\r\n  - {id: a}', 'companies')).toBe(
      'deals:\r\n  - {id: a}\r\n\r\ncompanies:\r\n  - {id: b, from: tarn, amount: "$1,250,000", sources: [a b.md, c.md]}\r\n',
    )
  })

  it('parts entries by a blank line where the file does', () => {
    expect(added('deals:\n  - id: a\n\n  - id: c\n\nrates:\n')).toBe(
      'deals:\n  - id: a\n\n  - id: c\n\n  - id: b\n    from: tarn\n    amount: "$1,250,000"\n    sources: [a b.md, c.md]\n\nrates:\n',
    )
  })

  it('fills a section that is empty', () => {
    expect(added('deals: # none yet\nrates:\n')).toBe(
      'deals: # none yet\n  - id: b\n    from: tarn\n    amount: "$1,250,000"\n    sources: [a b.md, c.md]\nrates:\n',
    )
  })

  it.each(['deals: [{id: a}]\n', 'a: 1\n---\nb: 2\n', '- {id: a}\nx\n', '{deals: []}\n'])('leaves %j alone', (text) =>
    expect(added(text)).toBeNull(),
  )
})

describe('withAlias', () => {
  const alias = (text: string, entry: string) => {
    const start = text.indexOf(entry)
    return applied(text, withAlias(text, { start, end: start + entry.length }, 'Coreweve'))
  }

  it.each([
    ['{id: a, aliases: [CW]}', '{id: a, aliases: [CW, Coreweve]}'],
    ['{id: a, name: A, aliases: []}', '{id: a, name: A, aliases: [Coreweve]}'],
    ['{id: a, name: A}', '{id: a, name: A, aliases: [Coreweve]}'],
    [
      'id: a\n    name: A # its name\n    home: US',
      'id: a\n    name: A # its name\n    aliases: [Coreweve]\n    home: US',
    ],
  ])('%s', (entry, expected) =>
    expect(alias(`companies:\n  - ${entry}\n`, entry)).toBe(`companies:\n  - ${expected}\n`),
  )

  it('leaves a list of lines alone', () => {
    const entry = 'id: a\n    aliases:\n      - CW'
    expect(alias(`companies:\n  - ${entry}\n`, entry)).toBeNull()
  })
})

it('makes ids of names', () => {
  expect(idFor('Bluegrass Data Holdings', () => false)).toBe('bluegrass-data-holdings')
  expect(idFor('Société Générale', (id) => id === 'societe-generale')).toBe('societe-generale-2')
})

it.each([
  ['$38 billion', true],
  ['Amazon Web Services', true],
  ['$1,250', false],
  ['a: b', false],
  ['- a', false],
  ['a #b', false],
  [' a', false],
])('whether %j is plain in YAML: %j', (value, plain) => expect(isPlainScalar(value)).toBe(plain))
