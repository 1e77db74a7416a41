import { OUTLOOK_MODALS, POSSIBLE_MODALS } from '../vocabulary/lists'
import { mainVerb, meansAny, verbClasses } from './clause'
import type { Draft } from './draft'
import { tokensIn } from './phrase'

/** How a deal's money is told: as agreed, or as paid over. */
export function toldAs(draft: Draft): 'committed' | 'paid' | null {
  const verb = draft.governor.verb === null ? undefined : draft.clause.sentence.chunks[draft.governor.verb]
  if (verb === undefined) return null
  const classes = verbClasses(draft.clause.sentence, verb)
  const main = mainVerb(draft.clause.sentence, verb)
  const form = main?.sense?.pos === 'verb' ? main.sense.form : 'base'
  const tokens = tokensIn(draft.clause.sentence, verb)
  const isAhead = tokens.some(
    ({ lower, entry }) =>
      OUTLOOK_MODALS.has(lower) ||
      POSSIBLE_MODALS.has(lower) ||
      lower === 'to' ||
      entry.verbs.some((one) => one.is === 'plan' || one.is === 'talk'),
  )
  if (isAhead) return tokens.some(({ lower }) => lower === 'agreed') ? 'committed' : null
  if (classes.has('agree') && form !== 'base' && main?.lower !== 'announced' && main?.lower !== 'unveiled')
    return 'committed'
  // What is being bought has been agreed.
  const isUnderWay = form === 'ing' && tokens.some(({ pos }) => pos === 'auxiliary')
  if (isUnderWay && classes.has('buy')) return 'committed'
  const pays = meansAny(classes, 'pay', 'invest', 'receive', 'buy', 'spend')
  const isDone = form === 'past' || (form === 'ing' && !tokens.some(({ pos }) => pos === 'auxiliary'))
  if (pays && isDone && main !== null)
    return ['committed', 'pledged', 'committing', 'pledging'].includes(main.lower) ? 'committed' : 'paid'
  return null
}
