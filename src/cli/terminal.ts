/** Where a command writes, and what it is told of its surroundings. */
export interface Terminal {
  /** The current folder. */
  readonly cwd: string
  /** Whether what is written to `out` may be coloured. */
  readonly color: boolean
  out(text: string): void
  err(text: string): void
}

/** A way to set words off; the plain one leaves them as they are. */
export type Paint = (text: string) => string

export interface Palette {
  readonly error: Paint
  readonly warning: Paint
  readonly info: Paint
  readonly dim: Paint
  readonly bold: Paint
}

const plain: Paint = (text) => text
const ansi =
  (on: number, off: number): Paint =>
  (text) =>
    `\x1b[${on}m${text}\x1b[${off}m`

const COLORS: Palette = {
  error: ansi(31, 39),
  warning: ansi(33, 39),
  info: ansi(34, 39),
  dim: ansi(2, 22),
  bold: ansi(1, 22),
}
const PLAIN: Palette = { error: plain, warning: plain, info: plain, dim: plain, bold: plain }

/** The colours to write with, or none. */
export function palette(color: boolean): Palette {
  return color ? COLORS : PLAIN
}

/**
 * Whether a stream may be coloured: a terminal that can, unless `NO_COLOR` says no; `FORCE_COLOR` colours pipes too.
 */
export function canColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = env
  if (no !== undefined && no !== '') return false
  if (force !== undefined) return force !== '0' && force !== 'false'
  return stream.isTTY === true && stream.hasColors()
}

/** Text from a file as one line that cannot steer a terminal: control characters and line breaks become spaces. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
