import { asked, keptPer } from '../../kept'
import { isSameSpan } from '../../span'
import type { Verdict } from '../rule'
import type { PlaceOf } from './told'

/** Reports what was found among claims: the same verdict for as long as none that it speaks of has moved. */
export function reporting<Found extends object>(
  report: (found: Found, placeOf: PlaceOf) => Verdict,
): (found: Found, placeOf: PlaceOf) => Verdict {
  return keptPer((found: Found, placeOf: PlaceOf) => {
    const places = asked(placeOf, (a, b) => isSameSpan(a.span, b.span))
    return { value: report(found, places.ask), holds: places.holds }
  })
}
