/**
 * How names and prose are cut into words, alike for both, so that a name matches however it is spaced, accented or
 * quoted. A word is a run of letters, marks and digits; each Han, Hiragana and Hangul character is a word of its own,
 * because those scripts set no spaces.
 */

const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 1 : 0,
)
const WORD = /[\p{L}\p{M}\p{N}]/u
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u

/** 0 for a character that is no part of a word, 1 for one that is, 2 for one that is a word by itself. */
export function wordClass(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII[code] === 1 ? 1 : 0
  if ((code >= 0x2000 && code <= 0x206f) || (code >= 0x80 && code < 0xaa)) return 0
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? 0 : 1
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (!WORD.test(character)) return 0
  return ALONE.test(character) ? 2 : 1
}

const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The end of the word that begins at `start`: `wordEnd('OpenAI’s', 0)` is 6. `start` itself where none begins. */
export function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const kind = wordClass(text, at)
    if (kind === 0 || (kind === 2 && at > start)) break
    at += width(text, at)
    if (kind === 2) break
  }
  return at
}

/** An ASCII word's end and hash, any case the same; the hash is -1 where the word is not ASCII throughout. */
export interface HashedWord {
  end: number
  hash: number
}

/** Reads the word that begins at `start` into `into`, in one pass: what `wordEnd` gives, and a 16-bit hash. */
export function hashWord(text: string, start: number, into: HashedWord): void {
  let hash = 0
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 128) {
      if (wordClass(text, at) === 0) break
      into.end = wordEnd(text, start)
      into.hash = -1
      return
    }
    if (ASCII[code] === 0) break
    hash = (Math.imul(hash, 31) + (code | 32)) | 0
  }
  into.end = at
  into.hash = (hash ^ (hash >>> 16)) & 0xffff
}

/** The start of the first word at or behind `from`, or the text's length. */
export function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && wordClass(text, at) === 0) at += width(text, at)
  return at
}

const FOREIGN = /[^\0-\x7f]/

/** A word without case and without accents on letters: `fold('Électricité')` is `electricite`. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (!FOREIGN.test(lower)) return lower
  return lower.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
}

/**
 * What stands between two words, in one spelling: any white space within a paragraph is one space, typographic
 * apostrophes and hyphens are plain, `&` stands alone. Null where the words do not belong to one name (a blank line,
 * a dash, more than one sign).
 */
