import { topicOf } from '../claims/discourse'
import { OPENERS } from '../claims/presented'
import { joinedEvidence } from '../figures/near'
import { findNames, type NameIndex } from '../mentions/names'
import { supportOf } from '../mentions/support'
import { once } from '../once'
import { noteDate } from '../passages/date'
import { type PassageMemo, passageMemo } from '../passages/memo'
import { noteFormat, readText, unreadText } from '../passages/read'
import type { PlacedStretch } from '../passages/stretches'
import type { Passage } from '../passages/types'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import { inSteps, type Steps } from '../steps'
import { countBefore } from '../text/bisect'
import { joinedStatements } from '../ties/retold'
import type { NoteSentence } from '../tokens/types'
import { type Amounts, amountsIn } from './amounts'
import { joinedNote } from './join'
import { mentionsIn, namesIn } from './names'
import { claimedIn, claimsIn, judgedIn, noteIn, tiesIn } from './ties'
import type { OpenedNote, ReadNote, ReadStretch } from './types'

/** What a note is read against. */
export interface Lexicon {
  readonly names: NameIndex
  readonly registry: Registry
  /** The currency of a bare `$`. */
  readonly dollar: string
}

/**
 * Takes a note's text apart. The result holds for as long as the text does.
 *
 * @param path relative to the workspace folder; its ending says Markdown or text, its name may give the date
 * @param text as the editor holds it, without a BOM
 * @param memo what is known of the note from the last time; it spares the reading of what has not changed since
 */
export function openNote(path: string, text: string, memo: PassageMemo = passageMemo()): OpenedNote {
  const read = readText(text, noteFormat(path) ?? 'text', memo)
  return { path, text, ...read, date: noteDate(path, read.doc.front, ownPassages(read.stretches)) }
}

/** The passages of stretches, in order. */
function* ownPassages(stretches: readonly PlacedStretch[]): Iterable<Passage> {
  for (const { stretch } of stretches) yield* stretch.doc.passages.slice(stretch.above)
}

/** A note of which nothing could be read, with a problem that says why. */
export function faultyNote(path: string, text: string, error: unknown): OpenedNote {
  const why = error instanceof Error ? error.message : String(error)
  const message = `This note could not be read, by a fault of Tieout: ${why}`
  const problem = { code: 'fault', span: { start: 0, end: Math.min(1, text.length) }, message } as const
  const doc = unreadText(noteFormat(path) ?? 'text', problem)
  return { path, text, doc, date: null, stretches: [] }
}

/**
 * The pipeline for one note: passages → mentions and figures → claims → ties; in steps, a layer of a stretch in each.
 *
 * Each stretch of the note is read by itself, in layers. A layer is worked out from the one below it and from what it asks
 * of the whole note, of names, currencies, people and the registry, which the lower layers of all stretches answer. It is
 * kept with its stretch for as long as these say the same, and so is what is read of a single passage.
 */
export function* readingNote(opened: OpenedNote, { names, registry, dollar }: Lexicon): Steps<ReadNote> {
  const { path, date, doc } = opened
  const { companies } = outlineOf(registry)
  const found = yield* inSteps(opened.stretches, (placed) => ({ placed, ...namesIn(placed.stretch, names) }))
  const support = supportOf(found.flatMap(({ sure }) => sure))
  const named = found.map(({ placed, candidates }) => ({
    placed,
    named: mentionsIn(placed.stretch, { candidates, support, companies }),
  }))

  const evidence = once(() => joinedEvidence(named.map(({ named }) => named.evidence())))
  const isScaled = once(() => named.some(({ named }) => named.isScaled()))
  const measured = yield* inSteps(named, ({ placed, named }) => ({
    placed,
    amounts: amountsIn(placed.stretch, { named, dollar, evidence, isScaled }),
  }))

  const people = once(() => new Map(measured.flatMap(({ amounts }) => amounts.people())))
  const companyOfPerson = (last: string) => people().get(last) ?? null
  const opening = once(() => openersOf(measured.map(({ amounts }) => amounts)).map((sentence) => topicOf(sentence)))
  const title = [...new Set(findNames(doc.front.title ?? '', names).map(({ company }) => company))]
  const read = yield* inSteps(measured, ({ placed, amounts }) => ({
    placed,
    amounts,
    claims: claimsIn(placed.stretch, { amounts, date, title, registry, companyOfPerson, opening }),
  }))
  const claimed = yield* inSteps(read, ({ placed, amounts, claims }) => ({
    placed,
    amounts,
    claimed: claimedIn(placed.stretch, { amounts, claims, registry }),
  }))

  const agreed = once(() => new Set(claimed.flatMap(({ claimed }) => [...claimed.agreed])))
  const isAgreed = (statement: string) => agreed().has(statement)
  const judged = claimed.map((row) => ({ ...row, judged: judgedIn(row.placed.stretch, { ...row, isAgreed }) }))

  const stated = once(() => joinedStatements(judged.map(({ judged }) => judged.stated)))
  const told = new Set<string>()
  let figure = 0
  const readings = yield* inSteps(judged, (row): ReadStretch => {
    const { placed, amounts } = row
    const repeated = amounts.told().filter((sentence) => told.has(sentence))
    for (const sentence of amounts.told()) told.add(sentence)
    const ties = tiesIn(placed.stretch, { ...row, registry, isAgreed, stated })
    const note = noteIn(placed.stretch, { ...row, path, date, ties, repeated })
    const first = countBefore(note.figures, ({ passage }) => passage < placed.stretch.above)
    const reading = { placed, note, first, figure }
    figure += note.figures.length - first
    return reading
  })
  return joinedNote(opened, readings)
}

/** The first sentences of a note that name a company. */
function openersOf(stretches: readonly Amounts[]): readonly NoteSentence[] {
  const found: NoteSentence[] = []
  for (const { openers } of stretches) {
    if (found.length >= OPENERS) break
    found.push(...openers())
  }
  return found.slice(0, OPENERS)
}
