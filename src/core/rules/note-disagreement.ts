import { compareQuantities } from '../amounts/compare'
import { daysBetween } from '../dates/between'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import type { FolderRule, RuleContext, Verdict } from './rule'
import { firstStated } from './sentences'
import { figureOperand, statement } from './statement'
import { type Thing, thingOf } from './things'

/** Days after which a level that differs has had time to change. */
const STALE = 60

/** Two claims on the same thing, in one note or in two, disagree, and neither the registry nor the dates decide. */
export const noteDisagreement: FolderRule = {
  id: 'note-disagreement',
  severity: 'warning',
  scope: 'folder',
  meaning: 'Two figures for the same thing cannot both be true.',
  why:
    'Two figures are on the same thing where their own sentences name the same company and measure for the same ' +
    'period, or the same two companies and kind of deal. They are compared where no entry of the registry decides, ' +
    'within a note and between notes; a pair of notes gets one finding, at the later note’s figure. Parts, changes ' +
    'and former values are passed over, and so are two levels, such as valuations, in notes that are more than 60 ' +
    'days apart.',
  mend:
    'Correct the wrong one, or record the deal or metric in `deals.yaml`, which then decides. If the number changed ' +
    'in between, say so in the later note: *up from $310 million*.',
  check(notes, context) {
    const verdicts: Verdict[] = []
    for (const said of byThing(notes, context).values()) {
      const pairs = new Set<string>()
      said.forEach((later, i) => {
        for (const earlier of said.slice(0, i)) {
          const pair = `${earlier.note.path}\n${later.note.path}`
          if (pairs.has(pair) || !disagree(earlier, later)) continue
          pairs.add(pair)
          verdicts.push(...report(earlier, later))
        }
      })
    }
    return verdicts
  },
}

interface Said {
  readonly note: Note
  readonly index: number
  readonly figure: Figure
  readonly thing: Thing
}

/** Every claim that no entry of the registry decides, by what it is about; notes in the order of their dates. */
function byThing(notes: readonly Note[], { registry, takesPart }: RuleContext): ReadonlyMap<string, readonly Said[]> {
  const all = new Map<string, Said[]>()
  const dated = [...notes].sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.path, b.path))
  for (const note of dated) {
    const first = firstStated(note)
    for (const claim of note.claims) {
      const figure = note.figures[claim.figure]
      const decided = note.ties[claim.figure]?.expected !== null
      if (figure === undefined || decided || !first.has(claim.figure) || !takesPart(note, claim.figure)) continue
      const thing = thingOf(note, claim, registry)
      if (thing === null) continue
      const said = { note, index: claim.figure, figure, thing }
      const known = all.get(thing.key)
      if (known === undefined) all.set(thing.key, [said])
      else known.push(said)
    }
  }
  return all
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function disagree(a: Said, b: Said): boolean {
  if (inOneSentence(a, b)) return false
  if (compareQuantities(a.figure, b.figure) !== 'disagrees') return false
  if (!a.thing.level || a.note.date === null || b.note.date === null) return true
  return daysBetween(a.note.date, b.note.date) <= STALE
}

/** Two amounts that one sentence sets side by side are two things: *$30 billion of the $40 billion round*. */
function inOneSentence(a: Said, b: Said): boolean {
  const sentence = ({ note, index }: Said) => note.claims[index]?.sentence.start
  return a.note === b.note && a.figure.passage === b.figure.passage && sentence(a) === sentence(b)
}

function report(earlier: Said, later: Said): readonly Verdict[] {
  const here = figureOperand(later.note, later.index, 'here')
  const there = figureOperand(earlier.note, earlier.index, 'there')
  if (here === null || there?.at === null || there === null) return []
  const where = earlier.note === later.note ? 'elsewhere in this note' : `in ${earlier.note.path}`
  return [
    {
      path: later.note.path,
      span: later.figure.span,
      ...statement`${later.thing.words}: ${here} here, ${there} ${where}; no entry of the registry decides between them.`,
      related: [{ path: earlier.note.path, span: earlier.figure.span, message: `${there.text} here` }],
      fixes: [],
    },
  ]
}
