import { isOpener } from './ordinary'
import { legalFormAhead, nextWord, wordEnd } from './spelling'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What company names mean beside these words: a river, a fruit, a person, a label. Keys and words in lower case. */
const OTHERWISE: ReadonlyMap<string, { readonly before?: ReadonlySet<string>; readonly after?: ReadonlySet<string> }> =
  new Map([
    [
      'amazon',
      { after: set('basin river rainforest rainforests forest forests jungle delta tribe tribes warrior region') },
    ],
    [
      'apple',
      { before: set('big adam candy'), after: set('pie pies tree trees juice cider orchard orchards sauce picking') },
    ],
    ['oracle', { before: set('price delphic'), after: set('bone bones of') }],
    ['meta', { after: set('analysis analyses description tag tags study level model data') }],
    ['intel', { after: set('briefing officer officers sharing') }],
    ['arm', { before: set('left right investment venture lending research') }],
    ['claude', { before: set('jean'), after: set('shannon monet debussy juncker van puel') }],
    ['crusoe', { before: set('robinson') }],
    ['lambda', { after: set('calculus function functions') }],
    ['gemini', { before: set('project') }],
    ['block', { after: set('trade trades grant grants party') }],
    ['visa', { before: set('1b travel work student'), after: set('holders applications rules') }],
    ['shell', { before: set('bash unix'), after: set('company companies script scripts') }],
  ])

/** Words that follow a verb or a noun, never a company's name: `Block the …`, `Scale up`, `Figure out`. */
const NEVER_AFTER_NAME =
  set(`the a an its their this that these those our your his her my any every each up out down off
  away of with as than it them you one`)

const LABELS = set('figure block table target scale section step phase level round stage chapter page part')

/** Nouns behind a name that belong to companies. */
const COMPANY_NOUNS =
  set(`shares share stock stocks bonds ceo cfo cto coo chief chairman chairwoman executive executives
  founder spokesman spokeswoman spokesperson investors shareholders revenue earnings employees engineers`)

const AUXILIARIES = set(`has have had is was will would could may might can should must to also already now reportedly
  recently again not last alone still then since later soon first separately quietly jointly itself both`)

const FINITE = set('has had is was will would could may might can should must')

