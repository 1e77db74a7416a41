import { parsePeriod } from '../dates/parse-period'
import type { Period } from '../dates/period'
import { nearOfHomes } from '../figures/near'
import { quoted } from '../text/quoted'
import { didYouMean } from '../text/suggest'
import type { EntryContext } from './deals'
import { checkKeys, dayField, field, hasKey, requiredText, type Text, textField, textsField, wordField } from './fields'
import { METRIC_KEYS } from './keys'
import { MEASURE_PHRASES, readMeasure } from './measures'
import type { Report } from './problems'
import { type Refers, refersFrom } from './refers'
import { amountField } from './stated'
import { BASES, MEASURES, type Measure, type Metric } from './types'
import type { YamlMap } from './yaml/tree'

/** What may be said of a metric's number. */
export const METRIC_STATUSES = ['reported', 'target', 'forecast'] as const

function periodField({ report }: EntryContext, map: YamlMap): Period | null {
  const written = textField(report, map, 'period')
  if (!written) return null
  const period = parsePeriod(written.text)
  if (!period) {
    const forms = '2025, FY2025, 2025-Q3, 2025-H1, 2025-11, TTM or 2025-Q1/2025-Q3'
    report.add('bad-period', written.at, `${quoted(written.text)} is not a period: write ${forms}`)
  }
  return period
}

interface MeasureField {
  readonly measure: Measure
  readonly named: string | null
  readonly basis: string | null
}

function measureField(
  { report, resolver }: EntryContext,
  map: YamlMap,
  { text, at: writtenAt }: Text,
  refers: Refers,
): MeasureField {
  const { measure, party, basis } = readMeasure(text)
  const partyAt = { start: writtenAt.end - (party?.length ?? 0), end: writtenAt.end }
  const named = party === null ? null : refers.company({ text: party, at: partyAt }, resolver.find(party))
  // `revenue from data centers` is not all revenue; `payments to suppliers` are payments.
  const whole = party === null || named !== null || measure === 'payments'
  if (measure && whole) return { measure, named, basis }
  const at = field(map, 'measure')?.at ?? map.at
  const apart =
    measure && party !== null && `: ${quoted(party)} is no company known here, so this is kept apart from ${measure}`
  const known = `: known are ${MEASURES.join(', ')}`
  const guess = apart || didYouMean(text, [...MEASURES, ...MEASURE_PHRASES]) || known
  report.add('unknown-measure', at, `unknown measure ${quoted(text)}${guess}`)
  return { measure: 'other', named, basis: null }
}

/** A known basis in its own spelling (`Post money` is `post-money`), else what is written: a segment's name. */
function basisField(report: Report, map: YamlMap): string | null {
  const written = textField(report, map, 'basis')?.text ?? null
  const plain = written?.toLowerCase().replace(/[\s_]+/g, '-')
  return BASES.find((basis) => basis === plain) ?? written
}

/**
 * Reads a metric's entry. Null where it has no id, company or measure, or its YAML is broken. What else cannot be read
 * is reported and left out. A metric without a status is `reported`.
 */
export function readMetric(context: EntryContext, map: YamlMap): Metric | null {
  const { report, resolver, amountOf } = context
  if (map.broken) return null
  checkKeys(report, map, METRIC_KEYS, 'metric')
  const id = requiredText(report, map, 'id', 'metric')
  const owner = requiredText(report, map, 'company', 'metric')
  const written = requiredText(report, map, 'measure', 'metric')
  hasKey(report, map, 'amount', 'metric')
  const other = textField(report, map, 'with')
  const refers = refersFrom(map)
  const company = owner && refers.company(owner, resolver.require(report, owner))
  const stated = other && refers.company(other, resolver.require(report, other))
  const { measure, named, basis }: MeasureField = written
    ? measureField(context, map, written, refers)
    : { measure: 'other', named: null, basis: null }
  const metric = {
    type: 'metric' as const,
    amount: amountField(
      report,
      map,
      'amount',
      amountOf,
      nearOfHomes([company === null ? null : resolver.home(company)]),
    ),
    period: periodField(context, map),
    asOf: dayField(report, map, 'as-of'),
    basis: basisField(report, map) ?? basis,
    status: wordField(report, map, 'status', METRIC_STATUSES, 'unknown-status') ?? 'reported',
    sources: refers.sources(textsField(report, map, 'sources')),
    note: textField(report, map, 'note')?.text ?? null,
  }
  // Without its other party a metric would be about all of a company's spending, not that on one supplier.
  if (!id || !company || !written || (other && !stated)) return null
  const at = { path: report.path, span: map.at }
  const entry = { ...metric, id: id.text, idAt: id.at, refers: refers.all, at, company, measure }
  return { ...entry, measureText: written.text, with: stated ?? named }
}
