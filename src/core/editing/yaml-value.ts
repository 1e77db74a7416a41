import type { Span } from '../span'

/** What YAML gives a meaning of its own at a value's start, and what ends a value within brackets or braces. */
const SIGNS = '-?:,[]{}#&*!|>\'"%@`~ '
const FLOWING = ',[]{}'

/**
 * A text to be written where a value of YAML stands, in its place and within its quotation marks where it has some; in
 * such marks of its own where it would read as something else.
 *
 * @param isFlowing whether the value stands within brackets or braces
 * @example `$1,250,000` within braces is `"$1,250,000"`
 */
export function valueFor(text: string, file: string, { start }: Span, isFlowing: boolean): string {
  const mark = file.charAt(start - 1)
  if (mark === '"') return JSON.stringify(text).slice(1, -1)
  if (mark === "'") return text.replaceAll("'", "''")
  const isPlain = !SIGNS.includes(text.charAt(0)) && !text.includes(': ') && !text.includes(' #') && !text.endsWith(':')
  const fits = !isFlowing || ![...text].some((char) => FLOWING.includes(char))
  return isPlain && fits ? text : JSON.stringify(text)
}
