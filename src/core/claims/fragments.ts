import type { Sentence } from '../tokens/types'
import { type Draft, slot } from './draft'
import type { Reading } from './read'
import { type Label, labelOf } from './setting'
import type { Claim, Mode, Scope, Slot } from './types'
import { timeIn } from './when'

/** What a fragment's surroundings settle of its figure. */
export interface Settled {
  readonly isCell: boolean
  readonly mode: Slot<Mode> | null
  readonly scope: Slot<Scope> | null
  readonly when: Claim['when']
  readonly residue: readonly string[]
}

const NOTHING: Settled = { isCell: false, mode: null, scope: null, when: null, residue: [] }

/**
 * Fills what a cell's row and column, an item's label and lead, or the headings above say of a figure whose own sentence
 * has no subject. A sentence with a verb and a subject of its own is left to its grammar.
 */
export function fillFromSetting(draft: Draft, reading: Reading): Settled {
  const { passage } = reading
  if (passage.cell !== null) return fillCell(draft, reading)
  const label = labelBefore(draft)
  if (label !== null) return fillLabelled(draft, label, reading)
  const isFragment = draft.subject === null && draft.governor.verb === null && !draft.clause.sentence.tokens.slice(0, draft.at).some(({ pos, capital, text }) => pos === 'unknown' && capital && text.length > 2)
  if (!isFragment) return NOTHING
  return fillFragment(draft, reading)
}

/** The words before a colon that label a figure: *Revenue: $5m*, **Net income**: $5m. */
function labelBefore(draft: Draft): Sentence | null {
  const { sentence } = draft.clause
  if (draft.anchor !== null) return null
  const at = sentence.tokens.findLastIndex(({ lower }, i) => i < draft.at && (lower === ':' || lower === '=' || lower === '→'))
  if (at <= 0 || at > 10) return null
  if (sentence.tokens.slice(at + 1, draft.at).some(({ pos }) => pos === 'money' || pos === 'verb' || pos === 'auxiliary')) return null
  return { ...sentence, tokens: sentence.tokens.slice(0, at), chunks: sentence.chunks.filter(({ last }) => last < at) }
}

function fillLabelled(draft: Draft, sentence: Sentence, reading: Reading): Settled {
  const label = labelOf(sentence, sentence)
  sentence.tokens.forEach((_, i) => draft.used.add(i))
  applyWhat(draft, label)
  if (label.companies.length === 1 && draft.who === null) draft.who = slot(label.companies, 'said', label.companies.join())
  if (label.part !== null || label.product) draft.part = label.part ?? label.companies[0] ?? ''
  const isNamed = label.companies.length > 0 || (label.what === null && label.strange.length > 0)
  const above = fillFragment(draft, isNamed ? { ...reading, discourse: { ...reading.discourse, heading: null } } : reading)
  const residue = label.what === null && label.strange.length > 0 && draft.what === null ? label.strange : label.what !== null ? label.strange.filter((word) => word !== label.part && !label.what?.words.includes(word)) : []
  const time = timeIn(sentence, timeContext(draft, reading, label.outlook !== null))
  return {
    ...above,
    mode: label.past !== null ? slot('past-plan', 'said', label.past) : label.outlook !== null ? slot('outlook', 'said', label.outlook) : above.mode,
    scope: label.several !== null ? slot('several', 'said', label.several) : above.scope,
    when: time === null ? above.when : slot(time, 'said', time.text),
    residue: [...residue, ...above.residue],
  }
}

/** What a lead or the headings say of a fragment without a subject. */
function fillFragment(draft: Draft, reading: Reading): Settled {
  const { setting, discourse } = reading
  const near = [...setting.lead.slice(-1), ...setting.headings.slice(0, 1)]
  const labels = near.map((one) => labelOf(one, one))
  if (draft.who === null && discourse.heading !== null) draft.who = slot([discourse.heading], 'carried', discourse.heading)
  const lead = labels[0]
  if (draft.what === null && lead !== undefined && lead.what !== null) {
    applyWhat(draft, lead, 'carried')
    if (lead.part !== null) draft.part = lead.part
  }
  const outlook = labels.find((label) => label.outlook !== null)?.outlook ?? null
  const several = labels.find((label) => label.several !== null)?.several ?? null
  const time = near.map((one) => timeIn(one, timeContext(draft, reading, outlook !== null))).find((found) => found !== null) ?? null
  return {
    isCell: false,
    mode: outlook === null ? null : slot('outlook', 'carried', outlook),
    scope: several === null || draft.who !== null ? null : slot('several', 'carried', several),
    when: time === null ? null : slot(time, 'carried', time.text),
    residue: [],
  }
}

