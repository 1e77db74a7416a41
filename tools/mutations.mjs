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
  million: ['billion'],
  billion: ['million', 'trillion'],
  trillion: ['billion'],
  bn: ['m'],
  crore: ['lakh'],
}

const OTHER_SIGNS = { $: '€', '€': '$', '£': '€', '₹': '€', '₩': '¥' }

/** Slips in an amount as written: `$38 billion` gives `$38 million`, `$83 billion`, `$58 billion` … */
export function slipsOfAmount(text, random) {
  const slips = slipsOfDigits(text, random)
  const scale = Object.keys(OTHER_SCALES).find((word) => new RegExp(`(?<![a-z])${word}\\b`).test(text))
  if (scale !== undefined) slips.push({ kind: 'scale', text: text.replace(scale, pick(random, OTHER_SCALES[scale])) })
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

/** Words and numbers that say how two amounts are related, what people write in their place, and who reads them. */
const RELATIONS = [
  ['percentage', ['share', 'change'], /\d+(?:\.\d+)?(?=\s?%)/g, (text, random) => slipsOfDigits(text, random)[0]?.text],
  ['percentage', ['share', 'change'], /\beight(?=-per-cent)/g, () => 'four'],
  ['multiple', ['multiple'], /\btripled\b/g, () => 'quadrupled'],
  ['multiple', ['multiple'], /\btwice\b/g, () => 'three times'],
  ['multiple', ['multiple'], /\bfour and a half times\b/g, () => 'six times'],
  ['multiple', ['multiple'], /\b\d\.\d(?= times\b)/g, (text) => `${text[2]}.${text[0]}`],
  ['fraction', ['share', 'change'], /\bthree quarters\b/g, () => 'one quarter'],
  ['fraction', ['share', 'change'], /\btwo thirds\b/g, () => 'one third'],
  ['fraction', ['share', 'change'], /\ba fifth\b/g, () => 'a third'],
  ['fraction', ['share', 'change'], /\ba third\b/g, () => 'a half'],
  [
    'term or count',
    ['period', 'unit-price'],
    /\b(?:two|three|four|five|six|seven|forty)(?=[ -](?:years|months|gigawatts|employees))/gi,
    otherWord,
  ],
]

const OTHER_WORDS = {
  two: 'five',
  three: 'five',
  four: 'six',
  five: 'seven',
  six: 'ten',
  seven: 'four',
  forty: 'fourteen',
}

function otherWord(text) {
  return OTHER_WORDS[text.toLowerCase()]
}

/** Slips in what stands between the amounts of a relation that a rule reads; their places are into `text`. */
export function slipsOfRelation(text, rule, random) {
  return RELATIONS.filter(([, rules]) => rules.includes(rule)).flatMap(([kind, , pattern, other]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const written = other(match[0], random)
      if (written === undefined || written === match[0]) return []
      return [{ kind, start: match.index, end: match.index + match[0].length, text: written }]
    }),
  )
}
