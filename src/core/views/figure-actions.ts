import { formatAmount } from '../amounts/format'
import type { Claim } from '../claims/types'
import type { Period } from '../dates/period'
import { readAmount } from '../figures/scan'
import type { Figure } from '../figures/types'
import { writtenAt } from '../figures/written'
import type { WholeNote } from '../notes/types'
import { entryName, entryStanding } from '../registry/entries'
import { companyName } from '../registry/names'
import { DEAL_KINDS, type Deal, type DealStatus, MEASURES, type Metric, type Registry } from '../registry/types'
import { type EntryValue, idFor, type Section, type Written, withAlias, withEntry } from '../registry/write'
import type { Fix, TextEdit } from '../rules/types'
import { contains, type Span } from '../span'
import { nearest } from '../text/suggest'

/** A registry file that entries are added to; its text is null where there is none yet. */
export interface RegistryFile {
  readonly path: string
  readonly text: string | null
}

/** How many entries are offered to pin a figure to. */
const MOST_PINS = 5
/** Stands for a company that the sentence does not name, and is reported until it is replaced. */
const UNKNOWN = '?'

type Pairs = readonly (readonly [string, EntryValue])[]

/**
 * Pins a figure of a Markdown note to the entries that came close, best first: none where it stands in a link, or markup
 * stands inside it.
 */
export function pinFixes(note: WholeNote, index: number, registry: Registry): readonly Fix[] {
  const ids = note.ties[index]?.candidates.slice(0, MOST_PINS) ?? []
  const entries = [...registry.deals, ...registry.metrics].filter(({ id }) => ids.includes(id))
  return entries
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .flatMap((entry) => {
      const edit = pinEdit(note, index, entry)
      const title = `Pin ${note.figures[index]?.text} to ${entryWords(registry, entry)}`
      return edit === null ? [] : [{ title, kind: 'words' as const, certain: false, edits: [edit] }]
    })
}

/** The entries that a figure may be pinned to, likeliest first: those that came close, then those of its companies. */
export function pinnable(note: WholeNote, index: number, registry: Registry): readonly (Deal | Metric)[] {
  const claim = note.claims[index]
  const close = note.ties[index]?.candidates ?? []
  const named = new Set([...(claim?.who?.value ?? []), ...(claim?.to?.value ?? []), ...(claim?.about ?? [])])
  const rank = (entry: Deal | Metric) => {
    const parties = entry.type === 'deal' ? [...entry.from, ...entry.to] : [entry.company]
    return close.includes(entry.id) ? 0 : parties.some((id) => named.has(id)) ? 1 : 2
  }
  return [...registry.deals, ...registry.metrics]
    .filter((entry) => pinEdit(note, index, entry) !== null)
    .sort((a, b) => rank(a) - rank(b))
}

/** The link around a figure that pins it to an entry, `[$38B](deals.yaml#openai-aws-2025)`; null where none can stand. */
export function pinEdit(note: WholeNote, index: number, { id, at }: Deal | Metric): TextEdit | null {
  const figure = note.figures[index]
  const passage = figure && note.doc.passages[figure.passage]
  if (figure === undefined || passage === undefined || note.doc.format !== 'markdown') return null
  if (passage.links.some((link) => link.at.start < figure.at.end && figure.at.start < link.at.end)) return null
  const { start, end } = figure.span
  // A backslash before a sign belongs to it.
  const span = { start: note.text[start - 1] === '\\' ? start - 1 : start, end }
  const oldText = note.text.slice(span.start, end)
  const isPlain = passage.text.slice(figure.at.start, figure.at.end) === note.text.slice(start, end)
  if (!isPlain || ['[', ']', '\n', '|'].some((mark) => oldText.includes(mark)) || encodeURIComponent(id) !== id)
    return null
  const target = relativeTo(note.path, at.path)
  return { path: note.path, span, oldText, newText: `[${oldText}](${target}#${id})` }
}

/** An entry as people choose it: `OpenAI → Amazon Web Services, $38 billion, compute, signed 3 Nov 2025`. */
export function entryWords(registry: Registry, entry: Deal | Metric): string {
  return [entryName(registry, entry), entry.amount?.text, entryStanding(entry)].filter(Boolean).join(', ')
}

