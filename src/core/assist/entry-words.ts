import { count, formatQuantity } from '../amounts/format'
import { formatDay } from '../dates/day'
import { entryName, entryStanding } from '../registry/entries'
import type { Deal, Metric } from '../registry/types'
import { type Location, overlaps } from '../span'
import { dealTotals } from '../views/hover-totals'
import { plainText } from '../views/inline'
import { placeNames } from '../views/place-names'
import { monthsWords } from '../views/time-words'
import type { Workspace } from '../workspace/types'

/** How many places in notes are listed before the others are only counted. */
const MOST_PLACES = 12

/** `$38B (37.5–38.5)`, a recurring one `$5B (4.5–5.5) a year`, or that the registry has none. */
export function amountWords({ amount, ...entry }: Deal | Metric): string {
  if (amount === null) return 'amount unknown'
  return `${formatQuantity(amount)}${entry.type === 'deal' && entry.per === 'year' ? ' a year' : ''}`
}

/** An entry in one line: `OpenAI → AWS, compute, signed 3 Nov 2025: $38B (37.5–38.5), 5 figures in notes`. */
export function entryLine(workspace: Workspace, entry: Deal | Metric): string {
  const figures = workspace.ledger().evidence.get(entry.id)?.length ?? 0
  const told = figures === 0 ? 'in no note' : `${count(figures, 'figure')} in notes`
  return `${entryName(workspace.registry(), entry)}, ${entryStanding(entry)}: ${amountWords(entry)}, ${told}`
}

/** All that is known of a deal or metric: what the registry says, the totals around it, what notes say. */
export function entryLines(workspace: Workspace, entry: Deal | Metric): readonly string[] {
  const { note, sources, id, at } = entry
  return [
    `${entryName(workspace.registry(), entry)}, ${entryStanding(entry)}: ${amountWords(entry)}`,
    ...(entry.type === 'deal' ? dealLines(workspace, entry) : metricLines(entry)),
    ...(note === null ? [] : [`Note: ${oneLine(note)}`]),
    ...(sources.length === 0 ? [] : [`Sources: ${sources.join(', ')}`]),
    `In ${at.path} as ${id}`,
    ...placesLines(workspace, workspace.ledger().evidence.get(id) ?? []),
  ]
}

function dealLines(workspace: Workspace, deal: Deal): readonly string[] {
  const totals = plainText(dealTotals(workspace, deal))
  const tranches = deal.tranches.map(({ announced, round, amount }) => {
    const which = [round, announced === null ? null : formatDay(announced)].filter((one) => one !== null)
    return `- tranche${which.length === 0 ? '' : ` ${which.join(', ')}`}: ${formatQuantity(amount)}`
  })
  return [
    ...(deal.round === null ? [] : [`Round: ${deal.round}`]),
    ...(deal.term === null ? [] : [`Term: ${monthsWords(deal.term)}`]),
    ...tranches,
    ...(totals === '' ? [] : [`Totals: ${totals}`]),
  ]
}

function metricLines({ basis }: Metric): readonly string[] {
  return basis === null ? [] : [`Basis: ${basis}`]
}

/** Each place where notes speak of it, as it is written there, with the verdict and what is found wrong. */
function placesLines(workspace: Workspace, places: readonly Location[]): readonly string[] {
  if (places.length === 0) return ['No note states it.']
  const nameOf = placeNames(workspace)
  const lines = places.slice(0, MOST_PLACES).flatMap(({ path, span }) => {
    const figure = workspace.record(path)?.figures.find((one) => one.span.start === span.start)
    const wrong = workspace.findings(path).filter((one) => overlaps(one.span, span))
    return [
      `- ${nameOf({ path, span })}: ${oneLine(figure?.text ?? '')}, ${VERDICTS[figure?.verdict ?? 'untied']}`,
      ...wrong.map(({ severity, message }) => `  ${severity}: ${oneLine(message)}`),
    ]
  })
  const more = places.length - MOST_PLACES
  return ['Notes:', ...lines, ...(more > 0 ? [`- and ${count(more, 'more place', 'more places')}`] : [])]
}

const VERDICTS = {
  agrees: 'agrees',
  truncated: 'agrees if cut off and not rounded',
  disagrees: 'disagrees',
  proved: 'proved by other figures',
  abstained: 'left open',
  untied: 'not tied',
} as const

function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim()
}
