const REMARK = /^\s*(?:\([^()]+\)\s*)+$/

/** The most lines above a heading that go on with it. */
export const MOST_REMARKS = 3

/** Whether a line above a heading is in brackets and goes on with it: *(in millions)*, *(unaudited)*. */
export function isRemark(text: string): boolean {
  return REMARK.test(text)
}
