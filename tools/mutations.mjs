// Slips of the kind people make, put into a text one at a time. Every function takes a piece of a note and gives the
// pieces that may stand in its place, each with the kind of slip; `random` chooses where there is a choice.

/** Numbers below 1 from a seed (mulberry32): the same seed gives the same row. */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = (random, list) => list[Math.floor(random() * list.length)]

/** What people write in place of a scale word. */
const OTHER_SCALES = {
  thousand: ['million'],
  million: ['billion'],
  billion: ['million', 'trillion'],
  trillion: ['billion'],
  bn: ['m'],
  mn: ['bn'],
  m: ['bn'],
  tn: ['bn'],
  B: ['M'],
  M: ['B'],
  T: ['B'],
  crore: ['lakh'],
  lakh: ['crore'],
}

const OTHER_SIGNS = { $: '€', '€': '$', '£': '€', '₹': '€', '₩': '¥', '¥': '₩' }

/** Slips in an amount as written: `$38 billion` gives `$38 million`, `$83 billion`, `$58 billion` … */
export function slipsOfAmount(text, random) {
  const slips = slipsOfDigits(text, random)
  const written = (word) => new RegExp(`(?<![a-zA-Z])${word}\\b`)
  const scale = Object.keys(OTHER_SCALES).find((word) => written(word).test(text))
  if (scale !== undefined)
    slips.push({ kind: 'scale', text: text.replace(written(scale), pick(random, OTHER_SCALES[scale])) })
  const sign = OTHER_SIGNS[text[0]]
  if (sign !== undefined) slips.push({ kind: 'currency', text: sign + text.slice(1) })
  return slips
}

/** Slips in the first number of a text: two digits swapped, the first or the second digit another one. */
export function slipsOfDigits(text, random) {
  const number = /\d[\d.,]*/.exec(text)
  if (number === null) return []
  const places = [...number[0].matchAll(/\d/g)].map((match) => number.index + match.index)
  const digit = (n) => Number(text[places[n]])
  const write = (...changes) => {
    const letters = [...text]
    for (const [n, value] of changes) letters[places[n]] = String(value)
    return letters.join('')
  }
  const slips = []
  const swap = places.findIndex((_, n) => n + 1 < places.length && digit(n) !== digit(n + 1))
  if (swap >= 0 && !(swap === 0 && digit(1) === 0))
    slips.push({ kind: 'swapped digits', text: write([swap, digit(swap + 1)], [swap + 1, digit(swap)]) })
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((value) => Math.abs(value - digit(0)) > 1)
  slips.push({ kind: 'first digit', text: write([0, pick(random, others)]) })
  if (places.length > 1)
    slips.push({ kind: 'second digit', text: write([1, (digit(1) + 3 + Math.floor(random() * 4)) % 10]) })
  return slips
}

/** Numbers as words, and what each is. */
const NUMBERS = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    .split(' ')
    .map((word, i) => [word, i + 1]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * (i + 2)]),
])
const NUMBER = `(?:${[...NUMBERS.keys()].join('|')})`

/** A number in digits that is no amount, no part of a longer one and no year. */
const COUNT = String.raw`(?<![$€£¥₹₩\d.,–-])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?`
const UNIT = '(?:years?|months?|quarters?|weeks?|days?)'
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const NOUN = String.raw`(?: (?:thousand|million))?[ -](?!(?:million|billion|trillion|crore|lakh|times|per|and|or|to|in|of|${MONTH})\b)\p{L}`

/** Words of multiples, in their orders: each is mistaken for another of its own. */
const MULTIPLES = [
  ['double', 'triple', 'quadruple'],
  ['doubled', 'tripled', 'quadrupled'],
  ['doubles', 'triples', 'quadruples'],
  ['doubling', 'tripling', 'quadrupling'],
  ['twice', 'three times', 'five times'],
  ['twofold', 'threefold', 'fourfold'],
]
const PARTS = ['third', 'quarter', 'fifth', 'sixth', 'eighth', 'tenth']

/** Words and numbers that say how two amounts are related, who reads them, and what people write in their place. */
const RELATIONS = [
  ['percentage', ['share', 'change'], String.raw`\b\d+(?:\.\d+)?(?=\s?(?:%|per ?cent\b|-per-cent\b))`, otherDigits],
  ['percentage', ['share', 'change'], String.raw`\b${NUMBER}(?=[ -]per[ -]?cent\b)`, otherWord],
  [
    'multiple',
    ['multiple'],
    String.raw`\b(?:${MULTIPLES.flat().slice().sort(longestFirst).join('|')})\b`,
    otherMultiple,
  ],
  ['multiple', ['multiple'], String.raw`\b${NUMBER}(?=(?: and a half)? times\b)`, otherWord],
  ['multiple', ['multiple'], String.raw`\b\d+(?:\.\d+)?(?=x\b| times\b|-fold\b)`, otherDigits],
  [
    'fraction',
    ['share', 'change', 'multiple'],
    String.raw`\b(?:${PARTS.join('|')})s?\b(?! quarter| of 20| round)`,
    otherPart,
  ],
  ['term or count', ['period'], String.raw`\b${NUMBER}(?=[ -]${UNIT}\b)`, otherWord],
  ['term or count', ['period'], `${COUNT}(?=[ -]${UNIT}\\b)`, otherDigits],
  ['term or count', ['unit-price'], String.raw`\b${NUMBER}(?=${NOUN})`, otherWord],
  ['term or count', ['unit-price'], `${COUNT}(?=${NOUN})`, otherDigits],
].map(([kind, rules, pattern, other]) => ({ kind, rules, pattern: new RegExp(pattern, 'giu'), other }))

function longestFirst(a, b) {
  return b.length - a.length
}

function otherDigits(text, random) {
  return slipsOfDigits(text, random)[0]?.text
}

/** Another number as a word, a quarter away at least and three times at most. */
function otherWord(text, random) {
  const value = NUMBERS.get(text.toLowerCase())
  const times = (other) => Math.max(other, value) / Math.min(other, value)
  const others = [...NUMBERS].filter(([, other]) => times(other) >= 1.25 && times(other) <= 3).map(([word]) => word)
  return pick(random, others)
}

function otherMultiple(text, random) {
  const row = MULTIPLES.find((words) => words.includes(text.toLowerCase())) ?? []
  const others = row.filter((word) => word !== text.toLowerCase())
  return pick(random, others)
}

/** Another part: *two thirds* becomes *two fifths*. Ordinals of rounds and quarters of years are none. */
function otherPart(text, random, before) {
  const many = text.toLowerCase().endsWith('s')
  const numerator =
    NUMBERS.get(/(\w+)[ -]$/.exec(before)?.[1]?.toLowerCase() ?? '') ?? (/\ban? $/i.test(before) ? 1 : null)
  if (numerator === null || (numerator === 1) === many) return undefined
  const known = PARTS.indexOf(many ? text.toLowerCase().slice(0, -1) : text.toLowerCase())
  const others = PARTS.filter((_, i) => Math.abs(i - known) > 1)
  return pick(random, others) + (many ? 's' : '')
}

/** Slips in what stands between the amounts of a relation that a rule reads; their places are into `text`. */
export function slipsOfRelation(text, rule, random) {
  const taken = []
  return RELATIONS.filter(({ rules }) => rules.includes(rule)).flatMap(({ kind, pattern, other }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length]
      const written = other(match[0], random, text.slice(0, start))
      if (written === undefined || written === match[0] || taken.some((one) => one.start < end && start < one.end))
        return []
      const slip = { kind, start, end, text: written }
      taken.push(slip)
      return [slip]
    }),
  )
}
