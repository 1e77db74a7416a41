export { isLevel, mayBeAlike, measureFor, measureOf, sole } from '../../relations/levels'

const EXPECTED =
  /(?<!\p{L})(?:expect\p{L}*|consensus|estimate[sd]?|forecasts?|guid(?:ance|ed|es)|analysts|street|targets?|planned|plans|hop(?:e[sd]?|ing)|aims?|budget\p{L}*|normal|typical|rivals?|peers?)(?!\p{L})/iu

/** Whether words speak of what somebody expects, or of others, not of what is reported. */
export function isExpected(words: string): boolean {
  return EXPECTED.test(words)
}
