import type { Company } from '../mentions/company'
import { isOrdinary } from '../mentions/ordinary'
import type { Registry } from '../registry/types'
import type { Workspace } from '../workspace/types'
import { companyLines } from './company-lines'
import { type Completion, completion } from './model'

/** The words of the longest name that is looked for. */
const MOST_WORDS = 4

/** A company's name that begins with what was typed. */
interface Name {
  readonly company: Company
  readonly name: string
}

/** What was typed of what may be a company's name. */
export interface TypedName {
  /** The words before the cursor that may be the beginning of a name, the most first. */
  readonly words: readonly string[]
  /** Whether they stand at a sentence's start, where every word has a capital. */
  readonly isOpening: boolean
}

/** What stands right before an offset, as the beginning of a name. */
export function typedBefore(text: string, offset: number): TypedName {
  const starts: number[] = []
  let at = offset
  while (starts.length < MOST_WORDS) {
    const end = at
    while (at > 0 && LETTER.test(text[at - 1] ?? '')) at--
    if (at === end) break
    starts.unshift(at)
    if (text[at - 1] !== ' ') break
    at--
  }
  const start = starts[0] ?? offset
  // Behind these it is part of an address, a tag, code or a number.
  if ('/@#._`\\$€£-'.includes(text[start - 1] ?? ' ')) return { words: [], isOpening: false }
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimEnd()
  const isOpening = starts.length < MOST_WORDS && (before === '' || OPENING.includes(before.at(-1) ?? ''))
  return { words: starts.map((one) => text.slice(one, offset)), isOpening }
}

const LETTER = /[\p{L}\p{N}&+'’]/u
/** Behind these a sentence, an item or a cell starts. */
const OPENING = '.!?:;*#>|-–—•([“"'

/**
 * Names of companies that what was typed is the beginning of, the registry's own before the built-in ones.
 *
 * @param isAsked somebody asked for them: small letters will do, and nothing at all. Else a capital must stand there, and
 *   at a sentence's start two letters that are no ordinary word
 */
export function namesOf(
  { companies }: Pick<Registry, 'companies'>,
  { words, isOpening }: TypedName,
  isAsked: boolean,
): { readonly typed: string; readonly names: readonly Name[] } {
  const all = [...companies.values()]
  const sorted = [...all.filter(({ at }) => at !== null), ...all.filter(({ at }) => at === null).sort(byName)]
  if (words.length === 0)
    return { typed: '', names: isAsked ? sorted.map((one) => ({ company: one, name: one.name })) : [] }
  for (const [i, typed] of words.entries()) {
    if (!isAsked && !isCapital(typed)) continue
    const isOpener = isOpening && i === 0
    if (!isAsked && ((isOpener && typed.length < 2) || ((isOpener || typed.length < 2) && isOrdinary(typed)))) continue
    const found = sorted.flatMap((company) =>
      [...new Set([company.name, ...company.aliases, ...company.products])]
        .filter((name) => name.length > typed.length && startsWith(name, typed, isAsked))
        .map((name): Name => ({ company, name })),
    )
    if (found.length > 0) return { typed, names: found }
  }
  return { typed: '', names: [] }
}

function byName(a: Company, b: Company): number {
  return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

function startsWith(name: string, words: string, inAnyCase: boolean): boolean {
  return inAnyCase ? name.toLowerCase().startsWith(words.toLowerCase()) : name.startsWith(words)
}

/** The completion of a company's name; of another name of it, it says whose. */
export function nameCompletion(workspace: Workspace, { company, name }: Name): Completion {
  const isProduct = company.products.includes(name)
  const whose = company.name === name ? '' : isProduct ? `product of ${company.name}` : company.name
  return completion('company', name, {
    description: [whose, company.at === null ? 'built in' : ''].filter((part) => part !== '').join(' · '),
    about: () => companyLines(workspace, company.id, { text: name, as: isProduct ? 'product' : 'name' }),
  })
}
