import { boundOf } from '../amounts/compare'
import type { Deal } from '../registry/types'
import { partiesOf } from '../words/names'
import type { NoteRule, Verdict } from './rule'
import { firstStated } from './sentences'
import { figureOperand, statement } from './statement'

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
  check(note, { registry, takesPart }) {
    const first = firstStated(note)
    return note.ties.flatMap(({ figure: index, entry }): readonly Verdict[] => {
      const figure = note.figures[index]
      const claim = note.claims[index]
      const stated = figureOperand(note, index, 'here')
      if (figure === undefined || claim === undefined || stated === null || entry?.type !== 'deal') return []
      const is = uncertain(entry)
      const told = claim.status === 'signed' || claim.status === 'closed'
      if (is === null || !told || boundOf(figure) !== null || !first.has(index) || !takesPart(note, index)) return []
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${partiesOf(registry, entry)}: ${stated} is told here as ${claim.status === 'closed' ? 'paid' : 'committed'}; ${entry.id} ${is}.`,
          related: [{ path: entry.at.path, span: entry.idAt, message: `${entry.id} ${is}` }],
          fixes: [],
        },
      ]
    })
  },
}

function uncertain(deal: Deal): string | null {
  if (deal.status === 'rumoured') return 'is only a rumour'
  if (deal.status === 'intent') return 'is only an intent'
  if (deal.status === 'cancelled') return 'is cancelled'
  return deal.amount !== null && boundOf(deal.amount) === 'ceiling' ? 'states only a ceiling' : null
}
