import type { Span } from '../span'
import type { Line } from '../views/inline'
import type { Workspace } from '../workspace/types'
import { companyLines } from './company-lines'
import { entryLines } from './entry-lines'
import { aboutKey } from './registry'
import { expectedAt, keyAt } from './schema'
import { ITEM, placeAt } from './yaml-place'

/** What is said of a place in a registry file. */
export interface RegistryHover {
  readonly span: Span
  readonly head: readonly Line[]
  readonly rest: readonly Line[]
}

/**
 * What a hover says at an offset of a registry file: of an entry's id what stands behind the entry, of a company what
 * it pays and is paid, of a key or a known word what it means. Null elsewhere.
 *
 * @param text the file as it is shown
 */
export function registryHover(workspace: Workspace, path: string, text: string, offset: number): RegistryHover | null {
  const place = placeAt(text, offset)
  if (place === null) return null
  const { role, span, hasColon } = place
  const written = text.slice(span.start, span.end)
  if (offset < span.start || offset >= span.end || written === '') return null
  if (role === 'value' || !hasColon) return valueHover(workspace, path, { path: place.path, span, written })
  const key = keyAt(place.path, written)
  if (key === null) return null
  const words = expectedAt([...place.path, written])?.words ?? []
  return {
    span,
    head: aboutKey(key),
    rest: words.map(({ word, description }): Line => [{ strong: word }, ` · ${description}`]),
  }
}

interface Value {
  readonly path: readonly string[]
  readonly span: Span
  readonly written: string
}

function valueHover(workspace: Workspace, path: string, { path: steps, span, written }: Value): RegistryHover | null {
  const expected = expectedAt(steps)
  if (expected === null) return null
  const { companies, deals, metrics } = workspace.registry()
  const [section, item, key, ...deeper] = steps
  if (item === ITEM && key === 'id' && deeper.length === 0) {
    const entry = [...deals, ...metrics].find((one) => one.id === written && one.at.path === path)
    if (section !== 'companies')
      return entry === undefined ? null : { span, head: entryLines(workspace, entry), rest: [] }
  }
  const isCompany = expected.names === 'companyRef' || (section === 'companies' && key === 'id')
  const company = isCompany ? companies.get(written) : undefined
  if (company !== undefined) {
    return { span, head: companyLines(workspace, company.id, { text: written, as: 'name' }), rest: [] }
  }
  const word = expected.words.find((one) => one.word === written)
  return word === undefined ? null : { span, head: [[{ strong: word.word }, ` · ${word.description}`]], rest: [] }
}
