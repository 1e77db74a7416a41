import { chunkTokens } from '../tokens/chunk'
import type { Token } from '../tokens/types'
import { UNIT_WORDS } from '../vocabulary/heads'
import { UNKNOWN } from '../vocabulary/lookup'
import { narrow, readBasis } from './basis'
import { clauseOf } from './clause'
import type { Discourse } from './discourse'
import { type Draft, draftOf, slot } from './draft'
import { isDescription } from './label-noun'
import { deltaOfLabel, modeOfLabel, whatOfVerb } from './label-words'
import { readPart } from './part'
import { readParties } from './parties'
import { isInCompound, nounsOf } from './phrase'
import { residueOf } from './residue'
import { roundOf, termOf } from './round-and-term'
import { scopeOf } from './scope'
import { isTotalRow } from './totals'
import type { Mode, Scope, Slot } from './types'
import { readWhat } from './what'

/** What a label says of the money that it stands for: the head of a row or column, a heading, *Revenue:* in an item. */
export interface Label {
  /** Its tokens, those in brackets too. */
  readonly tokens: readonly Token[]
  readonly what: Draft['what']
  readonly bareDeal: boolean
  readonly basis: Draft['basis']
  /** Who its grammar says pays whom, or whose number it is: *Tarn's purchase of Osk, Tarn → Osk*. */
  readonly who: readonly string[] | null
  readonly to: readonly string[] | null
  readonly directed: boolean
  /** The companies that it names outside brackets, each once. */
  readonly companies: readonly string[]
  /** A company or product in brackets behind a name: *Tarn (Osk Cloud)*. */
  readonly aside: string | null
  /** What makes it a part: a product, a segment. */
  readonly part: string | null
  readonly mode: Slot<Mode> | null
  readonly scope: Slot<Scope> | null
  /** Money by the year or month (`rate`), or a length that makes a deal's money one of these: *annual*. */
  readonly pace: { readonly value: 'rate' | 'length'; readonly slot: Slot<Scope> } | null
  readonly round: Slot<string> | null
  readonly term: number | null
  /** It adds up the others of its table or list. */
  readonly isTotal: boolean
  /** Words that say something that nobody reads. */
  readonly residue: readonly string[]
}

const ALONE: Discourse = {
  before: [],
  opening: [],
  heading: null,
  lead: null,
  several: null,
  speaker: null,
  companyOfPerson: () => null,
}
const PIECE = {
  at: { start: 0, end: 0 },
  glued: false,
  capital: false,
  entry: UNKNOWN,
  sense: null,
  company: null,
  product: false,
  time: null,
}
const COLON: Token = { ...PIECE, pos: 'punctuation', lower: ':', text: ':', figure: null }
const MONEY: Token = { ...PIECE, pos: 'money', lower: '', text: '', figure: -1 }

/**
 * Reads a label as a statement of its own, as if a figure stood behind it and a colon.
 *
 * @param text the text of its passage
 * @example *Osk's cloud revenue (2026 guidance)* is revenue of osk, of the part `cloud`, an outlook
 */
export function readLabel(tokens: readonly Token[], text: string): Label {
  const outer = withoutBrackets(trimmed(tokens))
  const plain = withoutUnits(outer.length > 0 ? outer : tokens.filter(({ lower }) => lower !== '(' && lower !== ')'))
  const colon = plain.findIndex(({ lower }) => lower === ':')
  const [first, rest] = colon < 0 ? [plain, []] : [plain.slice(0, colon), plain.slice(colon + 1)]
  const label = readPlain(first, tokens, text)
  if (rest.length === 0) return label
  // *Tarn: capex by quarter*, *Capex: what Tarn said*: the first that says what it is counts.
  const isOpen = label.what === null && !label.bareDeal && !rest.some(({ pos }) => pos === 'verb')
  const more = isOpen ? readPlain(rest, tokens, text) : label
  const companies = [...new Set([...label.companies, ...companiesOf(rest)])]
  return {
    ...more,
    who: label.who ?? more.who,
    to: label.to ?? more.to,
    companies,
    residue: [...new Set([...label.residue, ...more.residue])],
  }
}

