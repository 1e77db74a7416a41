import { listOf } from '../amounts/format'
import type { Claim, Mode, Scope, Slot } from '../claims/types'
import { formatDay } from '../dates/day'
import type { Note } from '../notes/types'
import { companyName } from '../registry/names'
import type { Registry } from '../registry/types'
import { spoken } from '../ties/what'
import { asWritten } from './as-written'
import { oneLine } from './explain-tokens'
import { claimLabel, isOfDeal, type SlotName } from './slot-labels'
import { monthsWords, whenWords } from './time-words'

/** A slot of a claim, for people. */
export interface SlotWords {
  readonly slot: SlotName
  readonly label: string
  /** Null where nothing says it. */
  readonly value: string | null
  /** `assumed` where nothing says otherwise: that it is a fact, and told of the whole. */
  readonly how: 'said' | 'carried' | 'assumed' | null
  /** The words that say it, as written; null where no words are known. */
  readonly words: string | null
}

const MODE_WORDS: Readonly<Record<Mode, string>> = {
  fact: 'a fact',
  outlook: 'what is expected',
  rumour: 'not agreed yet',
  hypothetical: 'only supposed',
  denied: 'denied',
  'past-plan': 'an old plan',
}

const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  whole: 'all of it',
  part: 'a part',
  several: 'a sum over several',
  bound: 'a threshold',
  rate: 'so much each time',
  delta: 'a rise or fall by so much',
}

/**
 * What a claim says, slot by slot. What a claim of its kind may well leave unsaid (a round, a basis, with whom a revenue
 * is made) is told only where it is said.
 *
 * @param registry knows what its companies are called
 * @example *Tarn will pay Varro $5m*: who pays, `Tarn`, said by the words `Tarn`; for when, null
 */
export function slotWords(note: Note, registry: Registry, claim: Claim): readonly SlotWords[] {
  const { who, to, what, when, round, basis, mode, scope, bareDeal } = claim
  const written = asWritten(note, claim)
  const make = (slot: SlotName, value: string | null, how: SlotWords['how'] = null, words = ''): SlotWords => {
    return { slot, label: claimLabel(slot, claim), value, how, words: words === '' ? null : oneLine(written(words)) }
  }
  const of = <T>(slot: SlotName, said: Slot<T> | null, inWords: (value: T) => string) =>
    said === null ? make(slot, null) : make(slot, inWords(said.value), said.how, said.words)
  const unless = <T>(slot: SlotName, said: Slot<T>, usual: T, inWords: (value: T) => string) =>
    said.value === usual && said.words === '' ? make(slot, inWords(said.value), 'assumed') : of(slot, said, inWords)
  const parties = (ids: readonly string[]) => listOf(ids.map((id) => nameOf(id, registry)))
  return [
    of('who', who, parties),
    ...(to === null && !isOfDeal(claim) ? [] : [of('to', to, parties)]),
    what === null && bareDeal ? make('what', 'a deal, and not said for what') : of('what', what, spoken),
    of('when', when, whenWords),
    ...(round === null ? [] : [of('round', round, (name) => name)]),
    ...(basis === null ? [] : [of('basis', basis, (name) => name.replaceAll('-', ' '))]),
    unless('mode', mode, 'fact', (value) => MODE_WORDS[value]),
    unless('scope', scope, 'whole', (value) => SCOPE_WORDS[value]),
    ...marksOf(claim).map(([slot, value]) => make(slot, value)),
  ]
}

function marksOf({ term, told, hearsay, change, earlier, pin, asOf }: Claim): readonly (readonly [SlotName, string])[] {
  const marks: readonly (readonly [SlotName, string | false | null])[] = [
    ['term', term === null ? null : monthsWords(term)],
    ['told', told && (told === 'paid' ? 'paid already' : 'agreed')],
    ['hearsay', hearsay && 'on hearsay'],
    ['change', change && (change === 'from' ? 'what it was before' : 'what it came to')],
    ['earlier', earlier && 'it is of an earlier time, told to compare'],
    ['pin', pin],
    ['asOf', asOf === null ? 'not known' : formatDay(asOf)],
  ]
  return marks.flatMap(([slot, value]) => (value === false || value === null ? [] : [[slot, value] as const]))
}

/** A company's name; one that nobody knows stands with its name as written. */
function nameOf(id: string, registry: Registry): string {
  return registry.companies.has(id) ? companyName(registry, id) : `${id}, no company that is known`
}
