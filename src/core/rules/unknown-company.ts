import { writtenAt } from '../figures/written'
import { inTitleCase, opensSentence } from '../mentions/position'
import { legalFormAhead } from '../mentions/spelling'
import type { Note } from '../notes/types'
import { OPENERS } from '../passages/abbreviations'
import type { Registry } from '../registry/types'
import { overlaps, type Span } from '../span'
import { didYouMean } from '../text/suggest'
import { isOtherName, isTellingName } from './proper-names'
import type { NoteRule, Verdict } from './rule'
import { type Numbered, type Sentence, sentencesOf } from './sentences'

/** A capital name stands beside a figure as a company does, and no company of that name is known. */
export const unknownCompany: NoteRule = {
  id: 'unknown-company',
  severity: 'off',
  scope: 'note',
  meaning: 'A name stands where a company’s does, and neither the registry nor the built-in table knows it.',
  why:
    'A name stands beside a figure as a company’s does (*Foo ($5bn)*, *$5bn to Foo*) or has a legal form (*Foo ' +
    'Inc.*), and neither the registry nor the built-in table knows it. Figures beside it cannot be tied to its deals. ' +
    'Places, people, public bodies and words in capitals that mean something else are passed over, and a name is ' +
    'reported once in a note.',
  mend: 'Add the company, or the alias, under `companies` in `deals.yaml`.',
  check(note, { registry, takesPart }) {
    const seen = new Set<string>()
    return sentencesOf(note).flatMap((sentence) => {
      const figures = sentence.figures.filter(({ index }) => takesPart(note, index))
      if (figures.length === 0) return []
      return companiesIn({ ...sentence, figures }).flatMap((at): readonly Verdict[] => {
        const name = sentence.passage.text.slice(at.start, at.end)
        const isMention = note.mentions.some(
          (mention) => mention.passage === sentence.passage.index && overlaps(mention.at, at),
        )
        if (isMention || seen.has(name)) return []
        seen.add(name)
        return [verdictOn(note, sentence, at, name, registry)]
      })
    })
  },
}

function verdictOn(note: Note, { passage }: Sentence, at: Span, name: string, registry: Registry): Verdict {
  const known = [...registry.companies.values()].flatMap((company) => [company.name, ...company.aliases])
  const span = { start: passage.map.starts[at.start] ?? 0, end: passage.map.ends[at.end - 1] ?? 0 }
  const message = `No company called “${name}” is known${didYouMean(name, known)}`
  return {
    path: note.path,
    span,
    message: message.endsWith('?') ? message : `${message}.`,
    proof: null,
    related: [],
    fixes: [],
  }
}

/** Capital words in a row: `Foo`, `Foo & Sons`, `Foo-Bar Energy`. */
const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-&'’.][\\p{L}\\p{N}]+)*"
const RUN = new RegExp(`(?<![\\p{L}\\p{N}'’&.-])${WORD}(?:\\s(?:&\\s)?${WORD})*`, 'gu')

/** What follows a name that stands by itself, and is no other noun's modifier: `$5bn to Foo in cash`. */
const ALONE = /^(?:$|[.,;:)]|\s(?:and|in|for|over|by|as|at|on|to|from|under|through|with|is|was|has|will|would)\s)/

/** The names in a sentence that stand in a company's place, as spans of its passage. */
function companiesIn({ passage, at, text, figures }: Sentence): readonly Span[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const words = wordsOf(run, at.start + index)
    while (words[0] !== undefined && OPENERS.has(words[0].text.toLowerCase())) words.shift()
    const named = withoutLegalForms(words)
    const [first, last] = [named[0], named.at(-1)]
    if (first === undefined || last === undefined || inTitleCase(passage.text, first.start, last.end)) return []
    const span = { start: first.start, end: last.end }
    if (legalFormAhead(passage.text.slice(last.end, last.end + 24))) {
      return named.every(({ text: word }) => isOtherName(word)) ? [] : [span]
    }
    const isName = named.some(({ text: word }) => isTellingName(word)) && !named.some((word) => isOtherName(word.text))
    return isName && !opensSentence(passage.text, span.start) && isAttached(passage.text, span, figures) ? [span] : []
  })
}

interface Word extends Span {
  readonly text: string
}

function wordsOf(run: string, offset: number): Word[] {
  return [...run.matchAll(/[^\s&]\S*/gu)].map(({ 0: word, index }) => {
    const text = word.replace(/['’]s?$/u, '')
    return { text, start: offset + index, end: offset + index + text.length }
  })
}

/** The words before the legal forms at their end: `Foo Holdings Ltd` without `Ltd`. */
function withoutLegalForms(words: readonly Word[]): readonly Word[] {
  let end = words.length
  while (end > 0 && legalFormAhead(` ${words[end - 1]?.text}`)) end--
  return words.slice(0, end)
}

/** Whether a name is written as a figure's own: `Foo ($5bn)`, `$5bn to Foo`, `$5bn from Foo`, `$5bn with Foo`. */
function isAttached(text: string, { start, end }: Span, figures: readonly Numbered[]): boolean {
  const bracket = /^\s?\(/.exec(text.slice(end, end + 2))
  const preposition = /\s(?:to|from|with)\s$/.exec(text.slice(Math.max(0, start - 6), start))
  const ofSomething = /\sof\s$/.test(text.slice(Math.max(0, start - 4), start))
  return figures.some(({ figure }) => {
    const written = writtenAt(figure)
    if (bracket !== null && !ofSomething && written.start === end + bracket[0].length) return true
    return (
      preposition !== null && written.end === start - preposition[0].length && ALONE.test(text.slice(end, end + 12))
    )
  })
}