function readPlain(plain: readonly Token[], tokens: readonly Token[], text: string): Label {
  const [opener] = plain
  // *Combined 2025 capex*: a participle before its noun describes it.
  const described =
    opener !== undefined && isDescription(plain, 0)
      ? [{ ...opener, pos: 'modifier' as const, sense: null }, ...plain.slice(1)]
      : plain
  const head = described.slice(0, participleIn(described))
  const all = [...head, COLON, MONEY]
  const clause = clauseOf({ passage: -1, at: PIECE.at, tokens: all, chunks: chunkTokens(all) })
  const draft = draftOf(clause, -1, all.length - 1)
  readWhat(draft)
  if (draft.what === null && !draft.bareDeal) whatOfVerb(draft)
  readBasis(draft)
  narrow(draft, tokens, [])
  readParties(draft, ALONE)
  readPart(draft)
  const pair = draft.who === null || draft.to === null ? pairOf(head) : null
  const scope = scopeOf(draft)
  const inBrackets = tokens.filter((token) => !plain.includes(token))
  const name = head.find((token) => token.product)
  return {
    tokens,
    what: draft.what,
    bareDeal: draft.bareDeal || (pair !== null && draft.what === null),
    basis: draft.basis,
    who: pair?.who ?? draft.who?.value ?? null,
    to: pair?.to ?? draft.to?.value ?? null,
    directed: pair?.directed ?? draft.directed,
    companies: companiesOf(plain),
    aside: inBrackets.find(({ company }) => company !== null)?.text ?? null,
    part: draft.part ?? name?.lower ?? null,
    mode: modeOfLabel(tokens),
    scope: deltaOfLabel(head) ?? (scope.value === 'whole' || scope.value === 'part' ? null : scope),
    pace: paceOf(tokens),
    round: roundOf(draft),
    term: termOf(draft),
    isTotal: isTotalRow(plain.map(({ text: word }) => word).join(' ')),
    residue: [...new Set(residueOf(draft, { first: 0, last: head.length - 1 }, text))],
  }
}

/** *Per year, a month*; *annual* of a deal. */
function paceOf(tokens: readonly Token[]): Label['pace'] {
  const at = tokens.findIndex(
    ({ time, lower }) => time?.says.kind === 'rate' || time?.says.kind === 'length' || lower === 'per',
  )
  const token = tokens[at]
  if (token === undefined) return null
  const words = token.lower === 'per' ? `per ${tokens[at + 1]?.lower ?? ''}` : token.lower
  const isLong = token.time?.says.kind === 'length' && token.time.says.months > 1
  return { value: isLong ? 'length' : 'rate', slot: slot('rate', 'carried', words) }
}

/** Where a participle or relative clause begins that only describes: *stakes [bought for cash]*; the end where none does. */
function participleIn(tokens: readonly Token[]): number {
  const at = tokens.findIndex(
    ({ pos }, i) => i > 0 && (pos === 'relative' || (pos === 'verb' && isDescription(tokens, i))),
  )
  return at < 0 ? tokens.length : at
}

const ARROWS: ReadonlySet<string> = new Set(['→', '⟶', '➔', 'to'])
const JOINS: ReadonlySet<string> = new Set(['-', '/', '&', 'and', 'x', '×', 'with', '+', '|', '↔', ','])

/** Two companies and nothing else: *Tarn → Osk* has a direction, *Tarn–Osk, Tarn and Osk* none. */
function pairOf(tokens: readonly Token[]): Pick<Label, 'who' | 'to' | 'directed'> | null {
  const [from, sign, to, ...more] = tokens
  if (from?.company == null || to?.company == null || sign === undefined || from.company === to.company) return null
  const isPlain = more.every((token) =>
    nounsOf(token).some(({ is }) => is === 'bare' || is === 'goods' || is === 'kind' || is === 'harmless'),
  )
  if (!isPlain || (!ARROWS.has(sign.lower) && !JOINS.has(sign.lower))) return null
  return { who: [from.company], to: [to.company], directed: ARROWS.has(sign.lower) }
}

/** The tokens without the sign that closes a label. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)
  return last !== undefined && last.pos === 'punctuation' && [':', '.', '—', '=', '-', '?', '!'].includes(last.lower)
    ? trimmed(tokens.slice(0, -1))
    : tokens
}

export function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  let depth = 0
  return tokens.filter(({ lower }) => {
    if (lower === '(' || lower === '[') depth++
    const isOut = depth === 0
    if ((lower === ')' || lower === ']') && depth > 0) depth--
    return isOut
  })
}

/** Without what only says the unit: *in $bn*. */
function withoutUnits(tokens: readonly Token[]): readonly Token[] {
  const isUnit = (i: number) => UNIT_WORDS.has(tokens[i]?.lower ?? '') && tokens[i]?.company === null
  return tokens.filter(({ lower }, i) => !isUnit(i) && !(lower === 'in' && isUnit(i + 1)))
}

export function companiesOf(tokens: readonly Token[]): readonly string[] {
  const sentence = { passage: -1, at: PIECE.at, tokens, chunks: [] }
  return [
    ...new Set(tokens.flatMap(({ company }, i) => (company === null || isInCompound(sentence, i) ? [] : [company]))),
  ]
}
