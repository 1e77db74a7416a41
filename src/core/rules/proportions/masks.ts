import { writtenAt } from '../../figures/written'
import type { Span } from '../../span'
import { gateOf } from '../../text/gated'
import { allMatches } from '../../text/matches'
import type { Proportion } from '../../tokens/quantities/proportions'
import type { Numbered } from '../sentences'
import {
  FIGURE_SIGN,
  FIGURES,
  type FigureName,
  type Form,
  RELATION_SIGN,
  RELATIONS,
  type RelationName,
  type WordsName,
} from './forms'

/** The signs of figures and of relations, and how many of each a text has at the most. */
const FIGURE_BASE = 0xe000
const RELATION_BASE = 0xe800
const MOST = 0x800

/** Characters before and behind a match that are kept. */
const AROUND = 160

/** A stretch of a text, as offsets. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text in lower case in which figures and relations are single signs. */
export interface Masked<F, R> {
  readonly text: string
  /** Whether a form is worth a try: the text holds what it needs. */
  readonly mayFit: (form: Form) => boolean
  readonly figures: readonly F[]
  readonly relations: readonly R[]
}

/** Where a form fits: its figures, relations and words by their names. */
export interface Match<F, R> {
  readonly figures: { readonly [name in FigureName]?: F }
  readonly relations: { readonly [name in RelationName]?: R }
  readonly words: { readonly [name in WordsName]?: string }
  /** The signs in their order, and the masked text that the form covers and what stands around it. */
  readonly signs: { readonly [name in FigureName | RelationName]?: string }
  readonly written: string
  readonly before: string
  readonly after: string
}

/** The places of a masked text where a form fits. */
export function matchesOf<F, R>(masked: Masked<F, R>, form: Form): readonly Match<F, R>[] {
  if (!masked.mayFit(form)) return []
  return allMatches(masked.text, form.pattern()).map(({ groups = {}, index, 0: written }) => {
    const given = Object.entries(groups).filter(([, text]) => text !== undefined)
    const pick = <T>(names: ReadonlySet<string>, list: readonly T[], base: number) =>
      Object.fromEntries(
        given.flatMap(([name, sign]) => {
          const one = names.has(name) ? list[sign.charCodeAt(0) - base] : undefined
          return one === undefined ? [] : [[name, one]]
        }),
      )
    return {
      figures: pick(FIGURES, masked.figures, FIGURE_BASE),
      relations: pick(RELATIONS, masked.relations, RELATION_BASE),
      words: Object.fromEntries(given),
      signs: Object.fromEntries(given),
      written,
      before: masked.text.slice(Math.max(0, index - AROUND), index),
      after: masked.text.slice(index + written.length, index + written.length + AROUND),
    }
  })
}

const JOINED = /[\uE000-\uE7FF]\)?(?:\s[\p{L}\p{N}'’.&-]+){0,5},?\s(?:and|plus)(?:\s[\p{L}\p{N}'’.&-]+){0,5}\s?\(?$/u
const LISTED = /[\uE000-\uE7FF]\)?(?:\s[\p{L}\p{N}'’.&-]+){0,5},(?:\s[\p{L}\p{N}'’.&-]+){0,5}\s?\(?$/u

/**
 * Whether the first figure of a match is the last of several that are joined, and so not alone what is compared:
 * *Oracle's $300 billion and Microsoft's* before it.
 *
 * @param orListed whether a comma joins too
 */
export function isJoined<F, R>({ before, written }: Match<F, R>, orListed = false): boolean {
  const lead = before + written.slice(0, Math.max(0, written.search(/[\uE000-\uE7FF]/)))
  return JOINED.test(lead) || (orListed && LISTED.test(lead))
}

/**
 * Puts one sign for each figure and each relation of a stretch of a text. A relation that overlaps a figure has none.
 *
 * @param spanOf where a figure or relation stands in the text, its hedge included
 */
export function mask<F, R>(
  text: string,
  at: Stretch,
  figures: readonly F[],
  relations: readonly R[],
  spanOf: { readonly figure: (one: F) => Stretch; readonly relation: (one: R) => Stretch },
): Masked<F, R> {
  const pieces = [
    ...figures.slice(0, MOST).map((one, i) => ({ ...spanOf.figure(one), sign: String.fromCharCode(FIGURE_BASE + i) })),
    ...relations
      .slice(0, MOST)
      .map((one, i) => ({ ...spanOf.relation(one), sign: String.fromCharCode(RELATION_BASE + i) })),
  ].sort((a, b) => a.start - b.start || a.sign.charCodeAt(0) - b.sign.charCodeAt(0))
  let masked = ''
  let from = at.start
  for (const { start, end, sign } of pieces) {
    if (start < from || end > at.end) continue
    masked += plain(text.slice(from, start)) + sign
    from = end
  }
  masked += plain(text.slice(from, at.end))
  const lower = masked.toLowerCase().replace(FILLER, '')
  const plainSigns = lower.replace(/[\uE001-\uE7FF]/gu, FIGURE_SIGN).replace(/[\uE801-\uEFFF]/gu, RELATION_SIGN)
  return { text: lower, mayFit: gateOf(plainSigns), figures, relations }
}

/** Words before a relation that change nothing: *only 3 %*. */
const FILLER =
  /(?<![\p{L}\p{N}])(?:only|just|merely|barely|hardly|scarcely|a mere|fully|exactly|precisely|a whole)\s(?=[\uE800-\uEFFF])/giu

/** Signs of the private use area in the note itself mean nothing here, and endless words are none. */
function plain(text: string): string {
  return text.replace(/[\uE000-\uEFFF]/g, '.').replace(/\S{60,}/g, '.')
}

/** What the mask of a text covers: figures and proportions with their hedges. */
export const WITH_HEDGES = {
  figure: ({ figure }: Numbered): Span => writtenAt(figure),
  relation: ({ from, at }: Proportion): Span => ({ start: from, end: at.end }),
}