const inflected = (verbs: string) =>
  verbs
    .trim()
    .split(/\s+/)
    .flatMap((verb) => {
      const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
      const s = /(?:sh|ch|ss|x)$/.test(verb)
        ? `${verb}es`
        : /[^aeo]y$/.test(verb)
          ? `${verb.slice(0, -1)}ies`
          : `${verb}s`
      const ed = /[^aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
      return [s, ed, `${stem}ing`]
    })

/** Finite forms of what only a company or a person does. */
const DEEDS: ReadonlySet<string> = new Set([
  ...inflected(`agree announce sign pledge invest acquire report lease order borrow expect confirm decline hire
    unveil launch negotiate own employ operate partner finance warn disclose contract complete`),
  ...set(`said says told tells bought buys buying sold sells selling paid pays paying spent spends spending committed
    commits committing planned plans planning inked inks lent lends denied denies denying wrote borrowed filed files
    secured secures struck outspent`),
])
/** What else a company does when money follows: `raised $2 billion`. */
const MONEY_DEEDS = set(
  'got gets won wins raised raises raising lost loses losing earned earns generated generates made makes owes owed took',
)
/** Base forms count behind an auxiliary or *to*: `Oracle to borrow`. */
const BASE =
  set(`agree announce sign pledge invest acquire report lease order borrow hire launch buy sell pay spend commit
  raise build lend partner supply join`)

const MONEY = /^[\s(~]*(?:[a-z]+\s){0,2}~?(?:[A-Z]{1,3})?[$€£¥₩₹]/
const EXTRA =
  /^\s(?:\d+(?:\.\d+)?[a-z]?|v\d\S*|Pro|Max|Plus|Flash|Ultra|Opus|Sonnet|Haiku|Code|Enterprise)(?![\p{L}\p{N}])/u

/** The word right behind `at`, in lower case, and where it ends; empty where other than white space stands between. */
function wordBehind(text: string, at: number, hyphen = false): { readonly word: string; readonly end: number } {
  const between = text.charAt(at)
  if (!/\s/.test(between) && !(hyphen && between === '-')) return { word: '', end: at }
  const start = nextWord(text, at)
  if (start - at > 3 || (start > at + 1 && /\S/.test(text.slice(at + 1, start)))) return { word: '', end: at }
  const end = wordEnd(text, start)
  return { word: text.slice(start, end).toLowerCase(), end }
}

/** The word right before `at`, in lower case: of `the Big Apple`, for `Apple`, `big`. */
function wordBefore(text: string, at: number): string {
  return /([\p{L}\p{N}]{1,24})[\s-]$/u.exec(text.slice(Math.max(0, at - 26), at))?.[1]?.toLowerCase() ?? ''
}

/** Whether the words beside a name say that it means something else: `Amazon rainforest`, `Robinson Crusoe`. */
export function meansOtherwise(key: string, text: string, start: number, end: number): boolean {
  const cue = OTHERWISE.get(key)
  if (cue === undefined) return false
  if (cue.after?.has(wordBehind(text, end, true).word)) return true
  return cue.before?.has(wordBefore(text, start)) ?? false
}

/** Compounds that make a company of the name before the hyphen: `Apple-backed`, but not `Scale-up`. */
const COMPOUND =
  /^-(?:backed|owned|led|built|made|designed|dependent|funded|financed|affiliated|linked|aligned|controlled|hosted|run|operated|powered|style|like|only|exclusive|related|supplied|leased|branded|bound|heavy|focused|approved|issued|sponsored|supported|based|specific|managed|invested|guaranteed|class|era|native|to-)/

/** Whether a capital word is a label with a number (`Figure 3`) or a compound's first half (`Meta-analysis`). */
export function isLabelOrCompound(word: string, text: string, end: number): boolean {
  if (/^[-‐‑]\p{Ll}/u.test(text.slice(end, end + 3)) && !COMPOUND.test(text.slice(end, end + 16))) return true
  return LABELS.has(word.toLowerCase()) && /^\d{1,3}$/.test(wordBehind(text, end).word)
}

/** Whether the word behind shows that a word is none: an article or a particle (`Block the`, `Scale up`). */
export function precedesParticle(text: string, end: number): boolean {
  return NEVER_AFTER_NAME.has(wordBehind(text, end).word)
}

/** Whether the word behind is a finite verb of any subject: `Scale is in trouble`. */
export function precedesFinite(text: string, end: number): boolean {
  return FINITE.has(wordBehind(text, end).word)
}

/** What is told aside of a name that has no article: *Meta, which will rent it,*; *Reflection, a lab with sixty people,*. */
const ASIDE =
  /^,\s(?:which|who|whose)\s|^,\s(?:an?|the)\s(?:[\p{L}\p{N}’'-]+\s){0,4}(?:company|firm|group|lab|laboratory|start-?up|maker|chipmaker|builder|developer|provider|operator|supplier|vendor|utility|bank|lender|fund|investor|landlord|miner|giant|platform)(?!\p{L})/iu

/**
 * Whether what stands behind an ordinary name shows that it is one: a possessive, a legal form, a ticker or money in
 * brackets, a company's noun or deed (`Oracle has agreed`, `Apple shares`), a brand in camel case (`Apple iPhone`), for a
 * product a version (`Llama 4`), for several words a verb (`Scale AI is`).
 */
export function isSupported(text: string, end: number, as: 'name' | 'ticker' | 'product', lone: boolean): boolean {
  const behind = text.slice(end, end + 80)
  if (/^(?:['’]s|['’])(?![\p{L}\p{N}])/u.test(behind) || legalFormAhead(behind)) return true
  if (/^\s?\((?:[A-Z]{1,3}\s?)?[~$€£¥₩₹]/.test(behind) || /^\s?\((?:[A-Za-z]+:\s?)?[A-Z]{2,6}\)/.test(behind))
    return true
  if (/^(?::|\s[–—|-]|, (?:at|with) (?:[a-z]+ )?)\s?(?:[A-Z]{1,3}\s?)?[~$€£¥₩₹]/.test(behind)) return true
  if (as === 'product' && EXTRA.test(behind)) return true
  if (as === 'name' && ASIDE.test(behind)) return true
  if (COMPOUND.test(behind) || /^\s\p{Ll}{1,12}\p{Lu}/u.test(behind)) return true
  let { word, end: at } = wordBehind(text, end)
  if (COMPANY_NOUNS.has(word)) return true
  if (!lone && FINITE.has(word)) return true
  let helped = false
  for (let skipped = 0; AUXILIARIES.has(word) && skipped < 4; skipped++) {
    helped = true
    ;({ word, end: at } = wordBehind(text, at))
  }
  if (DEEDS.has(word) || (helped && BASE.has(word))) return true
  return MONEY_DEEDS.has(word) && MONEY.test(text.slice(at, at + 40))
}

/** Whether a name may be supported by the list it stands in: adverbs may not (`Together, OpenAI and Oracle`). */
export const mayBeListed = (word: string): boolean => !isOpener(word)
