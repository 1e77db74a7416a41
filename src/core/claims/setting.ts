import type { NoteText, Passage } from '../passages/types'
import type { Sentence } from '../tokens/types'
import type { What } from '../vocabulary/what'
import { entityOf, nounAs, nounsOf } from './phrase'

/** What stands around a fragment and speaks for it: nearest first. */
export interface Setting {
  /** The head of its row and of its column, where it is a cell. */
  readonly row: readonly Sentence[]
  readonly column: readonly Sentence[]
  /** The lead of its list or the caption of its table. */
  readonly lead: readonly Sentence[]
  /** The headings above, nearest first; the title last. */
  readonly headings: readonly Sentence[]
}

/** Finds what speaks for a passage. */
export function settingOf(doc: NoteText, passage: Passage, sentences: ReadonlyMap<number, readonly Sentence[]>): Setting {
  const of = (index: number | null | undefined): readonly Sentence[] => (index === null || index === undefined || index === passage.index ? [] : (sentences.get(index) ?? []))
  const headings = [...passage.headings].reverse().flatMap((index) => of(index))
  if (passage.cell !== null) {
    const { table, row, column } = passage.cell
    const rows = doc.tables[table]?.rows ?? []
    return { row: row === 0 ? [] : of(rows[row]?.[0]), column: column === 0 ? [] : of(rows[0]?.[column]), lead: of(doc.tables[table]?.caption), headings }
  }
  return { row: [], column: [], lead: passage.item === null ? [] : of(doc.lists[passage.item.list]?.lead), headings }
}

/** What a fragment says of the figures that it speaks for. */
export interface Label {
  readonly what: { readonly value: What; readonly basis: string | null; readonly words: string } | null
  readonly companies: readonly string[]
  readonly product: boolean
  /** What narrows its measure: *cloud revenue*. */
  readonly part: string | null
  readonly outlook: string | null
  /** What was planned and is no more: *original guidance*. */
  readonly past: string | null
  readonly several: string | null
  /** Words of it that say something that nobody reads. */
  readonly strange: readonly string[]
}

const PLAIN = new Set(['harmless', 'outlook', 'person', 'talk', 'several', 'company'])
const OUTLOOKS = new Set(['guidance', 'outlook', 'forecast', 'estimate', 'estimates', 'projection', 'projections', 'projected', 'expected', 'target', 'consensus', 'estimated', 'guided', 'planned', 'signaled', 'signalled', 'guide', 'forecasts', 'targets', 'plan'])
const WHOLE = new Set(['total', 'net', 'gross', 'overall', 'annual', 'quarterly', 'consolidated', 'group', 'operating'])

/**
 * What a heading, a label or the head of a row or column says.
 *
 * @example *Cloud revenue (2025 guidance)* is revenue, of the part `cloud`, an outlook
 */
export function labelOf({ tokens, chunks }: Sentence, sentence: Sentence): Label {
  const measures = tokens.flatMap((token, i) => {
    const noun = nounAs(token, 'measure') ?? nounAs(token, 'kind')
    return noun?.what == null ? [] : [{ i, value: noun.what, basis: noun.basis, words: token.lower, isMeasure: noun.is === 'measure' }]
  })
  const best = measures.find(({ isMeasure, value }) => isMeasure && value !== 'other') ?? measures[0] ?? null
  const companies = new Set<string>()
  let product = false
  for (const chunk of chunks) {
    if (chunk.kind !== 'noun') continue
    const entity = entityOf(sentence, chunk)
    for (const company of entity?.companies ?? []) companies.add(company)
    if (entity?.kind === 'unit' && tokens[entity.at]?.product === true) product = true
  }
  let part: string | null = null
  for (let i = (best?.i ?? 0) - 1; best !== null && i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'possessive' || token.company !== null || token.pos === 'punctuation') break
    if (WHOLE.has(token.lower) || nounsOf(token).some(({ is }) => is === 'harmless' && token.lower !== 'ai')) continue
    if (token.pos === 'noun' || token.pos === 'unknown' || token.lower === 'ai') part = token.lower
  }
  const strange = tokens.filter((token, i) => token.pos === 'unknown' || (token.pos === 'noun' && i !== best?.i && !nounsOf(token).some(({ is }) => PLAIN.has(is)))).map(({ lower }) => lower)
  const isSaid = chunks.some(({ kind }) => kind === 'verb') || tokens.some(({ lower }) => lower === 'vs' || lower === 'versus' || lower === 'compared with' || lower === 'compared to')
  const outlook = isSaid ? null : (tokens.find(({ lower }) => OUTLOOKS.has(lower))?.lower ?? null)
  const past = isSaid ? null : (tokens.find(({ entry }) => entry.marks.has('past-plan'))?.lower ?? null)
  const several = tokens.find(({ lower, entry, pos }) => lower === 'combined' || lower === 'aggregate' || lower === 'cumulative' || (pos === 'noun' && entry.senses.some((one) => one.pos === 'noun' && one.is === 'several') && lower.endsWith('s') && lower !== 'deals'))?.lower ?? null
  return { what: best === null ? null : { value: best.value, basis: best.basis, words: best.words }, companies: [...companies], product, part, outlook, past, several, strange }
}
