import type { Claim, Party } from '../../claims/types'
import { isOrdinary } from '../../mentions/ordinary'
import type { Mention } from '../../mentions/types'
import type { Span } from '../../span'

const STOP = new Set(
  `the and for that with from which its own this their has have had was were been being will are is not but into out
  over one two all some most much many very year years month months week billion million trillion money deal deals amount
  sum paid pay pays gave give company companies business firm group who what when where while also just still more less
  than about around roughly largest biggest big stock cash shares`.split(/\s+/),
)

/** The company or other name at an offset: *Statsig*, *Google's Chrome*; nothing where a common noun follows it. */
export function objectAt(
  text: string,
  at: number,
  here: readonly Mention[],
): { readonly key: string; readonly company: string | null; readonly written: string } | null {
  const mention = here.find((one) => one.at.start === at)
  const rest = text.slice(mention?.at.end ?? at, (mention?.at.end ?? at) + 8)
  const owned = mention === undefined ? null : /^[’']s?\s/u.exec(rest)
  if (mention !== undefined && owned === null)
    return mention.as === 'product'
      ? { key: mention.text.toLowerCase(), company: null, written: mention.text }
      : { key: mention.company, company: mention.company, written: mention.text }
  const start = at + (mention === undefined ? 0 : mention.at.end - at + (owned?.[0].length ?? 0))
  const inner = here.find((one) => one.at.start === start && one.as === 'product')
  if (inner !== undefined) return { key: inner.text.toLowerCase(), company: null, written: inner.text }
  const name = /^\p{Lu}[\p{L}\p{N}-]+(?=[\s.,;]|$)/u.exec(text.slice(start, start + 64))?.[0]
  return name === undefined || isOrdinary(name) ? null : { key: name.toLowerCase(), company: null, written: name }
}

/**
 * The two companies of a statement nearest to an amount, where no third is near; or the one that it names and the one
 * that its pronoun, or the head of its sentence, stands for.
 *
 * @param isHere whether the statement names a company
 * @param said the statement
 */
export function sidesOf(
  { parties }: Claim,
  isHere: (id: string) => boolean,
  said: string,
): readonly [Party, Party] | null {
  const named = parties.filter(({ distance, elsewhere }) => distance === 'sentence' && !elsewhere)
  const [a, b, third] = named
  if (a === undefined || a.words > NEAR || !isHere(a.company)) return null
  if (b === undefined) {
    const [meant, other] = parties.filter(({ distance }) => distance === 'antecedent')
    return meant === undefined || other !== undefined ? null : [a, meant]
  }
  if (!isHere(b.company)) return third === undefined && PRONOUN.test(said) ? [a, b] : null
  return third === undefined || (b.words <= NEAR && third.words - b.words >= APART) ? [a, b] : null
}

const PRONOUN = /(?<!\p{L})(?:it|its|them|they|whom)(?!\p{L})/iu
const NEAR = 10
const APART = 4

/** Whether one of two companies stands in a list with another: *Mubadala and Valor*. */
export function isListed(text: string, here: readonly Mention[], sides: readonly Party[]): boolean {
  const ids = sides.map(({ company }) => company)
  return here.some((one, i) => {
    const next = here[i + 1]
    if (next === undefined || !(ids.includes(one.company) || ids.includes(next.company))) return false
    return /^(?:,?\s(?:and|or|with)\s|,\s|\s[&/+]\s)$/u.test(text.slice(one.at.end, next.at.start))
  })
}

/**
 * The words of a stretch that tell one event from others, and the capital words among them that name no company.
 *
 * @param own the amount, whose words do not count
 * @param here the mentions of its sentence, whose words do not count
 * @example ` for the second phase at Abilene` has the words `second` and `phase` and the name `abilene`
 */
export function wordsOf(
  text: string,
  { start, end }: Span,
  own: Span,
  here: readonly Mention[],
): { readonly words: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
  const words = new Set<string>()
  const names = new Set<string>()
  const spans = [...here.map(({ at }) => at), own]
  for (const { index, 0: word } of text.slice(start, end).matchAll(/\p{L}[\p{L}\p{N}-]{2,}/gu)) {
    const at = start + index
    if (spans.some((span) => at < span.end && at + word.length > span.start)) continue
    const lower = word.toLowerCase()
    if (STOP.has(lower) || TIMES.test(lower)) continue
    const isName = /^\p{Lu}/u.test(word) && at > start + 1 && !isOrdinary(word)
    if (isName) names.add(lower)
    else words.add(stem(lower))
  }
  return { words, names }
}

const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/u, '').slice(0, 7)
}
