import { once, oncePer } from '../once'
import { lexemeAt } from './lexicon'
import type { Item } from './types'

/** One step of a compiled pattern. */
export type Step =
  /** Takes an item; `whole`, a date of several words too. */
  | { readonly op: 'item'; readonly test: (item: Item) => boolean; readonly says: string; readonly whole: boolean }
  /** Takes up to so many items that pass, a date of several words as one. */
  | { readonly op: 'gap'; readonly test: (item: Item) => boolean; readonly says: string; readonly most: number }
  | { readonly op: 'split'; readonly to: readonly number[] }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'if'; readonly ahead: Steps; readonly wanted: boolean }
  | { readonly op: 'behind'; readonly test: (item: Item | undefined) => boolean }
  | { readonly op: 'done' }

/** What a search follows. */
export interface Steps {
  readonly steps: readonly Step[]
  /** The slot of each capture; its end is in the next slot. */
  readonly slots: ReadonlyMap<string, number>
}

/** A compiled pattern. Its steps are made when a sentence holds what it needs. */
export interface Program extends Steps {
  /** What a sentence must hold for the pattern to fit: of each list one word or class. */
  readonly needs: readonly (readonly string[])[]
  /** The words or classes it may begin with; null where it may begin with anything. */
  readonly first: readonly string[] | null
  /** Which kinds of quantities (`$ % X T #`) a sentence must hold for it: of each list one. */
  readonly kinds: readonly (readonly string[])[]
  /** How many figures it relates at least. */
  readonly figures: number
  /** Whether it reads rates and prices with the words that make them so. */
  readonly folds: boolean
}

/** Longest gap, in items, where a pattern does not say. */
const LOOSE = 8
const CLOSE = 5
const ALL = 20

type Tree =
  | { readonly is: 'item'; readonly name: string }
  | { readonly is: 'gap'; readonly of: keyof typeof GAPS; readonly most: number }
  | { readonly is: 'all'; readonly of: readonly Tree[] }
  | { readonly is: 'any'; readonly of: readonly Tree[] }
  | { readonly is: 'maybe'; readonly of: Tree }
  | { readonly is: 'often'; readonly of: Tree }
  | { readonly is: 'capture'; readonly name: string; readonly of: Tree }
  | { readonly is: 'ahead'; readonly of: Tree; readonly wanted: boolean }
  | { readonly is: 'behind'; readonly name: string; readonly wanted: boolean }

/**
 * Compiles a pattern over the items of a sentence.
 *
 * - `word`, `,` : that word or mark (`[` and `]` are round brackets); `NAME`: a word of that class
 * - `$` money, `%` a percentage or fraction, `X` a multiple or fraction, `XV` a verb that is one (*tripled*), `#` a count, `T` a term, `C` a company
 * - `$R` money a year or month, `$P` the price of one, `$A` an amount that is neither: a pattern that names one of them
 *   sees the words that make it so (*an annual*, *apiece*) as part of it
 * - `…` up to eight items of one statement; `NP` up to five that lead straight to an operand, `AP` to a noun; `…3`, `NP2`
 *   fewer; `ANY` up to so many items of any kind, to the end of the sentence; `ALL` up to
 *   twenty of a sentence, marks and statements too, but no amount
 * - `DATE` a day or a period, however many words it takes; a gap passes it as one item
 * - `(a | b)`, `a?`, `a*` any number of times; `name:a` captures; `{MACRO}` stands for a pattern of that name
 * - `=a` followed by, `!a` not followed by, `<A` behind, `<!A` not behind an item; `^` where a statement begins
 *
 * @param say the pattern
 * @param macros patterns by name
 * @throws Error where the pattern cannot be read: a mistake in the source, found by the first test
 * @example compile('part:$ … IS p:% of NP whole:$', {}) fits *AWS's $38bn contract is 3 % of the $1.4tn*
 */
export function compile(say: string, macros: Readonly<Record<string, string>> = {}): Program {
  const tree = parse(say, macros)
  const emitted = once(() => {
    const steps: Step[] = []
    const slots = new Map<string, number>()
    emit(tree, steps, slots)
    steps.push({ op: 'done' })
    return { steps, slots }
  })
  const needs = needsOf(tree)
  return {
    get steps() {
      return emitted().steps
    },
    get slots() {
      return emitted().slots
    },
    needs,
    first: firstOf(tree),
    kinds: needs.filter((need) => need.every((name) => QUANTITIES.has(name))),
    figures: figuresIn(tree),
    folds: isFolded(tree),
  }
}

