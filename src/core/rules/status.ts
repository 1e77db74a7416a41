import { boundOf, intervalsOverlap } from '../amounts/compare'
import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import { partiesOf } from '../registry/names'
import type { Deal } from '../registry/types'
import { wordFix } from './fix'
import { isPlainFact } from './plain-fact'
import type { NoteRule, Verdict } from './rule'
import { statedTies } from './stated-ties'
import { statement } from './statement'

const CEILING = 'only a ceiling'

/** A rumour, an intent, a ceiling or a cancelled deal is told as money committed or paid. */
export const status: NoteRule = {
  id: 'status',
  severity: 'warning',
  scope: 'note',
  meaning: 'Money that is only rumoured, intended, capped or cancelled is told as committed or paid.',
  why:
    'A figure that agrees with the deal it is tied to is read for how its sentence tells it: committed (*signed*, *has ' +
    'agreed*, *received an investment of*) or paid (*invested*, *paid*, *bought*). It fires where the registry has the ' +
    'deal as a rumour, an intent or cancelled, or its amount as a ceiling. What is itself told as a rumour, a plan, a ' +
    'part or on hearsay, a figure with *up to* or *more than*, and words that tell neither keep it silent.',
  mend:
    'Tell it as what it is: *intends to*, *up to*, *is said to*. If the deal has moved on, update its `status` in ' +
    '`deals.yaml`.',
  check(note, context) {
    return statedTies(note, context).flatMap((one): readonly Verdict[] => {
      const { tie, figure, claim } = one
      const { entry, verdict, tranche } = tie
      if (entry?.type !== 'deal' || verdict !== 'agrees' || tranche !== null) return []
      if (claim.told === null || !isPlainFact(claim) || boundOf(figure) !== null) return []
      if (claim.who === null && claim.about.length > 0) return []
      const is = uncertain(entry, figure, claim)
      if (is === null) return []
      const { path } = entry.at
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${one.stated} told as ${claim.told}, but ${partiesOf(context.registry, entry)} is ${is} in ${path}.`,
          related: [{ path, span: entry.idAt, message: `${is} here` }],
          fixes:
            is === CEILING && figure.hedge === null
              ? [wordFix(`Write up to ${figure.text}`, note.path, figure, `up to ${figure.text}`)]
              : [],
        },
      ]
    })
  },
}

/**
 * How a deal stands that may not be told as committed or paid; null for one that may. Of *up to $80 billion* only the
 * whole is doubted: $20 billion may have been paid. A ceiling told as committed is doubted only without a hedge.
 */
function uncertain({ status, amount }: Deal, figure: Figure, { told }: Claim): string | null {
  const isCapped = amount !== null && boundOf(amount) === 'ceiling'
  if (isCapped && !intervalsOverlap(figure.plain, amount.plain)) return null
  if (status === 'rumoured') return 'only a rumour'
  if (status === 'intent') return 'only an intent'
  if (status === 'cancelled') return 'cancelled'
  return isCapped && (told === 'paid' || figure.hedge === null) ? CEILING : null
}