/** The address of a file as a link in another writes it: `../deals.yaml`. */
function relativeTo(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  const parts = [...here.slice(shared).map(() => '..'), ...there.slice(shared)]
  return parts.map((part) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29')).join('/')
}

/**
 * Adds what a figure is said to be to the registry, as a deal or as a metric: where its sentence names a company and
 * speaks of the whole. Companies that nobody knows are added with it.
 */
export function entryFixes(note: WholeNote, index: number, registry: Registry, file: RegistryFile): readonly Fix[] {
  const [figure, claim] = [note.figures[index], note.claims[index]]
  if (figure === undefined || claim === undefined || claim.scope.value !== 'whole' || claim.mode.value === 'denied')
    return []
  const amount = amountText(note, figure)
  const what = claim.what?.value ?? null
  const isDeal = what === null ? claim.to !== null : DEAL_KINDS.some((kind) => kind === what)
  const isMetric = claim.who !== null && MEASURES.some((measure) => measure === what) && what !== 'other'
  if (amount === null || (!isDeal && !isMetric) || (claim.who === null && claim.to === null)) return []
  const names = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => companyName(registry, id)).join(', ')
  const [from, to] = [names(claim.who?.value) || UNKNOWN, names(claim.to?.value) || UNKNOWN]
  const idOf = (name: string) => idFor(name, (id) => isTaken(registry, id))
  const known = companiesOf(registry, [...(claim.who?.value ?? []), ...(claim.to?.value ?? [])])
  const entry: { section: Section; called: string; pairs: Pairs } = isMetric
    ? { section: 'metrics', called: `${from} ${what}`, pairs: metricPairs(note, claim, amount, known.ids, idOf) }
    : { section: 'deals', called: `${from} → ${to}`, pairs: dealPairs(note, claim, amount, known.ids, idOf) }
  const title = `Add ${entry.called}, ${amount}, to ${file.path}`
  return fixAdding(title, file, [...known.added.map((pairs) => ({ section: 'companies' as const, pairs })), entry])
}

/** Adds a company that nobody knows, or its name as an alias of the company whose name is nearest. */
export function companyFixes(name: string, registry: Registry, file: RegistryFile): readonly Fix[] {
  const id = idFor(name, (one) => registry.companies.has(one))
  const pairs: Pairs = [
    ['id', id],
    ['name', name],
  ]
  const added = fixAdding(`Add company ${name} to ${file.path}`, file, [{ section: 'companies', pairs }])
  const own = [...registry.companies.values()].filter(({ at }) => at?.path === file.path)
  const meant = nearest(
    name,
    own.flatMap((one) => [one.name, ...one.aliases]),
  )
  const company = own.find((one) => meant !== null && [one.name, ...one.aliases].includes(meant))
  if (company === undefined || company.at === null || file.text === null) return added
  const written = withAlias(file.text, company.at.span, name)
  return [...added, ...fixOf(`Add ${name} as an alias of ${company.name}`, file, written)]
}

function dealPairs(
  note: WholeNote,
  { who, to, what, told, mode, term, round }: Claim,
  amount: string,
  ids: ReadonlyMap<string, string>,
  idOf: (name: string) => string,
): Pairs {
  const [from, paid] = [who, to].map((slot) => slot?.value.map((one) => ids.get(one) ?? one) ?? [UNKNOWN])
  const year = note.date === null ? [] : [note.date.slice(0, 4)]
  const status: DealStatus =
    mode.value === 'rumour'
      ? 'rumoured'
      : mode.value !== 'fact'
        ? 'intent'
        : told === 'paid'
          ? 'closed'
          : told === 'committed'
            ? 'signed'
            : 'announced'
  return [
    ['id', idOf([...(from ?? []), ...(paid ?? []), ...year].filter((one) => one !== UNKNOWN).join('-'))],
    ['kind', what?.value ?? 'other'],
    ['from', oneOrMore(from ?? [])],
    ['to', oneOrMore(paid ?? [])],
    ['amount', amount],
    ['status', status],
    ...(term === null ? [] : [['term', term % 12 === 0 ? `${term / 12} years` : `${term} months`] as const]),
    ...(round === null ? [] : [['round', round.value] as const]),
    ['sources', [note.path]],
  ]
}

function oneOrMore(ids: readonly string[]): EntryValue {
  const [id, more] = ids
  return id !== undefined && more === undefined ? id : ids
}

