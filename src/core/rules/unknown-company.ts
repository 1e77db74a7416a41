import { writtenAt } from '../figures/written'
import { inTitleCase, opensSentence } from '../mentions/position'
import { legalFormAhead } from '../mentions/spelling'
import type { Note } from '../notes/types'
import { OPENERS } from '../passages/abbreviations'
import { toSource } from '../passages/source-map'
import type { Registry } from '../registry/types'
import type { Numbered } from '../relations/types'
import { overlaps, type Span } from '../span'
import { quoted } from '../text/quoted'
import { didYouMean, nearest } from '../text/suggest'
import type { Token } from '../tokens/types'
import { wordFix } from './fix'
import { isOtherName, isTellingName } from './proper-names'
import type { NoteRule, Verdict } from './rule'
import { type Sentence, sentencesOf, tokensAt } from './sentences'

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
      return companiesIn(note, { ...sentence, figures }).flatMap((at): readonly Verdict[] => {
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
  const message = `No company called ${quoted(name)} is known${didYouMean(name, known) || '.'}`
  const [path, span, meant] = [note.path, toSource(passage, at), nearest(name, known)]
  const written = meant === null ? [] : [wordFix(`Write ${meant}`, path, { span, text: name }, meant)]
  return { path, span, message, proof: null, related: [], fixes: written }
}

/** The names in a sentence that stand in a company's place, as spans of its passage. */
function companiesIn(note: Note, { passage, at, figures }: Sentence): readonly Span[] {
  const { text } = passage
  const tokens = tokensAt(note, passage, at)
  return namesIn(tokens).flatMap((all) => {
    const end = all.findLastIndex((one) => !isJoint(one) && !legalFormAhead(` ${one.text}`)) + 1
    const named = all.slice(0, end).slice(all.findIndex(({ lower }) => !OPENERS.has(lower)))
    const [first, last] = [named[0], named.at(-1)]
    if (first === undefined || last === undefined || inTitleCase(text, first.at.start, last.at.end)) return []
    const span = { start: first.at.start, end: last.at.end }
    const words = text.slice(span.start, span.end).split(/[\s&]+/)
    if (legalFormAhead(text.slice(span.end, span.end + 24))) return words.every(isOtherName) ? [] : [span]
    const isName = words.some(isTellingName) && !words.some(isOtherName) && !opensSentence(text, span.start)
    return isName && isAttached(tokens, tokens.indexOf(first), tokens.indexOf(last), figures) ? [span] : []
  })
}

const JOINTS: ReadonlySet<string> = new Set(['-', '&', '.'])

const isJoint = (token: Token | undefined): boolean => JOINTS.has(token?.lower ?? '')
const isWord = (token: Token | undefined): boolean => token?.figure === null && token.pos !== 'punctuation'
const isCapital = (token: Token | undefined): boolean =>
  isWord(token) && token?.text.split(' ').every((word) => /^\p{Lu}/u.test(word)) === true

/** Capital words in a row: `Foo`, `Foo & Sons`, `Foo-Bar Energy`. */
function namesIn(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = []
  tokens.forEach((token, i) => {
    const [before, next, name] = [tokens[i - 1], tokens[i + 1], found.at(-1)]
    const isGlued = token.glued && (isWord(before) || isJoint(before))
    const isJoining = token.glued ? next?.glued === true && isWord(next) : token.lower === '&' && isCapital(next)
    const isMore = isJoint(token) ? isJoining : isGlued ? isJoint(before) && isWord(token) : isCapital(token)
    if (isMore && name !== undefined && name.at(-1) === before) name.push(token)
    else if (isCapital(token) && !isGlued) found.push([token])
  })
  return found
}

/** What follows a name that stands by itself, and is no other noun's modifier: `$5bn to Foo in cash`. */
const CLOSING: ReadonlySet<Token['pos']> = new Set(['preposition', 'coordinator', 'auxiliary', 'time'])

/** Whether a name is written as a figure's own: `Foo ($5bn)`, `$5bn to Foo`, `$5bn from Foo`, `$5bn with Foo`. */
function isAttached(tokens: readonly Token[], first: number, last: number, figures: readonly Numbered[]): boolean {
  const [money, word, after] = [tokens[first - 2], tokens[first - 1]?.lower ?? '', tokens[last + 1]]
  const isClosed = after !== undefined && (CLOSING.has(after.pos) || after.entry.marks.has('several'))
  const isAlone = after === undefined || '.,;:)'.includes(after.lower) || (isClosed && after.lower !== 'of')
  return figures.some(({ figure }) => {
    const written = writtenAt(figure)
    if (after?.lower === '(' && word !== 'of' && written.start === after.at.end) return true
    return isAlone && ['to', 'from', 'with'].includes(word) && written.end === money?.at.end
  })
}
