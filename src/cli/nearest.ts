/**
 * The word that was probably meant: the one of `words` that at most two slips (a letter too many, too few, wrong, or
 * two swapped) make out of `word`, the closest first; null where none is that close.
 *
 * @example nearest('sumary', ['check', 'summary']) === 'summary'
 */
export function nearest(word: string, words: readonly string[]): string | null {
  const most = Math.min(2, Math.floor(word.length / 2))
  const close = words.map((one) => ({ one, slips: distance(word, one) })).filter(({ slips }) => slips <= most)
  return close.sort((a, b) => a.slips - b.slips)[0]?.one ?? null
}

/** Damerau–Levenshtein distance in its restricted form (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = [
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + same,
        swapped ? at(before, j - 2) + 1 : a.length + b.length,
      ]
      row.push(Math.min(...steps))
    }
    before = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0
}