/** A cell: its row and column say what it is, of whom and for when; the caption and headings what these leave open. */
function fillCell(draft: Draft, reading: Reading): Settled {
  const { setting } = reading
  const own = setting.row.length === 0 && setting.column.length === 0
  const places = [setting.row, setting.column, setting.lead, setting.headings].map((group) => group.slice(0, 3).map((one) => ({ sentence: one, label: labelOf(one, one) })))
  const [row = [], column = [], lead = [], headings = []] = places
  const beside = [...row, ...column]
  const measured = beside.find(({ label }) => label.what !== null && label.what.value !== 'other') ?? beside.find(({ label }) => label.what !== null)
  const above = [...lead, ...headings].find(({ label }) => label.what !== null)
  if (measured !== undefined) applyWhat(draft, measured.label, 'carried')
  else if (!own && above !== undefined) applyWhat(draft, above.label, 'carried')
  const named = [row, column, lead, headings].map((group) => [...new Set(group.flatMap(({ label }) => label.companies))]).find((companies) => companies.length > 0)
  if (draft.who === null && named !== undefined && named.length === 1) draft.who = slot(named, 'carried', named.join())
  if (draft.who === null && named === undefined && reading.discourse.heading !== null) draft.who = slot([reading.discourse.heading], 'carried', reading.discourse.heading)
  const part = beside.find(({ label }) => label.part !== null || label.product)?.label
  if (part !== undefined) draft.part = part.part ?? part.companies[0] ?? ''
  const outlook = [...beside, ...lead, ...headings.slice(0, 1)].find(({ label }) => label.outlook !== null)?.label.outlook ?? null
  const past = beside.find(({ label }) => label.past !== null)?.label.past ?? null
  const ahead = row.find(({ sentence }) => sentence.tokens[0]?.lower === '+' && sentence.tokens[1]?.pos === 'number')
  const estimate = beside.some(({ sentence }) => sentence.tokens.some(({ lower, at }) => /^\d{4}e$/.test(lower) && at.end > at.start))
  const several = [...beside, ...lead, ...headings.slice(0, 1)].find(({ label }) => label.several !== null)?.label.several ?? null
  const context = timeContext(draft, reading, outlook !== null || estimate)
  const time = [...row, ...column, ...lead, ...headings.slice(0, 1)].map(({ sentence }) => timeIn(sentence, context)).find((found) => found !== null) ?? null
  const strange = row.flatMap(({ label }) => label.strange)
  const extra = draft.clause.sentence.tokens.filter(({ pos }, i) => i !== draft.at && (pos === 'unknown' || pos === 'verb' || pos === 'noun')).map(({ lower }) => lower)
  return {
    isCell: true,
    mode: ahead !== undefined ? slot('hypothetical', 'carried', '+') : past !== null ? slot('past-plan', 'carried', past) : outlook !== null ? slot('outlook', 'carried', outlook) : estimate ? slot('outlook', 'carried', 'e') : null,
    scope: several !== null && draft.who === null ? slot('several', 'carried', several) : null,
    when: time === null ? null : slot(time, 'carried', time.text),
    residue: [...strange, ...extra],
  }
}

function applyWhat(draft: Draft, label: Label, how: 'said' | 'carried' = 'said'): void {
  if (label.what === null || draft.what !== null) return
  draft.what = slot(label.what.value, how, label.what.words)
  draft.bareDeal = false
  if (label.what.basis !== null) draft.basis ??= slot(label.what.basis, how, label.what.words)
}

function timeContext(draft: Draft, { source, registry }: Reading, outlook: boolean) {
  const owner = draft.who?.value[0]
  return { date: source.date, company: owner === undefined ? null : (registry.companies.get(owner) ?? null), mode: outlook ? ('outlook' as const) : ('fact' as const), anchor: null }
}

