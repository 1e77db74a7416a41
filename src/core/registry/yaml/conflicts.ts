import type { YamlProblem } from './tree'

const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)[^\n]*/gm

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/**
 * Takes a version-control tool's conflict markers out of a text, keeping every offset: marker lines, and the common
 * ancestor that some tools put between `|||||||` and `=======`, become spaces. Both sides stay, so that the entries
 * they agree on still work and the others are reported.
 *
 * @example A text with one conflict gives one problem, at its `<<<<<<<` line.
 */
export function blankConflicts(text: string): { readonly text: string; readonly problems: readonly YamlProblem[] } {
  const problems: YamlProblem[] = []
  const kept: string[] = []
  let done = 0
  let ancestor = false
  let open = false
  for (const marker of text.matchAll(MARKER)) {
    const sign = marker[0].charAt(0)
    // A row of equals signs alone is no conflict.
    if (!open && sign !== '<') continue
    const between = text.slice(done, marker.index)
    kept.push(ancestor ? blank(between) : between, blank(marker[0]))
    done = marker.index + marker[0].length
    ancestor = sign === '|'
    open = sign !== '>'
    if (sign === '<') {
      const end = marker.index + marker[0].trimEnd().length
      const message = 'an unresolved merge conflict starts here: keep one side and delete the markers'
      problems.push({ code: 'merge-conflict', at: { start: marker.index, end }, message })
    }
  }
  kept.push(text.slice(done))
  return { text: kept.join(''), problems }
}
