import type { Chunk } from '../tokens/types'
import { NAMING, PROMISING } from '../vocabulary/lists'
import type { VerbClass } from '../vocabulary/verbs'
import { type Clause, mainVerb, meansAny, previousVerb, verbClasses } from './clause'
import type { Governor } from './governing'
import { wordOf } from './phrase'

/** Verbs that take a person and a sum: *pays AWS $5m, gave Osk $5m, costs Tarn $5m*. */
export function isGiven(clause: Clause, verb: number): boolean {
  const chunk = clause.sentence.chunks[verb] as Chunk
  const classes = verbClasses(clause.sentence, chunk)
  const { lemma } = mainVerb(clause.sentence, chunk)?.sense ?? { lemma: '' }
  return PROMISING.has(lemma) || meansAny(classes, 'pay', 'give', 'lend', 'cost', 'save', 'fine', 'receive')
}

export function underVerb(clause: Clause, verb: number): Governor {
  const { sentence } = clause
  const chunk = sentence.chunks[verb] as Chunk
  const classes = verbClasses(sentence, chunk)
  const isLevel = (classes.has('level') || classes.has('be')) && !hasOwnSense(classes)
  return { by: isLevel ? 'level' : 'object', noun: null, verb, beside: null, direct: false }
}

/** Whether a verb that may mean a level means something else with money for its object: *raised, cost, book*. */
function hasOwnSense(classes: ReadonlySet<VerbClass>): boolean {
  return OWN_SENSES.some((one) => classes.has(one))
}

const OWN_SENSES: readonly VerbClass[] = [
  'raise',
  'pay',
  'spend',
  'invest',
  'buy',
  'sell',
  'generate',
  'earn',
  'lose',
  'burn',
  'borrow',
  'receive',
  'hold',
  'give',
  'cost',
  'lend',
  'add',
]

/** The verb that a price belongs to: not the one that names what was bought, *bought a start-up called Osk for $5m*. */
export function buyingVerb(clause: Clause, at: number): number | null {
  const verb = previousVerb(clause, at)
  const chunk = verb === null ? undefined : clause.sentence.chunks[verb]
  const isNaming = chunk !== undefined && chunk.first === chunk.last && NAMING.has(wordOf(clause.sentence, chunk))
  return isNaming && verb !== null ? (previousVerb(clause, verb) ?? verb) : verb
}
