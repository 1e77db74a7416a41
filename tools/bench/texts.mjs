// Notes for measuring: the same seed gives the same text, on every machine. Three kinds: `real`, in the shape of
// clippings and analyst notes (about one sentence in five has a figure; headings, lists, links, small tables); `dense`,
// with a figure or two in each sentence; `bare`, without any.
import { randomFrom } from '../mutations.mjs'
import { lists, plain, withFigure, withFigures } from './words.mjs'

/** @typedef {'real' | 'dense' | 'bare'} Kind */

/** How often a sentence has one figure, and how often several. The rest of what is 1 has none. */
const FIGURES = { real: [0.12, 0.04], dense: [0.72, 0.28], bare: [0, 0] }

/**
 * A note of at least so many bytes, and less than a paragraph or table more.
 *
 * @param {Kind} kind
 * @param {number} bytes
 * @param {number} seed
 * @returns {string}
 * @example note('real', 5000, 1) === note('real', 5000, 1)
 */
export function note(kind, bytes, seed) {
  const random = randomFrom(seed * 3 + ['real', 'dense', 'bare'].indexOf(kind))
  const clipping = kind !== 'real' || random() < 0.5
  const write = writer(kind, random)
  const blocks = [kind === 'real' && clipping ? write.frontMatter() : '', `# ${write.title()}`].filter(Boolean)
  let size = blocks.join('\n\n').length
  while (size < bytes) {
    const block = clipping ? write.clipped() : write.noted()
    blocks.push(block)
    size += Buffer.byteLength(block) + 2
  }
  return `${blocks.join('\n\n')}\n`
}

/** Many notes of one kind, with their paths. */
export function notes(kind, count, bytes, seed) {
  return Array.from({ length: count }, (_, i) => ({
    path: `${kind}-${i}.md`,
    text: note(kind, bytes, seed * 100_000 + i),
  }))
}

function writer(kind, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const chance = (p) => random() < p
  const number = (low, high) => low + Math.floor(random() * (high - low + 1))
  const times = (low, high, make) => Array.from({ length: number(low, high) }, make)
  const slots = {
    co: () => pick(chance(0.5) ? lists.known : lists.invented),
    year: () => String(number(2021, 2031)),
    quarter: () => pick(['first', 'second', 'third', 'fourth']),
    few: () => pick(['three', 'four', 'five', 'seven', '10']),
    count: () => String(number(3, 900)),
    pct: () => (chance(0.5) ? `${number(2, 80)}` : `${number(1, 30)}.${number(1, 9)}`),
    hedge: () => pick(['', '', 'about ', 'nearly ', 'up to ', 'more than ', 'roughly ']),
  }
  /** Fills a template; the amounts follow from the companies, measure and time that it was filled with. */
  const fill = (template, about = []) => {
    const filled = template.replace(/\{(?!money)(\w+)\}/g, (_, name) => {
      const text = fill(slots[name] ? slots[name]() : pick(lists[name]))
      if (['co', 'measure', 'year', 'quarter'].includes(name)) about.push(text)
      return text
    })
    let nth = 0
    return filled.replaceAll('{money}', () => amountFor(about, nth++))
  }
  const upper = (text) => text.replace(/^["]?[a-z]/, (letters) => letters.toUpperCase())
  const [one, several] = FIGURES[kind]

  function sentence() {
    const roll = random()
    const core = fill(pick(roll < several ? withFigures : roll < several + one ? withFigure : plain))
    const lead = chance(0.3) ? fill(pick(lists.lead)) : ''
    return `${upper(lead + core)}${chance(0.35) ? fill(pick(lists.tail)) : ''}.`
  }

  /** A name in a sentence made a link, a wikilink or bold. */
  const marked = (text, rate, mark) =>
    text.replace(
      /\b(OpenAI|Nvidia|Microsoft|Oracle|Anthropic|Google|Amazon|Meta|CoreWeave|SoftBank|Tarn|Osk|Pellmore|Quillon|Nordcap|Coldwell|Varro)\b/g,
      (name) => (chance(rate) ? mark(name) : name),
    )
  const link = (name) =>
    `[${name}](https://news.example/${slots.year()}/${number(1, 12)}/${slug(fill(pick(plain)))}-${number(1e5, 9e5)})`
  const slug = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const wiki = (name) => (chance(0.15) ? `[[${name}|${name}'s]]` : `[[${name}]]`)
  const bold = (name) => `**${name}**`

  const paragraph = (low, high, mark, rate) => marked(times(low, high, sentence).join(' '), rate, mark)
  const list = (mark, rate) =>
    times(3, 7, () => `- ${chance(0.3) ? `**${fill('{co}')}:** ` : ''}${paragraph(1, 2, mark, rate)}`).join('\n')
  const heading = () => `${chance(0.7) ? '##' : '###'} ${fill('{topic}')}`
  const cell = () =>
    kind === 'bare' ? fill('{thing}') : chance(0.25) ? fill('{money}', [random()]) : fill('{adj} {thing} in {place}')
  const table = () =>
    [
      '| Company | What | Detail | Since |',
      '|---|---|---|---|',
      ...times(
        4,
        9,
        () =>
          `| ${marked(slots.co(), 0.7, wiki)} | ${fill('{field}')}, ${fill('{adj} {things}')} | ${cell()} | ${slots.year()} |`,
      ),
    ].join('\n')
  const title = () => fill('{co} and the {adj} {thing} in {place}')

  return {
    title,
    frontMatter: () =>
      `---\ntitle: "${title()}"\nurl: "https://news.example/${slots.year()}/${number(1e5, 9e5)}"\npublished: 2026-0${number(1, 9)}-1${number(0, 9)}\n---`,
    /** A block as in a clipping: paragraphs most of all. */
    clipped() {
      if (kind !== 'real') return chance(0.1) ? heading() : paragraph(3, 6, bold, 0)
      const roll = random()
      if (roll < 0.1) return heading()
      if (roll < 0.14) return list(link, 0.2)
      if (roll < 0.18) return table()
      return roll < 0.2 ? `> ${paragraph(1, 2, bold, 0)}` : paragraph(2, 5, link, 0.3)
    },
    /** A block as in an analyst's own note: lists and tables as much as paragraphs. */
    noted() {
      const roll = random()
      if (roll < 0.2) return heading()
      if (roll < 0.45) return list(wiki, 0.8)
      if (roll < 0.67) return table()
      return roll < 0.7 ? fill('{tag} {tag}') : paragraph(2, 4, chance(0.8) ? wiki : bold, 0.8)
    },
  }
}

/**
 * What notes and registry say of some companies (payer, payee), a measure and a time: the same everywhere, so that a
 * folder agrees with itself and with its registry, as folders do for the most part.
 *
 * @example amountFor(['OpenAI', 'Osk']) // an amount as people write them: `$38 billion`, `€4.2bn`, `$750 million`
 */
export function amountFor(about, nth = 0) {
  let hash = nth
  for (const letter of about.join('>')) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  const random = randomFrom(hash)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const sign = pick(['$', '$', '$', '$', '$', '$', '$', '$', '€', '£'])
  const whole = Math.floor(random() * 99) + 1
  if (random() < 0.08) return `${sign}${whole},${100 + Math.floor(random() * 900)}`
  const digits = random() < 0.45 ? `${whole}.${Math.floor(random() * 9) + 1}` : `${whole}${pick(['', '', '0'])}`
  return digits.length > 3
    ? `${sign}${digits} million`
    : sign + digits + pick([' billion', ' billion', ' billion', ' million', 'bn', 'B'])
}
