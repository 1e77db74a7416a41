import type { OpenedNote, ReadNote } from '../notes/types'
import { once } from '../once'
import type { Registry } from '../registry/types'
import type { Checked } from '../rules/judge'
import { type FigureVerdict, type Proofs, verdictOf } from '../rules/proofs'
import type { Quiet } from '../rules/quiet'
import type { DirectedNote } from '../rules/rule'
import type { CheckedNote } from '../rules/run'
import { type Telling, tellingsOf } from '../rules/things/told'
import type { Span } from '../span'
import { type Around, aroundOf } from '../ties/unchanged'
import { type Pin, pinsOf } from './pins'
import { noteProblems } from './problems'
import type { Counts } from './types'

/** What views over a whole folder know of a figure, without opening its note again. */
export interface FigureRecord {
  /** Its index among the note's figures. */
  readonly index: number
  /** Its place in the note's text, and that text. */
  readonly span: Span
  readonly text: string
  readonly verdict: FigureVerdict
  /** Its currency, and how much it is in whole units, as a decimal numeral: its value, else its end. */
  readonly currency: string | null
  readonly size: string
  /** The id of the deal or metric that it is tied to; null where it is tied to none. */
  readonly entry: string | null
}

/** What views over a whole folder know of a company's name in a note. */
export interface MentionRecord {
  readonly company: string
  readonly span: Span
}

/** What is known of a note without opening it again: its findings are those of the note alone, problems included. */
export interface NoteRecord extends Checked {
  readonly figures: readonly FigureRecord[]
  readonly mentions: readonly MentionRecord[]
  readonly pins: readonly Pin[]
  readonly counts: Omit<Counts, 'notes'>
  /** What it tells of things that other notes may tell of too. */
  readonly tellings: readonly Telling[]
  /** None where the note says `tieout: false`. */
  readonly directives: DirectedNote['directives']
  readonly quiet: Quiet
  /** What of the registry it was held against, and whether a rule looked at more of it. */
  readonly around: Around
  readonly asksRegistry: boolean
}

/** A note with all that was read of it. */
export interface FullNote {
  readonly opened: OpenedNote
  readonly quiet: Quiet
  readonly note: ReadNote
  readonly checked: CheckedNote
}

/** The record of a note, each part made when it is first asked for. */
export function recordOf({ opened, quiet, note, checked }: FullNote, registry: Registry): NoteRecord {
  const figures = once(() => figuresOf(note, checked.proofs))
  const mentions = once(() => note.mentions.map(({ company, span }) => ({ company, span })))
  const pins = once(() => pinsOf(note))
  const counts = once(() => countsOf(note, checked.proofs))
  const tellings = once(() => tellingsOf(note, registry))
  const around = once(() => aroundOf(note.readings.flatMap((reading) => reading.note.claims)))
  return {
    findings: [...noteProblems(note), ...checked.findings],
    silenced: checked.silenced,
    directives: opened.doc.front.off ? [] : opened.doc.directives,
    quiet,
    asksRegistry: checked.asksRegistry,
    get figures() {
      return figures()
    },
    get mentions() {
      return mentions()
    },
    get pins() {
      return pins()
    },
    get counts() {
      return counts()
    },
    get tellings() {
      return tellings()
    },
    get around() {
      return around()
    },
  }
}

/** A record with all its parts made, which keeps nothing else of its note. */
export function wholeRecord(record: NoteRecord): NoteRecord {
  return { ...record }
}

/** What became of a note's figures. */
export function figuresOf(
  { figures, ties }: Pick<ReadNote, 'figures' | 'ties'>,
  proofs: Proofs,
): readonly FigureRecord[] {
  return figures.map(({ span, text, currency, value, high, low }, index) => {
    const tie = ties[index]
    const verdict = tie === undefined ? 'untied' : verdictOf(tie, proofs)
    return {
      index,
      span,
      text,
      verdict,
      currency,
      size: (value ?? high ?? low).toFixed(),
      entry: tie?.entry?.id ?? null,
    }
  })
}

function countsOf({ readings }: ReadNote, proofs: Proofs): NoteRecord['counts'] {
  const counts = { figures: 0, tied: 0, proved: 0, abstained: 0, untied: 0 }
  for (const { note, first, figure } of readings) {
    for (const { verdict: own, figure: index } of note.ties.slice(first)) {
      const verdict = verdictOf({ verdict: own, figure: index - first + figure }, proofs)
      counts.figures += 1
      counts[verdict === 'agrees' || verdict === 'truncated' || verdict === 'disagrees' ? 'tied' : verdict] += 1
    }
  }
  return counts
}
