import type { EntryWords } from './explain-entries'
import type { FigureExplanation, Pointed } from './explain-figure'
import type { RelationExplanation } from './explain-relations'
import type { SlotWords } from './explain-slots'
import type { ReadChunk } from './explain-tokens'

/** A line of an explanation. `item`s and `detail`s are of lists, a detail belongs to the item above it. */
export interface ExplanationLine {
  readonly kind: 'title' | 'heading' | 'quote' | 'plain' | 'item' | 'detail' | 'blank'
  readonly text: string
}

/** Beyond so many entries, those that are ruled out are only counted. */
const MOST_ENTRIES = 10

/**
 * Explanations for people, in lines: the figure, its sentence and the verdict; what the sentence says of it; how the
 * sentence was read; the entries of the registry that it was held against; and what patterns made of its sentence. Last,
 * what was not read beside them.
 */
export function explanationLines(
  figures: readonly FigureExplanation[],
  unread: Pointed['unread'] = [],
  relations: readonly RelationExplanation[] = [],
): readonly ExplanationLine[] {
  const explained = figures.flatMap((one, i) => {
    const isSameSentence = i > 0 && figures[i - 1]?.sentence === one.sentence
    return [
      ...(i === 0 ? [] : [BLANK]),
      line('title', `${one.amount}, at ${one.line}:${one.column}`),
      BLANK,
      line('quote', one.sentence),
      BLANK,
      ...one.outcome.map((text) => line('plain', text)),
      ...section('What the sentence says of it', [...one.slots.map(slotLine), residueLine(one)]),
      ...section('How the sentence was read', isSameSentence ? [line('item', 'as above')] : chunkLines(one.chunks)),
      ...section('What it was held against', entryLines(one.entries)),
    ]
  })
  const left = unread.map(({ text, reason }) => line('plain', `not read: "${text}", ${reason}`))
  return [
    ...explained,
    ...relationLines(relations),
    ...(explained.length === 0 || left.length === 0 ? [] : [BLANK]),
    ...left,
  ]
}

/** What patterns of relations saw in a sentence, which of them fit, which came near, and what was found. */
function relationLines(relations: readonly RelationExplanation[]): readonly ExplanationLine[] {
  return relations.flatMap(({ sentence, items, fits, near, findings, proofs }) => {
    const seen = items.map(({ text, classes }) => `[${text}${classes.length === 0 ? '' : `: ${classes.join(' ')}`}]`)
    const fitting = fits.map(({ pattern, captures }) =>
      line('item', `${pattern}: ${captures.map(({ name, text }) => `${name} "${text}"`).join(', ')}`),
    )
    const stopped = near.map(({ pattern, upTo, wanted }) =>
      line('item', `${pattern}: matched up to "${upTo}", expected ${wanted.join(' or ')}`),
    )
    const found = [...findings, ...proofs].map(({ rule, message }) => line('item', `${rule}: ${message}`))
    return [
      BLANK,
      line('title', 'Relations in its sentence'),
      BLANK,
      line('quote', sentence),
      ...section('What patterns see', [line('item', seen.join(' '))]),
      ...section('Patterns that fit', fitting.length === 0 ? [line('item', 'none')] : fitting),
      ...(stopped.length === 0 ? [] : section('Patterns that came near', stopped)),
      ...section('What was found', found.length === 0 ? [line('item', 'nothing')] : found),
    ]
  })
}

/**
 * The lines as Markdown, ready to be shown as it is written.
 *
 * @example '# $5 million (4.5–5.5), at 3:14\n\n> Tarn will pay Varro $5 million.\n\n…'
 */
export function explanationMarkdown(lines: readonly ExplanationLine[]): string {
  return lines.map(({ kind, text }) => `${MARKS[kind]}${text}\n`).join('')
}

const MARKS: Readonly<Record<ExplanationLine['kind'], string>> = {
  title: '# ',
  heading: '## ',
  quote: '> ',
  plain: '',
  item: '- ',
  detail: '  - ',
  blank: '',
}

