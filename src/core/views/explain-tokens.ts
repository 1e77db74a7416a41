import type { Chunk, Sentence, Token } from '../tokens/types'
import { timeWords } from './time-words'

/** Words of a sentence, and what they were read as. */
export interface ReadWords {
  /** As written, in one line. */
  readonly text: string
  /** Their part of speech, then what the vocabulary says of them: `verb pay`, `noun measure revenue`, `company tarn`. */
  readonly as: string
}

/** A noun phrase, verb group, time or small word of a sentence. */
export interface ReadChunk {
  readonly kind: Chunk['kind']
  readonly words: readonly ReadWords[]
}

/**
 * A sentence as it was read, in chunks. The words of a verb group are told as one.
 *
 * @param text of the sentence's passage
 * @example *Tarn will pay Varro $5m* is Tarn `company tarn`, will pay `verb pay`, Varro `company varro`, $5m `money`
 */
export function readChunks({ tokens, chunks }: Sentence, text: string): readonly ReadChunk[] {
  return chunks.map(({ kind, first, last }) => {
    const inside = tokens.slice(first, last + 1)
    return { kind, words: kind === 'verb' ? [verbGroup(inside, text)] : inside.map((token) => readWords(token, text)) }
  })
}

/** A text in one line. */
export function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim()
}

function verbGroup(tokens: readonly Token[], text: string): ReadWords {
  const [first, last] = [tokens[0]?.at.start ?? 0, tokens.at(-1)?.at.end ?? 0]
  const verbs = tokens.some(({ pos }) => pos === 'verb') ? tokens.filter(({ pos }) => pos === 'verb') : tokens
  const unknown = tokens.filter(({ pos }) => pos === 'unknown').map((token) => `unknown "${token.text}"`)
  const says = [...verbs.map((token) => token.pos + classesOf(token)), ...tokens.flatMap(marksOf), ...unknown]
  return { text: oneLine(text.slice(first, last)), as: [...new Set(says)].join(', ') }
}

function readWords(token: Token, text: string): ReadWords {
  const says = [token.pos + ofToken(token), ...marksOf(token)]
  return { text: oneLine(text.slice(token.at.start, token.at.end)), as: says.join(', ') }
}

function ofToken(token: Token): string {
  const { pos, company, product, time } = token
  if (pos === 'company') return company === null ? '' : `${product ? ', product of' : ''} ${company}`
  if (pos === 'time') return time === null ? '' : `, ${timeWords(time.says)}`
  return pos === 'verb' || pos === 'noun' ? classesOf(token) : ''
}

/** The classes of the vocabulary that a verb or noun is in, with what they stand for: ` measure revenue or loss`. */
function classesOf({ pos, entry }: Token): string {
  const classes = entry.senses.flatMap((sense) => {
    if (sense.pos !== pos) return []
    return [[sense.is, ...(sense.pos === 'noun' ? [sense.what, sense.basis] : [])].filter(Boolean).join(' ')]
  })
  return classes.length === 0 ? '' : ` ${[...new Set(classes)].join(' or ')}`
}

function marksOf({ entry }: Token): readonly string[] {
  return [...entry.marks].filter((mark) => mark !== 'harmless').map((mark) => mark.replace(':', ' '))
}
