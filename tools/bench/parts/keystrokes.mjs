// One character typed: what the engine does until everything is up to date again. Words are typed letter by letter into
// paragraphs, and figures are given a digit and lose it again, at a quarter, half and three quarters of the note.
import { editsOf, openWorkspace } from '../engine.mjs'
import { quantile, time } from '../measure.mjs'
import { registryOf } from '../registry.mjs'
import { note, notes } from '../texts.mjs'

const LETTERS = ' which lenders doubt'

export async function run({ inChild, sizes, limit }) {
  const rows = []
  for (const others of [0, sizes.others]) {
    const tasks = others === 0 ? sizes.keystrokes.map((bytes) => [bytes]) : [sizes.keystrokes]
    for (const bytes of tasks)
      rows.push(
        ...rowsOf(bytes, others, limit, await inChild('keystrokes', { bytes, others, seconds: sizes.typing }, limit)),
      )
  }
  return {
    title: 'Keystrokes',
    columns: [
      { key: 'note', title: 'note of' },
      { key: 'others', title: 'other notes' },
      { key: 'where', title: 'typed in a' },
      { key: 'median', title: 'median, ms' },
      { key: 'p95', title: 'p95, ms' },
      { key: 'p99', title: 'p99, ms' },
      { key: 'typed', title: 'typed' },
    ],
    rows,
  }
}

/** Where the limit ended the process, what it was at is late, and what would have come after was not measured. */
function rowsOf(bytes, others, limit, { values, over }) {
  let late = over ? { over: limit } : undefined
  return bytes.flatMap((size) =>
    ['sentence', 'figure'].map((where) => {
      const typed = values.filter((value) => value.size === size && value.where === where).map(({ ms }) => ms)
      const row = { note: `${size / 1000} KB`, others, where, typed: typed.length }
      if (typed.length > 0)
        return { ...row, median: quantile(typed, 0.5), p95: quantile(typed, 0.95), p99: quantile(typed, 0.99) }
      const missing = { ...row, median: late }
      late = undefined
      return missing
    }),
  )
}

export function measure({ bytes, others, seconds }, emit) {
  const workspace = openWorkspace(registryOf(100))
  const folder = editsOf([...notes('dense', 1, 10_000, 7), ...notes('real', others, 1000, 8)])
  for (let i = 0; i < folder.length; i += 50) {
    workspace.update(folder.slice(i, i + 50))
    emit({ loaded: i })
  }
  for (const size of bytes) {
    const text = note('real', size, 9)
    const write = (now) => workspace.update([{ kind: 'note', path: 'typed.md', text: now }])
    write(text)
    emit({ opened: size })
    for (const [where, edits] of Object.entries({ sentence: lettersIn(text), figure: digitsIn(text) })) {
      const end = performance.now() + seconds * 1000
      edits.forEach((now, i) => {
        if (i > 4 && performance.now() > end) return
        const ms = time(() => write(now))
        if (i > 1) emit({ size, where, ms })
      })
      write(text)
    }
  }
}

/** The texts while words are typed into paragraphs. */
function lettersIn(text) {
  return typedInTurn(
    text,
    /^[A-Z].{60,}?[a-z](?= [a-z]+ )/gm,
    [...LETTERS].map((_, i) => LETTERS.slice(0, i + 1)),
  )
}

/** The texts while figures are given a digit and lose it again. */
function digitsIn(text) {
  return typedInTurn(text, /[$€£]\d/g, ['7', '', '3', '', '1', ''])
}

/**
 * The texts while pieces are typed behind what an expression finds, a quarter, half and three quarters through the
 * note. Each edit changes one character at one place; the places take turns, so that a few edits are as good as all.
 */
function typedInTurn(text, expression, pieces) {
  const ends = [...text.matchAll(expression)].map((match) => match.index + match[0].length)
  const places = [0.25, 0.5, 0.75].map((part) => ends[Math.floor(part * ends.length)])
  const typed = places.map(() => '')
  const now = () =>
    places.map((at, i) => text.slice(places[i - 1] ?? 0, at) + typed[i]).join('') + text.slice(places.at(-1))
  return pieces.flatMap((piece) =>
    places.map((_, i) => {
      typed[i] = piece
      return now()
    }),
  )
}
