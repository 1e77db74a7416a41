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
  /** A rate, or an amount that is neither a rate nor a price. */
  AMOUNT: '($R | $A)',
  /** What changes nothing between a joint and its amount: *that is, on average, a little $5 billion*. */
  FILL: '(FILL | a | an | ,)*',
  VERB: '(IS | RECKON | COST | GET | PAY | BURN)',
  /** *or*; *which works out at*; *so the buyers pay*; *≈*: one amount is reckoned out of another. */
  COMPUTED:
    '(…8 (, …6)? (, | ; | – | : | [)? and? (OR | SO (THAT? …4 {VERB} …1)? | EQUALS | ARROW) | …8 (, …6)? (MARK | and | SO) ,? and? SO? ((on | at) …3)? THAT …1 (IS | RECKON) (it | them | …3 of)? | (…1 CONTRACT …5)? (, …4 ,)? ,? (IS | RECKON)) {FILL}',
  /** Nothing but a mark joins them. */
  BESIDE: '…8 (, …4)? (, | [ | – | : | OVER_SIGN) at? {FILL}',
  /** A count and the price of one are of one thing: *200,000 GPUs at*; *chips, and at*. */
  LINK: '…10 (and …2)? (, which? …4)? ((; | ,) and? at)?',
  /** Makes a count and a price a total. */
  MAKES:
    '(…5 (, | [ | : | – | EQUALS | ARROW)? {FILL} (for | OR | SO)? THE? {FILL} | …5 ,? ((and | SO)? RAISE | (THAT | SO)? …4 (IS | RECKON | COST | PAY | RAISE | worth | means | (bill | order | outlay | cost) of) (THE …2 of | THE | it)?) {FILL})',
  /** An amount that another is joined to. */
  THEN: '({COMPUTED} stated:{AMOUNT} | beside:({BESIDE}) stated:{AMOUNT} =(MARK | and | but | FILL | LIFE | from | until | till | through | when | once | at (full | that | this) | T))',
  /** What may stand between a term and the amount that it is for: *five-year lease, signed in May, is worth*. */
  LEADS: ',? …6 (and …4)? (, …6)? (, and? …6)?',
  /** What each costs is reckoned out of what all do. */
  THEN_EACH: '({COMPUTED} | …8 (, …4)? (, | [ | – | : | EQUALS | ARROW) {FILL} | (IS | COST | OR) {FILL})',
  /** The same in another currency: *NOK 9.6 billion, or about $950 million*. */
  ALSO: '((, or | , | or | [ or?) $A ]?)?',
  /** The head of a statement that reckons out what stands before it: *So that is, on average,*. */
  SO_IT_IS: '{FILL} SO? {FILL} (THAT …1 (IS | RECKON) | THE CONTRACT (IS | RECKON) | OR) {FILL}',
  /** It closes its statement. */
  STOP: '=(MARK | CLAUSE | IS)',
}
