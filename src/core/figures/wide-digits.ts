const WIDE = /[０-９．]/
const GROUPED = /(?<=[0-9０-９])，(?=[0-9０-９]{3}(?![0-9０-９]))/g
const SHIFT = 0xfee0

/**
 * A text whose full-width digits, and the points and commas within them, are the usual ones: of the same length.
 *
 * @example halfWidth('１兆２，３４５億円') // '1兆2,345億円'
 */
export function halfWidth(text: string): string {
  if (!WIDE.test(text)) return text
  return text
    .replace(GROUPED, ',')
    .replace(/[０-９]|(?<=[０-９0-9])．(?=[０-９0-9])/g, (char) => String.fromCharCode(char.charCodeAt(0) - SHIFT))
}
