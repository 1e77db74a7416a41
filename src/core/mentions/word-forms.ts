/** Endings of an English word's forms: plurals, past and continuous forms, comparatives. */
const ENDINGS = ['s', 'es', 'ed', 'er', 'ing'] as const
const DOUBLE = /([^aeiou])\1$/

/** A word that an ending is taken off has as many letters left: `thing` is no form of `th`. */
const SHORTEST = 3

/**
 * The words that a word in lower case may be a form of, by its ending alone; each of three letters at least.
 *
 * @example baseForms('settings') gives `setting`; baseForms('planned') gives `plann`, `planne` and `plan`
 */
export function baseForms(word: string): readonly string[] {
  return ENDINGS.filter((ending) => word.endsWith(ending) && !word.endsWith('ss')).flatMap((ending) => {
    const stem = word.slice(0, -ending.length)
    if (stem.length < SHORTEST) return []
    if (ending === 's') return [stem]
    const withY = stem.endsWith('i') && ending !== 'ing' ? [`${stem.slice(0, -1)}y`] : []
    if (ending === 'es') return [stem, ...withY]
    return [stem, `${stem}e`, ...(DOUBLE.test(stem) ? [stem.slice(0, -1)] : []), ...withY]
  })
}
