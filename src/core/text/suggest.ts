/** How many slips of the pen a word of this length may have and still be recognised. */
function tolerance(length: number): number {
  if (length <= 3) return 1
  return length <= 8 ? 2 : 3
}

/**
 * The number of letters to insert, delete, replace or swap with their neighbour to make `b` of `a`; `most + 1` where
 * it is more than `most`.
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[b.length] ?? most + 1
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_]+/g, '-')
}

/**
 * The candidate that a mistyped word most likely means; null where none is near. Case, spaces and underscores count
 * for nothing. Of two equally near the first is given.
 *
 * @example nearest('opnai', ['oracle', 'openai']) === 'openai'
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = plain(word)
  if (wanted.length < 2 || wanted.length > 60) return null
  let best: string | null = null
  let bestDistance = tolerance(wanted.length) + 1
  for (const candidate of candidates) {
    const found = distance(wanted, plain(candidate), bestDistance - 1)
    if (found >= bestDistance) continue
    best = candidate
    bestDistance = found
    if (found === 0) break
  }
  return best
}

/** `: did you mean openai?` for a mistyped word, or an empty text. Ready to end a message. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = nearest(word, candidates)
  return best === null ? '' : `: did you mean ${best}?`
}
