/** The mark of a list item at a line's start. */
export interface Bullet {
  /** Marks of one family make one list. */
  readonly family: 'sign' | 'number' | 'letter'
  /** Its length with the white space behind it. */
  readonly length: number
}

const SIGN = /^[-*+•‣◦▪▫·●○■□–➢➤✓✔][ \t\u00A0]+(?=\S)/
const NUMBER = /^(?:\d{1,3}[.)]|\(\d{1,3}\)|\[[ xX]\])[ \t\u00A0]+(?=\S)/
const LETTER = /^(?:\((?:[a-z]|[ivx]{1,5})\)|[a-z]\))[ \t\u00A0]+(?=\S)/
const LABEL =
  /^(?:(?:from|to|cc|bcc|date|sent|subject|re|reply-to|published|updated|posted|by|author|source|sources|photo|image|tags|[qa]\d{0,3})\s?:|by\s\p{Lu})/iu

/** The list item's mark at the start of a line, or null: `- `, `• `, `1. `, `(a) `. */
export function bulletOf(line: string): Bullet | null {
  const sign = SIGN.exec(line)
  if (sign !== null) return { family: 'sign', length: sign[0].length }
  const number = NUMBER.exec(line)
  if (number !== null) return { family: 'number', length: number[0].length }
  const letter = LETTER.exec(line)
  return letter === null ? null : { family: 'letter', length: letter[0].length }
}

/** The heading level that an underline gives the line above it, or 0: 1 for `====`, 2 for `----` and `~~~~`. */
export function underlineLevel(line: string): 0 | 1 | 2 {
  if (/^={3,}$/.test(line)) return 1
  return /^(?:-{3,}|~{3,}|–{3,}|—{3,})$/.test(line) ? 2 : 0
}

/** Whether a line is a rule or a fence, without a letter or digit in it. */
export function isRule(line: string): boolean {
  return /^[^\p{L}\p{N}]+$/u.test(line)
}

/** Whether a line begins with a label that starts a passage of its own: a mail's header, a byline, `Q:` and `A:`. */
export function isLabelled(line: string): boolean {
  return LABEL.test(line)
}

/** Whether a line that stands by itself reads as a heading: not longer than `longest`, capitalized, unclosed. */
export function looksLikeHeading(line: string, longest: number): boolean {
  if (line.length > longest || isLabelled(line) || /[.!?:;,…—|\t-]$|[|\t]/.test(line)) return false
  if (/^(?:\p{L}+,? )?\p{L}*\d[\d\p{L}.,/ -]*$/u.test(line) && /\d{4}/.test(line)) return false
  return /^["'“‘«([]?[\p{Lu}\p{N}$€£¥]/u.test(line) && /\p{L}{2}/u.test(line)
}

/** Whether a line is written in capitals throughout, as headings in plain text often are. */
export function isAllCaps(line: string): boolean {
  if (line.length > 90 || /[.!?,;]$/.test(line) || isLabelled(line)) return false
  return (
    !/\p{Ll}/u.test(line) &&
    (line.match(/\p{Lu}/gu)?.length ?? 0) >= 4 &&
    /\p{Lu}{2,}.*\p{Lu}{2,}|\p{Lu}{5,}/u.test(line)
  )
}