const BLANK: ExplanationLine = { kind: 'blank', text: '' }

function line(kind: ExplanationLine['kind'], text: string): ExplanationLine {
  return { kind, text }
}

function section(heading: string, lines: readonly ExplanationLine[]): readonly ExplanationLine[] {
  return [BLANK, line('heading', heading), BLANK, ...lines]
}

/** `who pays: Tarn (said: "Tarn")`, `for when: not said`, `told as: a fact (nothing says otherwise)`. */
function slotLine({ label, value, how, words }: SlotWords): ExplanationLine {
  const quoted = words === null ? null : `"${words}"`
  const by = how === 'carried' ? `carried over${quoted === null ? '' : ` from ${quoted}`}` : quoted && `said: ${quoted}`
  const note = how === 'assumed' ? 'nothing says otherwise' : by
  return line('item', `${label}: ${value ?? 'not said'}${note === null ? '' : ` (${note})`}`)
}

function residueLine({ residue }: FigureExplanation): ExplanationLine {
  const words = residue.map((word) => `"${word}"`).join(', ')
  const so = 'not understood, so a difference is not called wrong'
  return line('item', `left over: ${words === '' ? 'nothing' : `${words} (${so})`}`)
}

/**
 * One line a chunk: `[Tarn: company tarn]`. A preposition stands before what it leads, a sign behind what it ends.
 */
function chunkLines(chunks: readonly ReadChunk[]): readonly ExplanationLine[] {
  const lines: string[][] = []
  let isLed = false
  for (const { kind, words } of chunks) {
    const signs = words.map(({ text, as }) => (as === 'punctuation' ? `[${text}]` : `[${text}: ${as}]`))
    const before = lines.at(-1)
    if (before !== undefined && (isLed || kind === 'punctuation')) before.push(...signs)
    else lines.push(signs)
    isLed = kind === 'preposition'
  }
  return lines.map((signs) => line('item', signs.join(' ')))
}

function entryLines(entries: readonly EntryWords[]): readonly ExplanationLine[] {
  if (entries.length === 0) return [line('item', 'the registry has no deal or metric of a company that is named here')]
  const shown = entries.filter(({ isRuledOut }, i) => i < MOST_ENTRIES || !isRuledOut)
  const more = entries.length - shown.length
  const rest = more === 0 ? [] : [line('item', `${more} more, all ruled out`)]
  return [...shown.flatMap(entryBlock), ...rest]
}

function entryBlock({ id, name, amount, isRuledOut, outcome, slots }: EntryWords): readonly ExplanationLine[] {
  const head = `${name}${amount === null ? '' : `, ${amount}`} [${id}]`
  const list = (fit: SlotFit, isBrief: boolean) => {
    const those = slots.filter((slot) => slot.fit === fit)
    // The slot that ruled the entry out stands in the line above.
    const told = isRuledOut && fit === 'other' ? those.slice(1) : those
    const words = told.map((slot) => (isBrief || !isTelling(slot.words) ? slot.label : `${slot.label} (${slot.words})`))
    return words.length === 0 ? [] : [`${isRuledOut ? BRIEF_FITS[fit] : FITS[fit]}: ${words.join(', ')}`]
  }
  const lists = [list('other', false), list('same', isRuledOut), list('unsaid', isRuledOut)].flat()
  const details = isRuledOut ? [lists.join('; ')] : lists
  return [line('item', head), ...[outcome, ...details].map((text) => line('detail', text))]
}

/** Whether words say more than that a slot is the same, or that nothing says it. */
function isTelling(words: string): boolean {
  return words !== '' && !words.startsWith('nothing here ')
}

type SlotFit = EntryWords['slots'][number]['fit']

const FITS: Readonly<Record<SlotFit, string>> = { same: 'same', other: 'other', unsaid: 'not said' }
const BRIEF_FITS: typeof FITS = { ...FITS, other: 'other too' }