export function joint(between: string): string | null {
  if (between === '' || between === ' ') return between
  if (between.length > 40) return null
  const plain = between.trim()
  if (plain === '') return /\n\s*\n|\r\s*\r/.test(between) ? null : ' '
  if (plain.length > 1) return null
  if (plain === '&') return '&'
  const spaced = between !== plain
  if (/['’‘ʼ]/.test(plain)) return spaced ? null : "'"
  if (/[-‐‑]/.test(plain)) return spaced ? null : '-'
  if (plain === '.') return between.startsWith('.') ? (spaced ? '. ' : '.') : null
  return spaced ? null : plain
}

/**
 * A name cut into words: `joints[i]` stands before `words[i]`; the first is empty. `lead` and `tail` are the signs at its
 * ends that are part of it: of `.NET` the dot, of `C++` and `Yahoo!` what stands behind.
 */
export interface Spelling {
  readonly words: readonly string[]
  readonly joints: readonly string[]
  readonly lead: string
  readonly tail: string
}

const LEAD = /^\.(?=[\p{L}\p{N}])/u
const TAIL = /^[+#!*&]+$/

/**
 * Cuts a name into words: `AT&T` is `AT`, `&`, `T`. Null for a name without a word or with a joint no prose has.
 */
export function spell(name: string): Spelling | null {
  const words: string[] = []
  const joints: string[] = []
  let end = 0
  for (let start = nextWord(name, 0); start < name.length; start = nextWord(name, end)) {
    const between = words.length === 0 ? '' : joint(name.slice(end, start))
    if (between === null) return null
    end = wordEnd(name, start)
    joints.push(between)
    words.push(name.slice(start, end))
  }
  if (words.length === 0) return null
  return { words, joints, lead: LEAD.exec(name)?.[0] ?? '', tail: TAIL.exec(name.slice(end))?.[0] ?? '' }
}

/** Legal forms that stand behind a name: `Nvidia Corporation`, `Block, Inc.`, `Siemens AG`. */
const LEGAL_FORM =
  'Inc(?:orporated)?|Corp(?:oration)?|Co|Ltd|Limited|LLC|LLP|LP|PLC|[Pp]lc|GmbH|AG|SE|KGaA|SAS?|S[Aa]rl|S\\.p\\.A|S\\.A|N\\.?V|B\\.?V|ASA?|AB|Oyj?|K\\.?K|PJSC|Pte|Pty|Bhd|Tbk'

const LEGAL_TAIL = new RegExp(`(?:,? | ?(?:&|and) )(?:${LEGAL_FORM})\\.?$`)
const LEGAL_AHEAD = new RegExp(`^,?\\s(?:(?:&|and) )?(?:${LEGAL_FORM})(?![\\p{L}\\p{N}])`, 'u')

/** Whether a legal form stands at the start of `behind`, the text behind a name: `, Inc. said`. */
export function legalFormAhead(behind: string): boolean {
  return LEGAL_AHEAD.test(behind)
}

/** A name without the legal forms at its end: `Oracle Corp.` is `Oracle`, `KKR & Co. Inc.` is `KKR`. */
export function withoutLegalForm(name: string): string {
  let bare = name.trim()
  for (let times = 0; times < 3; times++) {
    const shorter = bare.replace(LEGAL_TAIL, '').trim()
    if (shorter === bare || shorter.length < 3 || spell(shorter) === null) break
    bare = shorter
  }
  return bare
}

/** What companies of a trade add to their name, and prose leaves out: `Constellation Energy`, `Vantage Data Centers`. */
const TRADE =
  /\s(?:Data Cent(?:er|re)s?|Energy|Power|Computing|Technolog(?:y|ies)|Semiconductors?|Systems|Networks|Holdings?|Group)$/u
const LAB = /\s(?:AI|Labs)$/u

/**
 * A name as prose shortens it, without its trade, or null: `Talen Energy` is `Talen`, `Mistral AI` is `Mistral`. What
 * is left must tell the company: `Figure AI` and the like, whose rest is an everyday word, keep their `AI`.
 */
export function withoutTrade(name: string, isEveryday: (word: string) => boolean): string | null {
  const bare = withoutLegalForm(name)
  const short = bare.replace(LAB, '')
  const rest = short !== bare && !short.split(' ').every(isEveryday) ? short : bare.replace(TRADE, '')
  return rest === bare || rest.length < 4 ? null : rest
}

/** The spellings one name stands for: without its legal form, with `and` for `&`, `GPT 5` and `GPT5` for `GPT-5`. */
export function variants(name: string): readonly string[] {
  const all = new Set([name, withoutLegalForm(name)])
  for (const one of [...all]) {
    if (/\s&\s/.test(one)) all.add(one.replace(/\s&\s/g, ' and '))
    if (/\sand\s/i.test(one)) all.add(one.replace(/\sand\s/gi, ' & '))
    if (/\p{L}-\p{N}/u.test(one)) {
      all.add(one.replace(/(\p{L})-(\p{N})/gu, '$1 $2'))
      all.add(one.replace(/(\p{L})-(\p{N})/gu, '$1$2'))
    } else if (/\p{L}-\p{L}/u.test(one)) all.add(one.replace(/(\p{L})-(\p{L})/gu, '$1 $2'))
  }
  return [...all]
}

/** One key for all the spellings of a name that count as the same: `Nvidia Corp.` and `NVIDIA` share `nvidia`. */
export function nameKey(name: string): string {
  const cut = spell(withoutLegalForm(name).replace(/\sand\s/gi, ' & '))
  return cut === null ? '' : cut.lead + cut.words.map((word, i) => cut.joints[i] + fold(word)).join('') + cut.tail
}
