import { boundOf } from '../../amounts/compare'
import { likelySlip } from '../../amounts/slips'
import type { Quantity } from '../../amounts/types'
import type { Claim, Topic } from '../../claims/types'
import type { Period } from '../../dates/period'
import type { Mention } from '../../mentions/types'
import type { Note } from '../../notes/types'
import { companyName } from '../../registry/names'
import type { Registry } from '../../registry/types'
import { possessive } from '../subjects'
import { wordsOf } from './telling-parts'
import { isForecast } from './things'
import { type ToldTime, toldTime } from './told-times'

/** What a figure is about, so far as to know an amount again that is written there a second time with a slip. */
export interface Subject {
  /** A company and what the words speak of: two claims of one key may state one amount. */
  readonly key: string
  /** In words: `Galaxy’s debt`; `Galaxy and Corvane, debt`. */
  readonly words: string
  readonly companies: readonly string[]
  readonly period: Period | null
  readonly time: ToldTime | null
  /** Words and names of its sentence that tell it from others. */
  readonly marks: ReadonlySet<string>
}

/** How plainly the words must speak of a topic, and how many companies of a sentence are tried. */
const PLAIN = 0.4
const MOST = 2
/** Digits from which on a number is known again whatever is said of it. */
const UNMISTAKABLE = 4
/** A deal of no stated kind is everywhere. */
const VAGUE: readonly Topic[] = ['deal']

/** The subjects of a claim: each company of its sentence, or whom its pronoun stands for, with each plain topic. */
export function subjectsOf(note: Note, claim: Claim, here: readonly Mention[], registry: Registry): readonly Subject[] {
  const figure = note.figures[claim.figure]
  const text = note.doc.passages[figure?.passage ?? -1]?.text
  if (figure === undefined || text === undefined || figure.value === null || boundOf(figure) !== null) return []
  if (claim.computed || claim.joint || claim.change !== null || claim.time === 'before') return []
  const companies = claim.parties
    .filter(({ distance, elsewhere }) => (distance === 'sentence' || distance === 'antecedent') && !elsewhere)
    .map(({ company }) => company)
  const topics = claim.cues.filter(({ topic, weight }) => weight >= PLAIN && !VAGUE.includes(topic))
  const isAhead = claim.period.period !== null && isForecast(claim)
  const { words, names } = wordsOf(text, claim.sentence, figure.at, here)
  const common = {
    companies,
    period: claim.period.period,
    time: toldTime(text.slice(claim.sentence.start, claim.sentence.end), note.date),
    marks: new Set([...words, ...names]),
  }
  const keys = topics.slice(0, MOST).map(({ topic }) => `${topic}${isAhead ? ':forecast' : ''}`)
  const [first = '', second] = companies.map((company) => companyName(registry, company))
  const who = second === undefined ? possessive(first) : `${first} and ${second},`
  const isLong = figure.value.c.length >= UNMISTAKABLE
  return companies.slice(0, MOST).flatMap((company) =>
    [...keys, ...(isLong ? ['amount'] : [])].map((key) => ({
      ...common,
      key: `${company}:${key}`,
      words: `${who} ${key.replace(/:.*/u, '').replaceAll('-', ' ')}`,
    })),
  )
}

/** Digits from which on two numbers hardly mirror each other by chance, and marks that two shorter ones must share. */
const TELLING_DIGITS = 3
const SHARED_MARKS = 2

/**
 * Whether two figures of one subject are one amount with a slip between them: two digits swapped, or another scale word
 * under the same digits. Numbers of two digits must share a period, a second company, or words.
 *
 * @param isFresh whether the notes are so near that the amount has had no time to change
 * @example *Galaxy's project loan of $1.4 billion for Helios* and *of $4.1 billion*
 */
export function isMirrored(a: Quantity & Subject, b: Quantity & Subject, isFresh: boolean): boolean {
  const slip = likelySlip(a, b)
  const digits = a.value?.c.length ?? 0
  if (slip === null || digits < 2 || (slip.kind === 'scale' && slip.factor < 3)) return false
  if (a.period !== null && b.period !== null && !isSamePeriod(a.period, b.period)) return false
  if (a.time !== null && b.time !== null && (a.time.first > b.time.last || b.time.first > a.time.last)) return false
  const shared = count(a.marks, (mark) => b.marks.has(mark))
  const others = count(a.companies, (company) => b.companies.includes(company)) - 1
  const period = a.period !== null && b.period !== null ? SHARED_MARKS : 0
  return digits >= TELLING_DIGITS || (isFresh && shared + others * SHARED_MARKS + period >= SHARED_MARKS)
}

function isSamePeriod(a: Period, b: Period): boolean {
  return a.first === b.first && a.months === b.months
}

function count<T>(all: Iterable<T>, test: (one: T) => boolean): number {
  return [...all].filter(test).length
}
