import { CURRENCY_CODES } from '../figures/currencies'
import { relativePath } from '../files/relative'
import type { Company } from '../mentions/company'
import { RULES } from '../rules/index'
import type { Line } from '../views/inline'
import type { Workspace } from '../workspace/types'
import { type Completion, type Completions, completion } from './model'
import { type Expected, expectedAt, type KeySchema } from './schema'
import { entrySnippet, keySnippet } from './snippets'
import { lineAfter, lineAt, lineBefore } from './yaml-line'
import { ITEM, placeAt, type YamlPlace } from './yaml-place'

/**
 * What could be written at an offset of a registry file: keys that the map there has not, words, companies, currencies,
 * notes, whole entries. Null where nothing is known.
 *
 * @param text the file as it is being written; the workspace may have read an earlier one
 */
export function registryCompletions(
  workspace: Workspace,
  path: string,
  text: string,
  offset: number,
): Completions | null {
  const place = placeAt(text, offset)
  const expected = place && expectedAt(place.path)
  if (place === null || expected === null) return null
  const items =
    place.role === 'key' ? keysAndEntries(workspace, path, text, place, expected) : values(workspace, path, text, place)
  return items.length === 0 ? null : { span: place.span, items, isIncomplete: false }
}

function keysAndEntries(
  workspace: Workspace,
  path: string,
  text: string,
  place: YamlPlace,
  expected: Expected,
): readonly Completion[] {
  const isItem = place.path.at(-1) === ITEM
  const isMap = expected.keys.length > 0 || expected.takesRules
  if (!isMap) return isItem ? words(workspace, path, expected) : entries(text, place, expected)
  const free = allKeys(expected).filter(({ word }) => !place.keys.includes(word))
  return [...entries(text, place, expected), ...free.map((key) => keyCompletion(place, key))]
}

/** The keys that may stand in a map, what it must have first. */
function allKeys({ keys, takesRules }: Expected): readonly KeySchema[] {
  if (!takesRules) return [...keys.filter((key) => key.isRequired), ...keys.filter((key) => !key.isRequired)]
  return RULES.map(({ id, meaning }) => ({
    word: id,
    title: id,
    description: meaning,
    isRequired: false,
    examples: [],
  }))
}

function keyCompletion(place: YamlPlace, key: KeySchema): Completion {
  const { word, title, isRequired } = key
  const isNamed = title.toLowerCase().replaceAll(' ', '-') !== word
  return completion('key', word, {
    description: [isNamed ? title : '', isRequired ? 'required' : ''].filter((part) => part !== '').join(' · '),
    insert: place.hasColon ? word : keySnippet(place.path, word, place),
    isSnippet: !place.hasColon,
    about: () => aboutKey(key),
    goesOn: !place.hasColon && takesMore(expectedAt([...place.path, word])),
  })
}

/** Whether something is offered where a key's value goes. */
function takesMore(expected: Expected | null): boolean {
  if (expected === null) return false
  const { words: known, names, keys, takesRules, listOf } = expected
  return known.length > 0 || names !== null || keys.length > 0 || takesRules || (listOf !== null && listOf !== 'text')
}

/** What the schema says of a key. */
export function aboutKey({ title, description, isRequired, examples }: KeySchema): readonly Line[] {
  const listed = examples.length === 0 ? [] : [`For example ${examples.join(', ')}`]
  return [[{ strong: title }, ...(isRequired ? [' · required'] : [])], [description], listed].filter(
    (line) => line.length > 0 && line[0] !== '',
  )
}

/** Whole entries, where one can start. */
function entries(text: string, place: YamlPlace, { listOf }: Expected): readonly Completion[] {
  const { path, column, keys, isFlow, isFirst } = place
  if (isFlow) return []
  if (path.at(-1) === ITEM) {
    const list = path.slice(0, -1)
    const what = expectedAt(list)?.listOf ?? ''
    return keys.length > 0 || isFirst ? [] : entrySnippet(what, { list, before: '', column, isFlow })
  }
  if (listOf !== null && listOf !== 'text')
    return entrySnippet(listOf, { list: path, before: '- ', column: column + 2, isFlow })
  return path.length === 0 && column === 0 ? entriesOfSection(text, place) : []
}

/** At the left edge below a list's last entry, one more of it. */
function entriesOfSection(text: string, { span }: YamlPlace): readonly Completion[] {
  let line = lineBefore(text, lineAt(text, span.start), 0)
  while (line !== null && (line.key === null || line.dashes.length > 0)) line = lineBefore(text, line, 0)
  const key = line?.key ?? null
  const listOf = key === null ? null : (expectedAt([key])?.listOf ?? null)
  if (line === null || key === null || listOf === null || listOf === 'text') return []
  const [dash = 2] = lineAfter(text, line)?.dashes ?? []
  return entrySnippet(listOf, {
    list: [key],
    before: `${' '.repeat(dash)}- `,
    column: dash + 2,
    isFlow: false,
  })
}

function values(workspace: Workspace, path: string, text: string, place: YamlPlace): readonly Completion[] {
  const expected = expectedAt(place.path)
  if (expected === null) return []
  const list = place.path.slice(0, -1)
  const listOf = place.path.at(-1) === ITEM ? (expectedAt(list)?.listOf ?? 'text') : 'text'
  const found =
    listOf === 'text'
      ? words(workspace, path, expected)
      : entrySnippet(listOf, { list, before: '', column: place.column, isFlow: true })
  // Right behind its colon a value needs a blank before it.
  return text[place.span.start - 1] === ':' ? found.map((one) => ({ ...one, insert: ` ${one.insert}` })) : found
}

function words(workspace: Workspace, path: string, { words: known, names }: Expected): readonly Completion[] {
  if (names === 'companyRef') return companies(workspace)
  if (names === 'currency') return CURRENCY_CODES.map((code) => completion('word', code))
  if (names === 'source')
    return workspace.paths().map((note) => completion('file', relativePath(path, note), { description: 'note' }))
  return known.map(({ word, description }) =>
    completion('word', word, { about: () => [[{ strong: word }], [description]], description }),
  )
}

/** Companies by their ids, found by their other names too; the registry's own first. */
function companies(workspace: Workspace): readonly Completion[] {
  const all = [...workspace.registry().companies.values()]
  const byName = (a: Company, b: Company) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)
  const sorted = [...all.filter(({ at }) => at !== null), ...all.filter(({ at }) => at === null).sort(byName)]
  return sorted.map(({ id, name, aliases, products, at }) =>
    completion('company', id, {
      description: at === null ? `${name} · built in` : name,
      filter: [id, name, ...aliases].join(' '),
      about: () => [
        [{ strong: name }, ...(aliases.length === 0 ? [] : [` · ${aliases.join(', ')}`])],
        ...(products.length === 0 ? [] : [[products.join(', ')]]),
      ],
    }),
  )
}
