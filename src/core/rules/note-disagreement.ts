import { compareQuantities } from '../amounts/compare'
import { daysBetween } from '../dates/between'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import type { FolderRule, RuleContext, Verdict } from './rule'
import { firstStated } from './sentences'
import { figureOperand, statement } from './statement'
import { isMirrored, type Subject, subjectsOf } from './tellings/mirrored'
import { inWords, mentionsBySentence, type Telling, tellingOf } from './tellings/tellings'
import { thingOf } from './tellings/things'
import { isToldTwice } from './tellings/told-twice'

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
    const pairs = new Set<string>()
    for (const said of sayings(notes, context).values()) {
      const told = new Set<string>()
      const notesOfTwo = withTwo(said)
      said.forEach((later, i) => {
        for (const earlier of said.slice(Math.max(0, i - MOST), i)) {
          const pair = `${earlier.note.path}\n${later.note.path}`
          const figures = `${pair}\n${earlier.index}\n${later.index}`
          if (told.has(pair) || pairs.has(figures) || !disagree(earlier, later, notesOfTwo)) continue
          told.add(pair)
          pairs.add(figures)
          verdicts.push(...report(earlier, later))
        }
      })
    }
    return verdicts
  },
}

/** How many earlier claims on a thing a claim is compared with. */
const MOST = 24

interface Said {
  readonly note: Note
  readonly index: number
  readonly figure: Figure
  /** What it is about, in words. */
  readonly words: string
  /** A level at a day rather than a flow over a period. */
  readonly level: boolean
  /** Null where a measure, or the two companies and the kind of deal, already say what it is about. */
  readonly telling: Telling | null
  /** Where the words say too little for that, and only a slip of the pen makes two amounts one. */
  readonly subject: Subject | null
}

/** Every claim that no entry of the registry decides, by what it is about; notes in the order of their dates. */
function sayings(notes: readonly Note[], { registry, takesPart }: RuleContext): ReadonlyMap<string, readonly Said[]> {
  const all = new Map<string, Said[]>()
  const add = (key: string, said: Said) => {
    const known = all.get(key)
    if (known === undefined) all.set(key, [said])
    else known.push(said)
  }
  const dated = [...notes].sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.path, b.path))
  for (const note of dated) {
    const first = firstStated(note)
    const mentions = mentionsBySentence(note)
    for (const claim of note.claims) {
      const figure = note.figures[claim.figure]
      const decided = note.ties[claim.figure]?.expected !== null
      if (figure === undefined || decided || !first.has(claim.figure) || !takesPart(note, claim.figure)) continue
      const said = { note, index: claim.figure, figure, telling: null, subject: null }
      const thing = thingOf(note, claim, registry)
      if (thing !== null) add(thing.key, { ...said, ...thing })
      const telling = tellingOf(note, claim, mentions(claim))
      if (telling !== null)
        add(`told:${telling.key}`, { ...said, ...telling, words: inWords(telling, registry), telling })
      for (const subject of subjectsOf(note, claim, mentions(claim), registry))
        add(`about:${subject.key}`, { ...said, words: subject.words, level: false, subject })
    }
  }
  return all
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function disagree(a: Said, b: Said, notesOfTwo: ReadonlySet<Note>): boolean {
  if (inOneSentence(a, b)) return false
  if (compareQuantities(a.figure, b.figure) !== 'disagrees') return false
  if (a.subject !== null && b.subject !== null) {
    const companies = new Set(a.subject.companies.filter((id) => b.subject?.companies.includes(id)))
    return (
      isMirrored({ ...a.figure, ...a.subject }, { ...b.figure, ...b.subject }, isFresh(a, b)) &&
      !knowBoth(a, b, companies)
    )
  }
  if (a.telling !== null && b.telling !== null) return isOneEvent(a, b, a.telling, b.telling, notesOfTwo)
  return !a.level || isFresh(a, b)
}

/** Whether two notes are so near in time that a level has had no time to change. */
function isFresh({ note: { date: a } }: Said, { note: { date: b } }: Said): boolean {
  return a === null || b === null || daysBetween(a, b) <= STALE
}

/** Two tellings of one event: no note of the two tells two such amounts, or knows the other's. */
function isOneEvent(a: Said, b: Said, first: Telling, second: Telling, notesOfTwo: ReadonlySet<Note>): boolean {
  const inOneNote = a.note === b.note
  if (inOneNote && a.figure.passage === b.figure.passage) return false
  if (!isToldTwice(first, second, inOneNote)) return false
  if (inOneNote) return true
  if (notesOfTwo.has(a.note) || notesOfTwo.has(b.note)) return false
  const common = new Set([...first.companies, ...[...first.others].filter((id) => second.others.has(id))])
  return !knowBoth(a, b, common)
}

/** Whether the note of either states the other's amount too. */
function knowBoth(a: Said, b: Said, companies: ReadonlySet<string>): boolean {
  return knows(a.note, b.figure, companies) || knows(b.note, a.figure, companies)
}

/** The notes that tell two amounts of one thing: which of the two another note means, nobody knows. */
function withTwo(said: readonly Said[]): ReadonlySet<Note> {
  const first = new Map<Note, Figure>()
  const found = new Set<Note>()
  for (const { note, figure } of said) {
    const known = first.get(note)
    if (known === undefined) first.set(note, figure)
    else if (compareQuantities(known, figure) === 'disagrees') found.add(note)
  }
  return found
}

/** Whether a note states an amount too, of one of these companies: then it knows of both. */
function knows({ figures, claims }: Note, { currency, value }: Figure, companies: ReadonlySet<string>): boolean {
  return figures.some(
    (one, index) =>
      one.currency === currency &&
      value !== null &&
      one.value?.eq(value) === true &&
      (claims[index]?.parties.some(({ company }) => companies.has(company)) ?? false),
  )
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
      ...statement`${later.words}: ${here} here, ${there} ${where}; no entry of the registry decides between them.`,
      related: [{ path: earlier.note.path, span: earlier.figure.span, message: `${there.text} here` }],
      fixes: [],
    },
  ]
}
