import type { When } from '../dates/when'
import type { TimeExpression } from './times'
export function resolveTime(_e: TimeExpression, _c: unknown): When | null {
  const says = _e.says as any
  if (says.kind === 'period') return { text: says.period.text, period: says.period, day: null }
  if (says.kind === 'day') return { text: says.day, period: null, day: says.day }
  if (says.kind === 'as-of') return resolveTime({ ..._e, says: says.of }, _c)
  return null
}