/** What stands for a quantity in a pattern. */
const QUANTITIES: ReadonlySet<string> = new Set(['$', '$R', '$P', '$A', '%', 'X', 'XV', 'T', 'RUNS', '#'])

function isFolded(tree: Tree): boolean {
  switch (tree.is) {
    case 'item':
      return tree.name.startsWith('$') && tree.name !== '$'
    case 'all':
    case 'any':
      return tree.of.some(isFolded)
    case 'maybe':
    case 'often':
    case 'capture':
      return isFolded(tree.of)
    default:
      return false
  }
}

const LEX =
  /\{\w+\}|\$[RPA]|[\w+]+:|<!?(?:[\w$%#]+|[,;:.])|…\d*|(?:[NA]P|ANY|ALL)\d*|[\p{L}\p{N}_'’&/-]+|[$%#^()|?*=![\],.;:–+/<>]/gu

/** Words that the classes know as one phrase are one item: `a year` in a pattern is the phrase. */
function phrased(tokens: readonly string[]): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    let end = at
    while (WORD.test(tokens[end] ?? '')) end++
    const length = end === at ? 1 : lexemeAt(tokens, at, end, String).length
    found.push(tokens.slice(at, at + length).join(' '))
    at += length
  }
  return found
}

const WORD = /^[\p{Ll}\p{N}'’&/-]+$/u

/** The trees of macros by name, each made once: most patterns use some. */
const treesOf = oncePer((_: Readonly<Record<string, string>>) => new Map<string, Tree>())

function parse(say: string, macros: Readonly<Record<string, string>>): Tree {
  const tokens = phrased([...say.matchAll(LEX)].map(([token]) => token))
  let at = 0
  const any = (): Tree => {
    const of = [all()]
    while (tokens[at] === '|') {
      at++
      of.push(all())
    }
    return of.length === 1 ? (of[0] as Tree) : { is: 'any', of }
  }
  const all = (): Tree => {
    const of: Tree[] = []
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') {
      const one = unit()
      of.push(tokens[at] === '?' ? { is: 'maybe', of: one } : tokens[at] === '*' ? { is: 'often', of: one } : one)
      if (tokens[at] === '?' || tokens[at] === '*') at++
    }
    return of.length === 1 ? (of[0] as Tree) : { is: 'all', of }
  }
  const unit = (): Tree => {
    const token = tokens[at++] ?? ''
    if (token === '(') {
      const tree = any()
      if (tokens[at++] !== ')') throw new Error(`a bracket is not closed in: ${say}`)
      return tree
    }
    if (token.startsWith('{')) {
      const macro = macros[token.slice(1, -1)]
      if (macro === undefined) throw new Error(`no pattern is called ${token}`)
      const tree = treesOf(macros).get(token) ?? parse(macro, macros)
      treesOf(macros).set(token, tree)
      return tree
    }
    if (token === '=' || token === '!') return { is: 'ahead', wanted: token === '=', of: unit() }
    if (token === '^') return { is: 'behind', name: 'MARK', wanted: true }
    if (token.startsWith('<')) return { is: 'behind', name: token.replace(/^<!?/, ''), wanted: !token.startsWith('<!') }
    if (token.startsWith('…')) return { is: 'gap', of: 'LOOSE', most: Number(token.slice(1) || LOOSE) }
    const [, of, most] = /^(NP|AP|ANY|ALL)(\d*)$/.exec(token) ?? []
    if (of !== undefined)
      return { is: 'gap', of: of as keyof typeof GAPS, most: Number(most || (of === 'ALL' ? ALL : CLOSE)) }
    if (token.length > 1 && token.endsWith(':')) return { is: 'capture', name: token.slice(0, -1), of: unit() }
    return { is: 'item', name: token === '[' ? '(' : token === ']' ? ')' : token }
  }
  const tree = any()
  if (at < tokens.length) throw new Error(`what is ${tokens[at]} in: ${say}`)
  return tree
}

/** A sign of a pattern stands for what is read, never for the sign itself: a `$` before what is no figure. */
const SIGNS = new Set(['$', '%', '#'])
const has = (name: string) => (item: Item) => (item.word === name && !SIGNS.has(name)) || item.classes.has(name)
const isQuantity = ({ figure, proportion, multiple }: Item) =>
  figure !== null || proportion !== null || multiple !== null
