const TOTAL =
  /^\W*(?:(?:grand |sub-?|overall |combined )?(?:total|sum)s?|overall|together|altogether|aggregate|combined|in all|all in(?=\W*$)|all (?:told|two|three|four|five|six|seven|eight|nine|ten|\d+|companies|parts|items|of them|deals|contracts)|(?:all|both|the (?:two|three|four|five|six|seven|eight))(?=\W*$)|gesamt|summe|insgesamt|Σ)(?=\W|$)/iu
/** *Named, total*, *Segment total*: the word may come last, but not behind a class that is larger than the table. */
const TOTAL_LAST =
  /^(?:[\p{L}\p{N} -]{1,40}[,:–—]|(?:named|listed|shown|segments?|portfolio|year|annual|programmes?|programs?|table|contracts?|deals?|loans?|rounds?)) total\W*$/iu
const ACCOUNTS =
  /\b(?:revenues?|sales|turnover|costs?|expenses?|profits?|income|loss(?:es)?|earnings|ebitda?|margins?|assets|liabilities|equity|cash|tax(?:es)?|interest|depreciation|opex|r&d|net|gross|change|growth)\b/iu

/** Whether the heading of a table's column says that it adds up the others: *Total*, *Total, $bn*. */
export function isTotalColumn(heading: string): boolean {
  return TOTAL.test(heading)
}

/**
 * Whether the label of a table's row says that it adds up the others.
 *
 * @example *Total*, *All told* and *Segment total* do; *All other* does not
 */
export function isTotalRow(label: string): boolean {
  return TOTAL.test(label) || (TOTAL_LAST.test(label) && !isOfAccounts(label))
}

/** Whether a label is of a line of accounts, whose totals (*total assets*) are of something else than the lines above. */
export function isOfAccounts(label: string): boolean {
  return ACCOUNTS.test(label)
}
