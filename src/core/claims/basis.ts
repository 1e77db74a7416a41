import type { Chunk, Token } from '../tokens/types'
import { LEAVING_OUT } from '../vocabulary/heads'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'

const MARK = 'basis:'
/** How far behind a figure its basis may stand: *$5m on an adjusted basis*. */
const REACH = 4

/**
 * Reads what narrows a measure beside its noun: *adjusted net income, $9m post-money, revenue excluding licences*. A
 * measure that its noun narrows keeps that: adjusted EBITDA is `adjusted ebitda`.
 */
export function readBasis(draft: Draft): void {
  const { clause, governor, at, subject } = draft
  const { chunks, tokens } = clause.sentence
  const own = chunks[clause.chunkOf[at] ?? -1]
  const noun = governor.noun === null ? undefined : chunks[clause.chunkOf[governor.noun] ?? -1]
  const ofSubject = governor.by === 'level' || governor.by === 'against' ? chunks[subject?.chunk ?? -1] : undefined
  const inside = [own, noun, ofSubject].flatMap((chunk) => (chunk === undefined ? [] : tokensOf(chunk, tokens)))
  const behind = [own, noun].flatMap((chunk) => (chunk === undefined ? [] : tokensBehind(chunk.last, tokens)))
  narrow(draft, [...inside, ...behind], behind)
}

/**
 * Narrows a measure by the first of some tokens that says a basis.
 *
 * @param behind those of them that follow the measure or its figure
 */
export function narrow(draft: Draft, tokens: readonly Token[], behind: readonly Token[]): void {
  const { what } = draft
  if (what === null || isDeal(what.value, draft.bareDeal) || draft.basis?.value === 'per share') return
  const said = tokens.find((token) => basisOf(token, behind) !== null)
  const basis = said === undefined ? null : basisOf(said, behind)
  if (said === undefined || basis === null || basis === 'run-rate') return
  const narrower = draft.basis?.value
  const isNarrowed = narrower?.includes(basis) === true
  if (!isNarrowed) draft.basis = slot(narrower === undefined ? basis : `${basis} ${narrower}`, 'said', said.lower)
}

function tokensOf({ first, last }: Chunk, tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(first, last + 1)
}

/** The tokens behind a phrase, up to the next figure or clause. */
function tokensBehind(last: number, tokens: readonly Token[]): readonly Token[] {
  const behind = tokens.slice(last + 1, last + 1 + REACH)
  const stop = behind.findIndex(
    ({ pos, lower }) => pos === 'money' || pos === 'verb' || [',', ';', ':', '.'].includes(lower),
  )
  return stop < 0 ? behind : behind.slice(0, stop)
}

function basisOf(token: Token, behind: readonly Token[]): string | null {
  const mark = [...token.entry.marks].find((one) => one.startsWith(MARK))?.slice(MARK.length) ?? null
  if (mark !== 'excluding') return mark
  return LEAVING_OUT.has(token.lower) && behind.includes(token) ? mark : null
}
