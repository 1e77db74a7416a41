import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import type { Deal, Metric } from '../registry/types'
import type { Location } from '../span'
import type { Tie } from '../ties/types'
import type { RuleContext } from './rule'
import { firstStated } from './sentences'
import { amountOperand } from './statement'
import type { Operand } from './types'

/** A tie with its figure and claim, and the figure as an operand. */
export interface StatedTie {
  readonly tie: Tie
  readonly figure: Figure
  readonly claim: Claim
  readonly stated: Operand
}

/** The ties of a note that take part in a rule, those of a repeated sentence where it first stands (DESIGN: Rules). */
export function statedTies(note: Note, { takesPart }: Pick<RuleContext, 'takesPart'>): readonly StatedTie[] {
  const first = firstStated(note)
  return note.ties.flatMap((tie) => {
    const [figure, claim] = [note.figures[tie.figure], note.claims[tie.figure]]
    if (figure === undefined || claim === undefined || !first.has(tie.figure) || !takesPart(note, tie.figure)) return []
    return [
      {
        tie,
        figure,
        claim,
        // Few ties come to be told.
        get stated() {
          return amountOperand('here', figure, { path: note.path, span: figure.span })
        },
      },
    ]
  })
}

/** Where an entry states its amount, or its id where it states none. */
export function entryPlace({ at, amount, idAt }: Deal | Metric): Location {
  return { path: at.path, span: amount?.at.span ?? idAt }
}