function metricPairs(
  note: WholeNote,
  { who, what, when, basis, mode }: Claim,
  amount: string,
  ids: ReadonlyMap<string, string>,
  idOf: (name: string) => string,
): Pairs {
  const company = who?.value.map((one) => ids.get(one) ?? one)[0] ?? UNKNOWN
  const period = when?.value.period == null ? null : periodText(when.value.period)
  return [
    ['id', idOf([company, what?.value ?? 'other', ...(period === null ? [] : [period])].join('-'))],
    ['company', company],
    ['measure', what?.value ?? 'other'],
    ...(period === null ? [] : [['period', period] as const]),
    ['amount', amount],
    ...(basis === null ? [] : [['basis', basis.value] as const]),
    ...(note.date === null ? [] : [['as-of', note.date] as const]),
    ...(mode.value === 'outlook' ? [['status', 'forecast'] as const] : []),
    ['sources', [note.path]],
  ]
}

/** A calendar period as the registry writes it: `2025`, `2025-Q3`, `2025-H1`, `2025-11`; null for any other. */
function periodText({ fiscal, kind, first, months }: Period): string | null {
  const [year, month] = [Math.floor(first / 12), first % 12]
  if (fiscal || kind === 'trailing' || month % months !== 0) return null
  if (months === 12) return `${year}`
  if (months === 6) return `${year}-H${month / 6 + 1}`
  if (months === 3) return `${year}-Q${month / 3 + 1}`
  return months === 1 ? `${year}-${String(month + 1).padStart(2, '0')}` : null
}

/** The ids of the companies of a claim, and entries for those that nobody knows. */
function companiesOf(
  registry: Registry,
  named: readonly string[],
): { readonly ids: ReadonlyMap<string, string>; readonly added: readonly Pairs[] } {
  const unknown = [...new Set(named)].filter((one) => !registry.companies.has(one))
  const ids = new Map(unknown.map((name) => [name, idFor(name, (id) => registry.companies.has(id))]))
  const added = [...ids].map(
    ([name, id]): Pairs => [
      ['id', id],
      ['name', name],
    ],
  )
  return { ids, added }
}

function isTaken({ deals, metrics }: Registry, id: string): boolean {
  return [...deals, ...metrics].some((entry) => entry.id === id)
}

/** A figure as the registry states it: as written, with its hedge where that is read; null for what states no amount. */
function amountText({ doc }: WholeNote, figure: Figure): string | null {
  const text = doc.passages[figure.passage]?.text ?? ''
  const wide = writtenAt(figure)
  for (const at of [wide, figure.at]) {
    const written = text.slice(at.start, at.end)
    const read = readAmount(written, { dollar: figure.currency ?? 'USD' })
    const isSame = read?.currency === figure.currency && read.low.eq(figure.low) && sameEnd(read.high, figure.high)
    if (isSame && (at === figure.at || contains(wide, figure.at))) return written
  }
  return figure.value === null || figure.currency === null ? null : formatAmount(figure.value, figure.currency)
}

function sameEnd(a: Figure['high'], b: Figure['high']): boolean {
  return a === null || b === null ? a === b : a.eq(b)
}

/** The fix that adds entries to a file, in their sections; none where the file's layout leaves a doubt. */
function fixAdding(
  title: string,
  file: RegistryFile,
  entries: readonly { readonly section: Section; readonly pairs: Pairs }[],
): readonly Fix[] {
  let text = file.text ?? ''
  const before = text
  for (const { section, pairs } of entries) {
    const written = withEntry(text, section, pairs)
    if (written === null) return []
    text = text.slice(0, written.span.start) + written.newText + text.slice(written.span.end)
  }
  return fixOf(title, file, differenceOf(before, text))
}

/** What stands in one text and not in the other, which has more in one place, or in two with what stands between. */
function differenceOf(before: string, after: string): Written {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < before.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const span: Span = { start, end: before.length - tail }
  return { span, newText: after.slice(start, after.length - tail) }
}

function fixOf(title: string, { path, text }: RegistryFile, written: Written | null): readonly Fix[] {
  if (written === null) return []
  const { span, newText } = written
  const oldText = (text ?? '').slice(span.start, span.end)
  return [{ title, kind: 'registry', certain: false, edits: [{ path, span, oldText, newText }] }]
}
