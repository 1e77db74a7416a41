/** A numeral as written, taken apart. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** Digits before the decimal sign, without grouping. */
  readonly whole: string
  /** Digits after the decimal sign. */
  readonly fraction: string
  /** It was grouped: `1,234`. */
  readonly grouped: boolean
  /**
   * What its signs leave open. `dot`: `3.350` may be grouped or have three decimals. `comma`: `5,6` may be a decimal
   * comma or a list, `0,500` and `1,2345` a slip. `group`: `1,250` is grouped unless its language writes decimals so. `bad`: no numeral at all.
   */
  readonly doubt: 'dot' | 'comma' | 'group' | 'bad' | null
}

/** More digits than any sum of money has are no amount, and would make exact arithmetic slow. */
const MAX_DIGITS = 24

const BLANKS = ' \u00a0\u2007\u2009\u202f'
const MARKS = ".,'’"
const HALVES: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75' }

/**
 * The numeral that starts at `at`, with all that its digits are joined to by points, commas, apostrophes or grouping
 * blanks; null where no digit stands there. Linear in the numeral's length.
 *
 * @example numeralAt('1.234.567,89', 0) // whole '1234567', fraction '89'
 */
export function numeralAt(text: string, at: number): Numeral | null {
  const groups: string[] = []
  const marks: string[] = []
  let blanks = true
  let end = at
  if (text[at] === '.' && isDigit(text, at + 1)) {
    groups.push('')
    marks.push('.')
    blanks = false
    end++
  }
  for (;;) {
    const from = end
    while (isDigit(text, end)) end++
    if (end > from) groups.push(text.slice(from, end))
    const mark = text[end] ?? ''
    if (end === from || !joins(text, end, mark, groups, blanks)) break
    blanks &&= BLANKS.includes(mark)
    marks.push(BLANKS.includes(mark) ? ' ' : mark)
    end++
  }
  const half = HALVES[text[end] ?? '']
  if (half !== undefined) {
    const whole = groups.join('')
    const bad = marks.length > 0 || isDigit(text, end + 1)
    return { start: at, end: end + 1, whole, fraction: half, grouped: false, doubt: bad ? 'bad' : null }
  }
  if (groups.length === 0) return null
  return { start: at, end, ...takenApart(groups, marks) }
}

/** Whether the digits go on behind the mark at `end`; `blanks`: all marks before it were blanks. */
function joins(text: string, end: number, mark: string, groups: readonly string[], blanks: boolean): boolean {
  if (mark === '') return false
  if (MARKS.includes(mark)) return isDigit(text, end + 1)
  if (!blanks || !BLANKS.includes(mark) || (groups[0]?.length ?? 0) > 3) return false
  return isDigit(text, end + 1) && isDigit(text, end + 2) && isDigit(text, end + 3) && !isDigit(text, end + 4)
}

function takenApart(groups: readonly string[], marks: readonly string[]): Omit<Numeral, 'start' | 'end'> {
  const made = (whole: readonly string[], fraction: string, doubt: Numeral['doubt']) => {
    const digits = whole.join('')
    const long = digits.length + fraction.length > MAX_DIGITS
    const padded = digits.length > 1 && digits.startsWith('0')
    return { whole: digits, fraction, grouped: whole.length > 1, doubt: long || padded ? ('bad' as const) : doubt }
  }
  const last = groups[groups.length - 1] ?? ''
  const mark = marks[marks.length - 1]
  if (mark === undefined) return made(groups, '', null)
  const head = groups.slice(0, -1)
  if (marks.every((m) => m === mark) && isGrouping(groups, mark)) {
    const small = groups[0] === '0' || groups[0] === ''
    if (mark === '.' && marks.length === 1) return small ? made(head, last, null) : made(groups, '', 'dot')
    if (small) return mark === ',' && marks.length === 1 ? made(head, last, 'comma') : made(groups, '', 'bad')
    return made(groups, '', mark === ',' && marks.length === 1 ? 'group' : null)
  }
  if (mark !== '.' && mark !== ',') return made(groups, '', 'bad')
  const inner = marks.slice(0, -1)
  if (inner.length === 0) {
    if (mark === '.') return made(head, last, null)
    if (groups[0] === '0') return made(head, last, 'comma')
    return made(head, last, last.length === 2 ? null : last.length === 3 ? 'bad' : 'comma')
  }
  const group = inner[0] ?? ''
  const sound = group !== mark && inner.every((m) => m === group) && isGrouping(head, group)
  return sound ? made(head, last, null) : made(groups, '', 'bad')
}

/** Groups of three, or India's: the last of three, the others of two. */
function isGrouping(groups: readonly string[], mark: string): boolean {
  const [first = '', ...rest] = groups
  if (rest.length === 0 || first.length > 3 || rest[rest.length - 1]?.length !== 3) return false
  if (rest.every((group) => group.length === 3)) return true
  return mark === ',' && first.length <= 2 && rest.slice(0, -1).every((group) => group.length === 2)
}

/** Whether an ASCII digit stands at `at`. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
