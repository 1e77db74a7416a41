/** Patterns that others are made of, by name: `{TAIL}` in a pattern stands for the one called TAIL. */
export const MACROS: Readonly<Record<string, string>> = {
  /** What may still be said of an amount: *$38 billion for seven years*, *$38 billion (the largest so far)*. */
  TAIL: '… (, … , …4 | [ …6 ] …4 | – … – …4)?',
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
  /** It closes its statement. */
  STOP: '=(MARK | CLAUSE | IS)',
}