/** An item that a gap may pass: of one statement, and no quantity that a pattern relates. */
const loose = (item: Item) => !isQuantity(item) && !item.classes.has('MARK') && !item.classes.has('CLAUSE')
const close = (item: Item) => loose(item) && !item.classes.has('STRAY')
const NO_ADJECTIVE = ['OF', 'THE', 'IS', 'SO']
const adjective = (item: Item) => close(item) && !NO_ADJECTIVE.some((name) => item.classes.has(name))
const SENTENCE_END = new Set(['.', '!', '?'])
/** An item of one sentence that is no amount. */
const all = (item: Item) => item.figure === null && !(item.classes.has('MARK') && SENTENCE_END.has(item.word))
const GAPS = { LOOSE: loose, NP: close, AP: adjective, ANY: ({ word }: Item) => word !== '.', ALL: all }

function emit(tree: Tree, steps: Step[], slots: Map<string, number>): void {
  switch (tree.is) {
    case 'item':
      steps.push({ op: 'item', test: has(tree.name), says: tree.name, whole: tree.name === 'DATE' })
      return
    case 'gap': {
      const test = GAPS[tree.of]
      const says = tree.of === 'LOOSE' ? '…' : tree.of
      steps.push({ op: 'gap', test, says, most: tree.most })
      // *of that $10bn*: a demonstrative right before the amount is part of its noun phrase.
      if (tree.of === 'NP') emit({ is: 'maybe', of: { is: 'item', name: 'THAT' } }, steps, slots)
      return
    }
    case 'all':
      for (const one of tree.of) emit(one, steps, slots)
      return
    case 'maybe':
    case 'any': {
      const ways = tree.is === 'any' ? tree.of : [tree.of]
      const to: number[] = []
      const ends: number[] = []
      steps.push({ op: 'split', to })
      for (const way of ways) {
        to.push(steps.length)
        emit(way, steps, slots)
        ends.push(steps.length)
        steps.push({ op: 'done' })
      }
      if (tree.is === 'maybe') to.push(steps.length)
      for (const end of ends) steps[end] = { op: 'split', to: [steps.length] }
      return
    }
    case 'often': {
      const start = steps.length
      const to = [start + 1]
      steps.push({ op: 'split', to })
      emit(tree.of, steps, slots)
      steps.push({ op: 'split', to: [start] })
      to.push(steps.length)
      return
    }
    case 'capture': {
      const slot = slots.get(tree.name) ?? 2 * slots.size
      slots.set(tree.name, slot)
      steps.push({ op: 'save', slot })
      emit(tree.of, steps, slots)
      steps.push({ op: 'save', slot: slot + 1 })
      return
    }
    case 'ahead': {
      const inner: Step[] = []
      emit(tree.of, inner, new Map())
      inner.push({ op: 'done' })
      steps.push({
        op: 'if',
        wanted: tree.wanted,
        ahead: { steps: inner, slots: new Map() },
      })
      return
    }
    case 'behind': {
      const test = has(tree.name)
      const opens = tree.name === 'MARK'
      steps.push({
        op: 'behind',
        test: (item) => (item === undefined ? opens || !tree.wanted : test(item) === tree.wanted),
      })
    }
  }
}

function needsOf(tree: Tree): readonly (readonly string[])[] {
  switch (tree.is) {
    case 'item':
      return [[tree.name]]
    case 'all':
      return tree.of.flatMap(needsOf)
    case 'capture':
      return needsOf(tree.of)
    case 'any': {
      const each = tree.of.map((one) => needsOf(one)[0])
      return each.some((one) => one === undefined) ? [] : [each.flatMap((one) => one ?? [])]
    }
    default:
      return []
  }
}

/** The least number of figures on any way through a pattern. */
function figuresIn(tree: Tree): number {
  switch (tree.is) {
    case 'item':
      return tree.name.startsWith('$') ? 1 : 0
    case 'all':
      return tree.of.reduce((sum, one) => sum + figuresIn(one), 0)
    case 'any':
      return Math.min(...tree.of.map(figuresIn))
    case 'capture':
      return figuresIn(tree.of)
    default:
      return 0
  }
}

function firstOf(tree: Tree): readonly string[] | null {
  switch (tree.is) {
    case 'item':
      return [tree.name]
    case 'capture':
      return firstOf(tree.of)
    case 'any': {
      const each = tree.of.map(firstOf)
      return each.includes(null) ? null : each.flatMap((one) => one ?? [])
    }
    case 'all': {
      const found: string[] = []
      for (const one of tree.of) {
        if (one.is === 'behind' || one.is === 'ahead') continue
        const first = firstOf(one.is === 'maybe' ? one.of : one)
        if (first === null) return null
        found.push(...first)
        if (one.is !== 'maybe') return found
      }
      return null
    }
    default:
      return null
  }
}
