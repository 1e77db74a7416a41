import { namedAs, type Place } from './cell-place'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import { readParties } from './parties'
import type { Reading, Told } from './reading'
import type { Setting } from './setting'
import type { Settled } from './settled'
import { companyAround, fillSides, NOBODY } from './sides'

/** Whether a figure is the first of its cell. */
export function isFirst({ clause, at }: Draft): boolean {
  return !clause.sentence.tokens.slice(0, at).some(({ pos }) => pos === 'money')
}

/**
 * A figure in a column of words, or behind the one that its cell is about, is told in its own words: only whose it is comes
 * from its row, and where it says what the row's number was before, what that is.
 *
 * @example beside *2025 capex (guidance) | $9m* the note *Raised from $5m* is capex of 2025, an old plan
 */
export function fillToldCell(
  draft: Draft,
  reading: Reading,
  cell: NonNullable<Setting['cell']>,
  place: Place,
): Settled {
  const { setting, source } = reading
  readParties(draft, reading.discourse)
  const row = toldInRow(reading, cell)
  const main = row.at(-1)
  const isBefore = main !== undefined && draft.what === null && draft.governor.by === 'against'
  if (isBefore) {
    draft.what = main.what && { ...main.what, how: 'carried' }
    draft.who ??= main.who && { ...main.who, how: 'carried' }
  }
  // *Osk concentration* in a table of risks does not make its figures those of Osk.
  const ofRow =
    place.row !== null && place.row.residue.length === 0 && place.row.what === null ? place.row.companies : []
  const party = [...new Set([...namedAs(place, 'owner'), ...ofRow])]
  const about = companyAround([...setting.lead, ...setting.headings], source.title, party)
  if (!isDeal(draft.what?.value ?? null, draft.bareDeal)) fillSides(draft, { ...NOBODY, party }, about)
  const isOld = isBefore && main.mode.value === 'outlook'
  const sign = isFirst(draft) ? '' : (draft.clause.sentence.tokens[draft.at - 1]?.lower ?? '')
  return {
    isCell: true,
    mode: isOld ? slot('past-plan', 'carried', 'from') : null,
    scope: sign === '+' || sign === '-' ? slot('delta', 'said', sign) : null,
    when: isOld && row.length === 1 ? main.when : null,
    round: null,
    term: null,
    residue: isBefore && !isOld ? ['from'] : [],
  }
}

/** The claims of the numbers that were told before in a row. */
function toldInRow({ told, source, passage }: Reading, { row, column, layout }: NonNullable<Setting['cell']>) {
  const isHere = ({ passage: index }: Told) => {
    const at = source.doc.passages[index]?.cell
    return at?.row === row && at.column <= column && index > passage.index - layout.roles.length
  }
  return told.filter(isHere).map(({ claim }) => claim)
}
