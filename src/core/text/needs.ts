/** Strings of which at least one stands in every text that a pattern matches. */
export type Need = readonly string[]

/** What a part of a pattern says: all that it matches, where that is few strings, and what each match holds, in order. */
interface Part {
  readonly texts: readonly string[] | null
  readonly needs: readonly Need[]
}

const NOTHING: Part = { texts: [''], needs: [] }
const ANYTHING: Part = { texts: null, needs: [] }
const only = (text: string): Part => ({ texts: [text], needs: [[text]] })

/** Beyond so many strings a part of a pattern is not spelled out. */
const MOST = 64

/**
 * What a text must hold for a pattern to match it, in the order in which it must: where one of the needs is not met, the
 * pattern need not be tried. White space in the pattern (`\s`) is a space in the needs.
 *
 * @param source a regular expression's source: groups, alternatives, classes, look-around, `? * + {m,n}`
 * @example needsOf('costs? .{0,9}\\d+ (?:a|per) year') is [['cost ', 'costs '], [' a year', ' per year']]
 */
export function needsOf(source: string): readonly Need[] {
  return partOf(source).needs
}

/** Parts by their source: patterns share most of their groups. */
const PARTS = new Map<string, Part>()

function partOf(source: string): Part {
  const known = PARTS.get(source)
  if (known !== undefined) return known
  const sequences = alternativesOf(source).map(sequenceOf)
  const [first = NOTHING, second] = sequences
  const part = second === undefined ? first : anyOf(sequences)
  PARTS.set(source, part)
  return part
}

/** One of several: all that any of them matches, and of each what is hardest to meet. */
function anyOf(parts: readonly Part[]): Part {
  const texts = parts.flatMap((part) => part.texts ?? [])
  const needs = parts.flatMap((part) => (part.needs.length === 0 ? [] : [part.needs.reduce(harder)]))
  return {
    texts: texts.length <= MOST && parts.every((part) => part.texts !== null) ? texts : null,
    needs: needs.length < parts.length ? [] : [shortest(needs.flat())],
  }
}

/** One thing behind the other: as long as there are few strings that they match together, these are needed whole. */
function sequenceOf(source: string): Part {
  const needs: Need[] = []
  let [run, isAll]: [readonly string[], boolean] = [[''], true]
  const close = () => {
    if (!run.includes('')) needs.push(shortest(run))
    run = ['']
  }
  for (let at = 0; at < source.length; ) {
    const end = endOfText(source, at)
    const times = timesAt(source, end)
    const { texts, needs: inner } = repeated(atomOf(source.slice(at, end)), times)
    at = end + times.length
    if (texts !== null && run.length * texts.length <= MOST) {
      run = run.flatMap((before) => texts.map((text) => before + text))
      continue
    }
    isAll = false
    close()
    if (texts === null) needs.push(...inner)
    else run = texts
  }
  const texts = isAll ? run : null
  close()
  return { texts, needs }
}

function repeated(part: Part, times: string): Part {
  if (times === '') return part
  if (times.startsWith('?')) return { texts: part.texts === null ? null : ['', ...part.texts], needs: [] }
  return { texts: null, needs: /^(?:\*|\{0)/.test(times) ? [] : part.needs }
}

/** Where plain characters that stand together end, or else the one atom that begins at a place. */
function endOfText(source: string, at: number): number {
  let end = at
  while (end < source.length && !SPECIAL.has(source[end] ?? '')) end++
  if (end === at) return endOfAtom(source, at)
  return end > at + 1 && QUANTIFIERS.has(source[end] ?? '') ? end - 1 : end
}

const SPECIAL = new Set('\\[(.^$|?*+{)')
const QUANTIFIERS = new Set('?*+{')

/** How often what ends at a place stands, as written: `?`, `{0,4}`, `*?`; '' for once. */
function timesAt(source: string, at: number): string {
  if (!QUANTIFIERS.has(source[at] ?? '')) return ''
  const end = source[at] === '{' ? source.indexOf('}', at) + 1 : at + 1
  return source.slice(at, source[end] === '?' ? end + 1 : end)
}

/** Characters, a class, an escape or a group. */
function atomOf(atom: string): Part {
  if (atom === '^' || atom === '$' || atom === '\\b' || atom === '\\B') return NOTHING
  if (atom === '\\s') return only(' ')
  if (atom.startsWith('(')) {
    const [opening = '('] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(atom) ?? []
    return /[=!]$/.test(opening) ? NOTHING : partOf(atom.slice(opening.length, -1))
  }
  if (atom.startsWith('[')) {
    const chars = [...atom.slice(1, -1)]
    return /^\[\^|\\|[^[]-[^\]]/.test(atom) ? ANYTHING : { texts: chars, needs: [chars] }
  }
  if (atom === '.') return ANYTHING
  if (!atom.startsWith('\\')) return only(atom)
  return /^\\[\p{L}\d]/u.test(atom) ? ANYTHING : only(atom.slice(1))
}

/** Where the atom that begins at a place ends, without how often it stands. */
function endOfAtom(source: string, at: number): number {
  const char = source[at]
  if (char === '\\') return /[pP]/.test(source[at + 1] ?? '') ? source.indexOf('}', at) + 1 : at + 2
  if (char === '[') {
    let end = at + 1
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
    return end + 1
  }
  if (char !== '(') return at + 1
  let end = at + 1
  while (source[end] !== ')') end = endOfAtom(source, end)
  return end + 1
}

function alternativesOf(source: string): readonly string[] {
  const found: string[] = []
  let start = 0
  for (let at = 0; at < source.length; at = endOfAtom(source, at))
    if (source[at] === '|') {
      found.push(source.slice(start, at))
      start = at + 1
    }
  return [...found, source.slice(start)]
}

/** Of two needs the one that fewer texts meet: fewer strings, then longer ones. */
function harder(one: Need, other: Need): Need {
  if (one.length !== other.length) return one.length < other.length ? one : other
  const [a, b] = [one, other].map((need) => Math.min(...need.map(({ length }) => length)))
  return (a ?? 0) >= (b ?? 0) ? one : other
}

/** Strings without those that hold another of them: a text that holds the longer one holds the shorter one too. */
function shortest(texts: readonly string[]): Need {
  const all = [...new Set(texts)]
  return all.filter((text) => !all.some((other) => other.length < text.length && text.includes(other)))
}
