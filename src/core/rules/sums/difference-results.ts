import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'
import { sentenceAt } from '../../passages/sentence-at'
import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { sentencesBefore } from './antecedents'
import { isAddable, isAmount, isLevel } from './operands'
import type { Skeleton } from './skeleton'
import type { Certainty, Sum } from './sums'

/** What a figure is in an account of two sides and what is left. */
interface Account {
  readonly more: RegExp
  readonly less: RegExp
  readonly left: RegExp
  /** What is left is a shortfall: the lesser side less the greater. */
  readonly short: RegExp | null
  readonly names: readonly [string, string]
}

const near = (words: string) => light(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu')

const ACCOUNTS: readonly Account[] = [
  {
    more: near('cash flow from operations|operating cash flow|cash from operations'),
    less: near('capex|capital expenditures?|capital spending|investments?'),
    left: near('free cash flow'),
    short: null,
    names: ['cash flow', 'capex'],
  },
  {
    more: near('debts?|borrowings|gross debt|total debt'),
    less: near('cash(?: and [\\p{L} ]{1,30})?'),
    left: near('net debt'),
    short: near('net cash'),
    names: ['debt', 'cash'],
  },
  {
    more: near(
      'revenues?|sales|turnover|receipts|took in|takes in|taking in|brought in|brings in|bringing in|takings|income(?! tax)',
    ),
    less: near(
      'expenses?|costs? of (?:revenues?|sales|goods sold)|costs?|spent|spends|spending|outlays?|paid out|pays out|expenditures?|opex|costs and expenses|outgoings',
    ),
    left: near(
      'profits?|surplus|operating income|earned|earns|earnings|made|makes|kept|keeps|keeping|left with|leaving|leaves|left|gross profit|margin|net income',
    ),
    short: near('loss(?:es)?|lost|loses|losing|deficits?|shortfall|burn(?:s|ed|ing)?|short'),
    names: ['revenue', 'expenses'],
  },
]

/** Words between the two sides and what is left that say that the one follows from the others. */
const FOLLOWS =
  /(?:\b(?:so|hence|thus|therefore|leav(?:es|ing)|left|which (?:leaves|left|makes|made|means|meant|gives)|that (?:leaves|left|makes|made)|making|for an?|resulting|results? in|resulted in|equals|works out)\b|,? an? (?:[\p{L}-]+ ){0,3}(?:loss|profit|deficit|surplus|shortfall)(?: of)?)/iu
const LEADS = /^["'“(]?(?:with|on|from|given|against)\b/iu
/** A result told first: *it lost $8 billion on revenue of $4 billion and costs of $12 billion*. */
const FROM = /\b(?:on|from|with|as)\b/iu
/** Between the two sides, where the result goes before both. */
const AND_COSTS =
  /^(?: [\p{L}-]+){0,4},? (?:and|against|less|minus) (?:[\p{L}-]+ ){0,3}(?:costs?(?: of (?:sales|revenues?|goods sold))?|expenses|spending|expenditures?|outlays?|cash|debts?|capex)(?: of| at)? $/iu
/** What was spent on one thing is not all that was spent. */
const SPENT_ON = /^ (?:on|for)\b(?! the (?:quarter|year|half|period|month|first|second|third|fourth)\b)/iu
/** *that left $101.7 million before interest, tax and depreciation*: these lines are not yet taken off. */
const STILL_BEFORE =
  /(?<=\uE000) (?:of [\p{L}-]+ )?before (?:any |all )?(?:(?:interest|tax(?:es)?|depreciation|amorti[sz]ation|exceptional items|one-offs|financing(?: costs)?)(?:,? and |, )?)+(?![^.;]*\uE000)/iu
/** Other lines stand between the two sides and what is left, or may. */
const OTHER_LINES =
  /\b(?:interest|tax(?:es)?|exceptional\p{L}*|one-off|write-?(?:down|off)s?|minorit\p{L}*|impairments?|depreciation|amorti[sz]ation|stock-based|after (?:all|everything)|other (?:income|items|costs|expenses)|remeasurement|leases?|securities|investments|plus)\b/iu
const ELSEWHEN =
  /\b(?:a year (?:ago|earlier|before)|last year|previous|earlier|forecast|guid\p{L}+|expect\p{L}*|target\p{L}*|next year|up from|down from)\b/iu

const QUARTER = /\b(?:quarter|three months|[qQ][1-4])\b/iu
const YEAR = /\b(?:year|twelve months|fiscal)\b/iu

interface Sides {
  readonly more: number
  readonly less: number
  readonly left: number
  readonly short: boolean
}

/**
 * Revenue less expenses and the profit or loss told with them; debt less cash and net debt; operating cash flow less
 * capex and free cash flow. Without a word that says so, or with a net result, only a plain slip is questioned.
 */
export function accountsOf(note: Note, skeleton: Skeleton): readonly Sum[] {
  const { figures, text } = skeleton.sentence
  const indices = figures.map(({ index }) => index)
  if (figures.length === 3 && areComparable(note, text, indices)) {
    for (const account of ACCOUNTS) {
      const sides = sidesOf(skeleton.gaps, account)
      if (sides !== null) return [sumOf(account, sides, indices, certaintyOf(skeleton, sides))]
    }
  }
  return accountsAcross(note, skeleton)
}

/** What follows in words from costs told here and the revenue told right before: *Against expenses of …, that left*. */
const CARRIES_ON =
  /\b(?:that|this|which|it|so|thus|hence) (?:left|leaves|made|makes|meant|means|gave|gives)\b|\bleaving\b/iu

/** Costs and what is left are told here, revenue before, as the only amount that it can be: in one currency, no level of another time. */
function accountsAcross(note: Note, skeleton: Skeleton): readonly Sum[] {
  const { sentence, gaps } = skeleton
  const own = sentence.figures.slice(0, 2)
  const told = sentencesBefore(note, sentence).find(({ figures }) => figures.length > 0)
  const currency = own[0]?.figure.currency
  const [more, other] =
    told?.figures.filter(({ index, figure }) => isLevel(note, index) && figure.currency === currency) ?? []
  if (told === undefined || more === undefined || other !== undefined || own.length < 2) return []
  if (!CARRIES_ON.test(gaps[1] ?? '') || (sentence.figures.length > 2 && !/^,? which\b|^;/u.test(gaps[2] ?? '')))
    return []
  const start = writtenAt(more.figure).start
  const passage = note.doc.passages[more.figure.passage]
  const from = sentenceAt(passage ?? sentence.passage, more.figure.at).start
  const before = (passage?.text ?? '').slice(from, start)
  const behind = told.text.slice(more.figure.at.end - from)
  const across = [before, `${behind.replace(/[,;].*$/su, ',')} ${gaps[0] ?? ''}`, ...gaps.slice(1, 3)]
  const indices = [more.index, ...own.map(({ index }) => index)]
  const said = told.text.slice(0, more.figure.at.start - from) + behind.replace(/[,;].*$/su, '')
  if (QUARTER.test(said) !== QUARTER.test(sentence.text) && (YEAR.test(said) || YEAR.test(sentence.text))) return []
  if (!areComparable(note, `${said} ${sentence.text}`, indices)) return []
  const account = ACCOUNTS.at(-1)
  const sides = account === undefined ? null : sidesOf(across, account)
  if (account === undefined || sides === null || sides.more !== 0 || sides.left !== 2) return []
  const limit = SPENT_ON.test(gaps[1] ?? '') || /\bnet\b/iu.test(sentence.text) ? 'loose' : 'whole'
  const certainty = /\boperating (?:costs|expenses)\b/iu.test(sentence.text) && limit === 'whole' ? 'most' : limit
  return [sumOf(account, sides, indices, certainty)]
}

function areComparable(note: Note, text: string, indices: readonly number[]): boolean {
  if (!isAddable(text) || !indices.every((index) => isAmount(note, index))) return false
  return !ELSEWHEN.test(text) && sameTime(note, indices)
}

function sumOf({ names }: Account, sides: Sides, indices: readonly number[], certainty: Certainty): Sum {
  const index = (i: number) => indices[i] ?? 0
  return {
    rule: 'difference',
    result: index(sides.left),
    terms: [
      { figure: index(sides.more), sign: sides.short ? -1 : 1, name: names[0] },
      { figure: index(sides.less), sign: sides.short ? 1 : -1, name: names[1] },
    ],
    certainty,
  }
}

function certaintyOf({ gaps, text: skeleton, sentence }: Skeleton, { less, left, short }: Sides): Certainty {
  const before = gaps[left] ?? ''
  const text = left === 2 ? skeleton.replace(STILL_BEFORE, '') : sentence.text
  const first = left === 0 && (/:/.test(gaps[1] ?? '') || (FROM.test(gaps[1] ?? '') && AND_COSTS.test(gaps[2] ?? '')))
  const follows = left === 2 ? FOLLOWS.test(before) || LEADS.test(text) : first
  const net = /\bnet\b(?! (?:debt|cash))/iu.test(text) && !/\bnet (?:sales|revenues?)\b/iu.test(text)
  if (!follows || net || OTHER_LINES.test(text) || SPENT_ON.test(gaps[less + 1] ?? '')) return 'loose'
  const consequence = /\b(?:so|hence|thus|therefore|leav\p{L}+|left|makes?|making|means?|for an?)\b/iu.test(before)
  return /\boperating (?:costs|expenses)\b/iu.test(text) && !consequence && !short ? 'most' : 'whole'
}

/** What directly behind a figure says what it is of: *$18 billion of debt*. */
const OWN = /^ (?:of|in) [\p{L}-]+(?: (?!and\b|or\b|so\b)[\p{L}-]+)?/u

/** Which of three figures is which side, by the words right before it or, where these are silent, right behind it. */
function sidesOf(gaps: readonly string[], { more, less, left, short }: Account): Sides | null {
  const words = { more, less, left, short }
  const own = [0, 1, 2].map((i) => OWN.exec(gaps[i + 1] ?? '')?.[0] ?? '')
  const roles = [0, 1, 2].map((i) => {
    const behind = lastRole(own[i] ?? '', words)
    const taken = i > 0 && lastRole(own[i - 1] ?? '', words) !== null ? (own[i - 1]?.length ?? 0) : 0
    return behind ?? lastRole((gaps[i] ?? '').slice(taken), words) ?? firstRole(gaps[i + 1] ?? '', words)
  })
  const at = (role: string) => roles.indexOf(role)
  const result = at('left') >= 0 ? at('left') : at('short')
  if (at('more') < 0 || at('less') < 0 || result < 0) return null
  return { more: at('more'), less: at('less'), left: result, short: at('left') < 0 }
}

type Words = Pick<Account, 'more' | 'less' | 'left' | 'short'>

/** The role that the last word of several names: the words near the figure. */
function lastRole(gap: string, words: Words): string | null {
  const found = rolesIn(gap.slice(-48), words)
  return found.sort((a, b) => b.end - a.end || b.length - a.length)[0]?.role ?? null
}

function firstRole(gap: string, words: Words): string | null {
  const near = /^(?: (?:of|in)(?: [\p{L}-]+){0,2})? [^\s,;:.]+(?: [^\s,;:.]+)?/u.exec(gap)?.[0] ?? ''
  const found = rolesIn(near, words)
  return found.sort((a, b) => a.end - b.end || b.length - a.length)[0]?.role ?? null
}

function rolesIn(text: string, words: Words) {
  return (['more', 'less', 'left', 'short'] as const).flatMap((role) => {
    const pattern = words[role]
    if (pattern === null) return []
    return allMatches(text, pattern).map((match) => ({
      role,
      end: match.index + match[0].length,
      length: match[0].length,
    }))
  })
}

function sameTime(note: Note, figures: readonly number[]): boolean {
  const months = figures.flatMap((index) => note.claims[index]?.when?.value.period?.months ?? [])
  const firsts = figures.flatMap((index) => note.claims[index]?.when?.value.period?.first ?? [])
  return new Set(months).size < 2 && new Set(firsts).size < 2
}
