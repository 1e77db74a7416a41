import type { YamlNode } from './tree'

/** What YAML's lists, maps and scalars are in JSON, where every scalar is text. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain }

const NOWHERE = { start: 0, end: 0 }

/**
 * The tree of data that stands in no file of the workspace: it has no places, and no errors.
 *
 * @example fromPlain(['a']) gives a list of the scalar `a`
 */
export function fromPlain(data: Plain): YamlNode {
  if (typeof data === 'string') return { kind: 'scalar', text: data, at: NOWHERE }
  if (isList(data)) return { kind: 'list', items: data.map(fromPlain), at: NOWHERE }
  const entries = Object.entries(data).map(([key, value]) => ({ key, keyAt: NOWHERE, value: fromPlain(value) }))
  return { kind: 'map', entries, at: NOWHERE, broken: false }
}

const isList = (data: readonly Plain[] | object): data is readonly Plain[] => Array.isArray(data)
