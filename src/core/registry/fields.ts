import { parseDay } from '../dates/day'
import { contains, type Span } from '../span'
import { quoted } from '../text/quoted'
import { didYouMean } from '../text/suggest'
import type { EntryKeys } from './keys'
import { mistyped, type Report } from './problems'
import type { RegistryProblemCode } from './types'
import type { YamlMap, YamlNode } from './yaml/tree'

/** A text in a registry file with its place. */
export interface Text {
  readonly text: string
  readonly at: Span
}

/** What stands under a key; null where the key is missing or nothing stands there. */
export function field(map: YamlMap, key: string): YamlNode | null {
  const value = map.entries.find((entry) => entry.key === key)?.value
  return value === undefined || (value.kind === 'scalar' && value.text === null) ? null : value
}

function singleText(report: Report, key: string, node: YamlNode): Text | null {
  if (node.kind !== 'scalar') {
    report.add('wrong-type', node.at, `${quoted(key)} takes one value, not a ${node.kind}`)
    return null
  }
  const text = node.text?.trim() ?? ''
  return text === '' ? null : { text, at: node.at }
}

/** The text under a key; null where there is none. A list or map there is reported. */
export function textField(report: Report, map: YamlMap, key: string): Text | null {
  const node = field(map, key)
  return node && singleText(report, key, node)
}

/** The texts under a key: a list's, or one that stands alone. */
export function textsField(report: Report, map: YamlMap, key: string): Text[] {
  const node = field(map, key)
  if (!node) return []
  return (node.kind === 'list' ? node.items : [node]).flatMap((item) => singleText(report, key, item) ?? [])
}

/** Where to report on an entry as a whole: its id, else its first key. */
export function entryPlace(map: YamlMap): Span {
  const id = field(map, 'id')
  return id?.kind === 'scalar' ? id.at : (map.entries[0]?.keyAt ?? map.at)
}

/** Reports a key that an entry must have and has not, or has with nothing under it. Gives whether it has it. */
export function hasKey(report: Report, map: YamlMap, key: string, what: string): boolean {
  const node = field(map, key)
  if (node && !(node.kind === 'list' && node.items.length === 0)) return true
  report.add('missing-key', entryPlace(map), `this ${what} has no ${key}`)
  return false
}

/** The text under a key that an entry must have; reported where it is missing. */
export function requiredText(report: Report, map: YamlMap, key: string, what: string): Text | null {
  return hasKey(report, map, key, what) ? textField(report, map, key) : null
}

/** The end of an amount such as `$1,250,000` that YAML cut at its commas, within braces, stands as a key of its own. */
export function isAmountTail(key: string, value: YamlNode): boolean {
  return /^\d{3}(?!\d)/.test(key) && value.kind === 'scalar' && value.text === null
}

/** Reports the keys of an entry that mean nothing; those merged in from elsewhere are not its own. */
export function checkKeys(report: Report, map: YamlMap, keys: EntryKeys, what: string): void {
  const known = [...keys.required, ...keys.optional]
  for (const { key, keyAt, value } of map.entries) {
    if (!contains(map.at, keyAt) || known.includes(key) || isAmountTail(key, value)) continue
    const guess = didYouMean(key, known) || `: a ${what} may have ${known.join(', ')}`
    report.add('unknown-key', keyAt, `unknown key ${quoted(key)}${guess}`, mistyped(key, known))
  }
}

/** The ISO day under a key; null where there is none or it cannot be read, which is reported. */
export function dayField(report: Report, map: YamlMap, key: string): string | null {
  const written = textField(report, map, key)
  if (!written) return null
  const day = parseDay(written.text)
  if (day === null) {
    const like = /^\d{4}(?:-\d{1,2})?$/.test(written.text) ? 'give the day too' : 'write it'
    report.add('bad-date', written.at, `${quoted(written.text)} is not a date: ${like}, as in 2025-11-03`)
  }
  return day
}

/** The day of the year under a key, `MM-DD`; null where there is none or the calendar has none, which is reported. */
export function dayOfYearField(report: Report, map: YamlMap, key: string): string | null {
  const written = textField(report, map, key)
  if (!written) return null
  // 2024 is a leap year: a fiscal year may end on 29 February.
  if (/^\d\d-\d\d$/.test(written.text) && parseDay(`2024-${written.text}`) !== null) return written.text
  report.add(
    'bad-date',
    written.at,
    `${quoted(written.text)} is not a day of the year: write month and day, as in 01-31`,
  )
  return null
}

/**
 * The one of a few known words that stands under a key; null where there is none. Case, spaces and underscores count
 * for nothing. Other words are reported as `code`.
 */
export function wordField<Word extends string>(
  report: Report,
  map: YamlMap,
  key: string,
  words: readonly Word[],
  code: RegistryProblemCode,
  spellings: ReadonlyMap<string, Word> = new Map(),
): Word | null {
  const written = textField(report, map, key)
  if (!written) return null
  const plain = written.text.toLowerCase().replace(/[\s_]+/g, '-')
  const found = words.find((word) => word === plain) ?? spellings.get(plain)
  if (found !== undefined) return found
  const guess = didYouMean(written.text, words) || `: known are ${words.join(', ')}`
  report.add(code, written.at, `unknown ${key} ${quoted(written.text)}${guess}`, mistyped(written.text, words))
  return null
}

/**
 * The maps in a list, whether under a key of the file or of an entry, each once: an alias of one is the same entry.
 * Whatever else stands there is reported.
 */
export function mapsIn(report: Report, node: YamlNode | null, key: string, what: string): YamlMap[] {
  if (!node || (node.kind === 'scalar' && node.text === null)) return []
  if (node.kind !== 'list') {
    report.add('wrong-type', node.at, `${quoted(key)} takes a list: start each ${what} with a dash`)
    return []
  }
  return [...new Set(node.items)].flatMap((item) => {
    if (item.kind === 'map') return item
    if (item.kind === 'list' || item.text !== null)
      report.add('wrong-type', item.at, `a ${what} is written as keys and values, one “key: value” a line`)
    return []
  })
}
