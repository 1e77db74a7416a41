import { scalarText } from '../registry/yaml/scalar'
import type { Span } from '../span'

/**
 * A text to be written where a value of YAML stands, in its place and within its quotation marks where it has some; else
 * in such marks of its own where it needs them.
 *
 * @param isFlowing whether the value stands within brackets or braces
 * @example `$1,250,000` within braces is `"$1,250,000"`
 */
export function valueFor(text: string, file: string, { start }: Span, isFlowing: boolean): string {
  const mark = file.charAt(start - 1)
  if (mark === '"') return JSON.stringify(text).slice(1, -1)
  return mark === "'" ? text.replaceAll("'", "''") : scalarText(text, isFlowing)
}
