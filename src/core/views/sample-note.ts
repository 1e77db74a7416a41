/**
 * A note to try Tieout on: amounts of companies that need no entry, a total that its parts make, and two slips. It is
 * English, as what is read is.
 */
export const SAMPLE_NOTE = `# Who supplies OpenAI

OpenAI has signed compute contracts of $588 billion: Oracle ($300 billion), Microsoft ($250 billion) and
AWS ($38 billion).

Oracle's $300 billion is 61% of the $588 billion. Spread over five years, the $300 billion is about $60 billion a year.

The contract with AWS runs for seven years: $38 billion over seven years, about $8 billion a year.
`
