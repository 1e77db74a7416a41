import { asked, keptPer } from '../../kept'
import type { Location } from '../../span'
import type { Verdict } from '../rule'
import type { Told } from './told'

/** Where claims stand in their notes. */
export type PlaceOf = (told: Told) => Location

/** Reports what was found among claims: the same verdict for as long as none that it speaks of has moved. */
export function reporting<Found extends object>(
  report: (found: Found, placeOf: PlaceOf) => Verdict,
): (found: Found, placeOf: PlaceOf) => Verdict {
  return keptPer((found: Found, placeOf: PlaceOf) => {
    const places = asked(placeOf, (a, b) => a.span.start === b.span.start && a.span.end === b.span.end)
    return { value: report(found, places.ask), holds: places.holds }
  })
}
