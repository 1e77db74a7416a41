/** Patterns that others are made of, by name: `{TAIL}` in a pattern stands for the one called TAIL. */
export const MACROS: Readonly<Record<string, string>> = {
  /** What may still be said of an amount: *$38 billion for seven years*, *$38 billion (the largest so far)*. */
  TAIL: '… (, … , …4 | [ …6 ] …4 | [ …2 % …3 ] | – … – …4)?',
  /** *, or*: the same said otherwise. */
  OR: '(, OR | – OR? | OR | [ OR? | ,)',
  /** Not a percentage of something else, nor a growth rate. */
  END: '!OTHER !(– %) !(of !(WHOLE (MARK | CLAUSE)))',
  /** Not an amount of something else, nor the first of several. */
  ENDSUM: '!OTHER !(,? (and | or | plus) $)',
  /** What a price says of the whole: *at a valuation of $9 billion*. */
  AT_VALUE:
    ',? (at | on) ((a | an) AP2 VALUATION (of | near)?)? NP1 total:$ (VALUATION | after the money | post money)?',
  /** A share of a company, not of an amount. */
  OF_FIRM: '(of (THE AP1 FIRM | itself | themselves) | of it {STOP} | !of {STOP})',
  /** Says that what stands before is a multiple: *is now, or, (, which is*. */
  MULTIPLE_IS:
    '(,? SO? IS SO? now? | ,? (and | which | so | and so | and which)? (that | it | which | this) IS | (; | : | , | . | –)? (so | and)? THAT IS | , OR | OR | , and (thus | so | therefore)? | , | – OR? | [ OR?) (at | valued at | priced at | trading at | or | worth)? (a | an)?',
  /** From a multiple to what it is of: *three times the $2bn, as much as Osk’s $2bn, a 3x increase over the $2bn*. */
  OF_BASE:
    '(more:MORE_THAN | as SIZE as | more:UP_NOUN (from | over | on | up on | up from) | (over | on | from | up on | up from) | the size of | of)? =(THE | BASIS | C | $ | OF | # | T | amount) NP7 base:$',
  /** Something has become a multiple of itself: *has tripled, is up 3x, grew tenfold, a threefold jump*. */
  GROWN:
    '(x:XV !RECUR | (more:UP_VERB | more:UP) (by | some | about)? !% x:X | (will | would | could | should | may | to | can) !% x:X | (a | an) !% x:X more:UP_NOUN)',
  /** What was told before, or paid: *twice that, three times what we paid*. */
  BACK: '(as SIZE | what (it | we | they | he | she | C | THE AP1)? (had | has | have)? PAY | (its | their | our | the) (cost | purchase price) | it | that) (amount | sum | again | (for (it | them)))?',
  /** It closes its statement. */
  STOP: '=(MARK | CLAUSE | IS)',
}
