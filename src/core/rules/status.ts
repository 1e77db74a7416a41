import { boundOf } from '../amounts/compare'
import type { Claim } from '../claims/types'
import { writtenAt } from '../figures/written'
import type { Note } from '../notes/types'
import { partiesOf } from '../registry/names'
import type { Deal } from '../registry/types'
import type { NoteRule, Verdict } from './rule'
import { statedTies } from './stated-ties'
import { statement } from './statement'

/** A rumour, an intent, a ceiling or a cancelled deal is told as money committed or paid. */
export const status: NoteRule = {
  id: 'status',
  severity: 'warning',
  scope: 'note',
  meaning: 'Money that is only rumoured, intended, capped or cancelled is told as committed or paid.',
  why:
    'A figure that is tied to a deal is read for how its sentence tells it: committed (*signed*, *has agreed*) or ' +
    'paid (*invested*, *paid*, *bought*). It fires where the registry has the deal as a rumour, an intent or ' +
    'cancelled, or its amount as a ceiling. A figure with *up to* or *more than*, and words that tell neither, keep ' +
    'it silent.',
  mend:
    'Tell it as what it is: *intends to*, *up to*, *is said to*. If the deal has moved on, update its `status` in ' +
    '`deals.yaml`.',
  check(note, context) {
    return statedTies(note, context).flatMap(({ tie: { entry }, figure, claim, stated }): readonly Verdict[] => {
      if (entry?.type !== 'deal') return []
      const is = uncertain(entry)
      const told = toldAs(note, claim)
      if (is === null || told === null || boundOf(figure) !== null) return []
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${partiesOf(context.registry, entry)}: ${stated} is told here as ${told}; ${entry.id} ${is}.`,
          related: [{ path: entry.at.path, span: entry.idAt, message: `${entry.id} ${is}` }],
          fixes: [],
        },
      ]
    })
  },
}

/**
 * Whether a claim tells of money committed or paid: by its status, or by a verb that spends it on a purchase, *spent $9
 * billion to buy*. Null where it tells neither.
 */
function toldAs(note: Note, { status, figure: index, sentence }: Claim): 'committed' | 'paid' | null {
  if (status === 'signed') return 'committed'
  if (status === 'closed') return 'paid'
  const figure = note.figures[index]
  const text = note.doc.passages[figure?.passage ?? -1]?.text
  if (status !== null || figure === undefined || text === undefined) return null
  const { start, end } = writtenAt(figure)
  const before = text.slice(Math.max(sentence.start, start - 160), start)
  const spent = SPENT.test(before) && TO_BUY.test(text.slice(end, Math.min(sentence.end, end + 48)))
  return spent && !DENIED.test(before) ? 'paid' : null
}

const SPENT = /(?<!\p{L})(?:spent|gave|laid out|handed over|shelled out|put up|parted with)\s$/iu
const TO_BUY =
  /^(?:\s(?:in|of)\s(?:\p{L}+\s){0,2}(?:stock|shares|cash))?\s(?:to (?:buy|acquire|purchase|take over)|on (?:buying|acquiring|the purchase of)|buying|acquiring)(?!\p{L})/iu
/** What is supposed, wanted or denied is not told as done. */
const DENIED =
  /(?<!\p{L})(?:not|never|n['’]t|if|had|whether|would|could|might|may|almost|nearly|wanted|offered|until|unless|supposed|imagine|suppose|says?|said|claims?)(?!\p{L})/iu

function uncertain(deal: Deal): string | null {
  if (deal.status === 'rumoured') return 'is only a rumour'
  if (deal.status === 'intent') return 'is only an intent'
  if (deal.status === 'cancelled') return 'is cancelled'
  return deal.amount !== null && boundOf(deal.amount) === 'ceiling' ? 'states only a ceiling' : null
}
