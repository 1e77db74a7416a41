/** Words of change, and which way they point: verbs, nouns, and what compares two levels. */
const UP_VERBS =
  'rose|rise[sn]?|rising|grew|grow[sn]?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas(?:e[sd]?|ing)|up|gain(?:s|ed)?|surg(?:e[sd]?|ing)|soar(?:s|ed)?|widen(?:s|ed)?|expand(?:s|ed)?|rais(?:e[sd]|ing)|lift(?:s|ed)?'
const DOWN_VERBS =
  'fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|shrank|shrunk|shrinks?|slid|slip(?:s|ped)|cut|cuts|reduced|lower(?:ed|s)|narrow(?:s|ed)|plung(?:e[sd]?|ing)|tumbled|slump(?:s|ed)|dipped'
const UP_NOUNS = 'increase|rise|growth|jump|gain|surge'
const DOWN_NOUNS = 'decrease|decline|drop|fall|reduction|cut|slump'
const UP_THAN = 'more|higher|larger|bigger|greater|above'
const DOWN_THAN = 'less|lower|smaller|below|cheaper'

/** Verbs of change, as part of a pattern. */
export const CHANGE_VERBS = `${UP_VERBS}|${DOWN_VERBS}`
/** Nouns of change, as part of a pattern. */
export const CHANGE_NOUNS = `${UP_NOUNS}|${DOWN_NOUNS}`
/** Words that compare one level with another, as part of a pattern. */
export const COMPARISONS = `${UP_THAN}|${DOWN_THAN}`

/** A word that says that something rose, anywhere in a text. */
export const UP = new RegExp(`(?<!\\p{L})(?:${UP_VERBS}|${UP_NOUNS})(?!\\p{L})`, 'iu')
/** A word that says that something fell, anywhere in a text. */
export const DOWN = new RegExp(`(?<!\\p{L})(?:${DOWN_VERBS}|${DOWN_NOUNS})(?!\\p{L})`, 'iu')
const ANY_UP = new RegExp(`(?<!\\p{L})(?:${UP_VERBS}|${UP_NOUNS}|${UP_THAN})(?!\\p{L})`, 'iu')
const ANY_DOWN = new RegExp(`(?<!\\p{L})(?:${DOWN_VERBS}|${DOWN_NOUNS}|${DOWN_THAN})(?!\\p{L})`, 'iu')

/** Which way words of change point; null where they say nothing, or both. `20 % below` points down. */
export function directionOf(words: string): 'up' | 'down' | null {
  const [up, down] = [ANY_UP.test(words), ANY_DOWN.test(words)]
  return up === down ? null : up ? 'up' : 'down'
}

const CHANGED = new RegExp(
  `(?<!\\p{L})(?<!\\bma(?:de|kes?|king)\\s)(?:${UP_VERBS}|${DOWN_VERBS}|(?:${UP_NOUNS}|${DOWN_NOUNS})\\sof)\\s(?:by\\s)?$`,
  'iu',
)

/**
 * Whether a percentage is the size of a change: *rose by 20 %*, *growth of 15 %*. *Raised 75 % of the $40 billion* is a
 * share, for it says of what.
 */
export function isOfChange(text: string, from: number, end: number): boolean {
  return CHANGED.test(text.slice(Math.max(0, from - 32), from)) && !/^\sof\s/iu.test(text.slice(end, end + 4))
}
