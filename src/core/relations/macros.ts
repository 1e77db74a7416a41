import { CHANGE_MACROS } from './macros-change'

/** Patterns that others are made of, by name: `{TAIL}` in a pattern stands for the one called TAIL. */
export const MACROS: Readonly<Record<string, string>> = {
  ...CHANGE_MACROS,
  /** What may still be said of an amount: *$38 billion for seven years*, *$38 billion (the largest so far)*. */
  TAIL: '… (, … , …4 | [ …6 ] …4 | [ …2 % …3 ] | – … – …4)?',
  /** *, or*: the same said otherwise. */
  OR: '(, OR | – OR? | OR | [ OR? | ,)',
  /** Not a percentage of something else, nor a growth rate. */
  END: '!OTHER !(– %) !(of !((WHOLE | the (round | issue | loan | package | pot)) (MARK | CLAUSE)))',
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
  LINK: '…10 (and …2)? (, which? …4)? ((; | ,) and? at)? [?',
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
  /** A part of a sum, with what is said of it: *$3 billion from Osk, who came late*, *$3 billion for Ely, Texas, and …*. */
  PART: '$ !(AP1 TOGETHER) (…8 (not …4)? (and !, not? …4 =(, | ; | AND))? (, …2 =(, AND))? (,? (which | who | when | where | as | whose) …8)? | …3 [ ALL8 ])',
  /** From one part to the next: *, chips and software $4 billion*, *and, on the last day of May, Dune for $4 billion*. */
  NEXT: '((, | ;) AND? | AND (, …6 ,)?) !(so | thus | hence | therefore | or) …8 (AND …3)?',
  /** Two parts or more. */
  LIST: '{PART} {NEXT} {PART} ({NEXT} {PART})*',
  /** Two parts or more, each in brackets behind its name. */
  BRACKETED: '[ …2 $ ALL8 ] …4 (, | ;)? AND? …8 [ …2 $ ALL8 ] (…4 (, | ;)? AND? …8 [ …2 $ ALL8 ])*',
  /** Opens a sentence that sums up. */
  OPENS: '^ (so | thus | hence | and | in short | on paper | for now | all this | with that)? ,?',
  /** Says what a sum is. */
  SAYS: '(IS | stand at | stands at | cost | costs | are worth)',
  FILLER: '(a | an | the | some | worth | now | thus | total of | a total of | of | TOGETHER | , )*',
  /** What an amount of an equation is: *$186 (actual)*, *$7.5 billion debt*. */
  OF_EQUATION: '(OVER_SIGN …1)? AP2 ([ …4 ])?',
  /** Leads to what is left of an amount: *the rest, $4 billion*. */
  REST: '(the | its | their) (rest | remainder | balance | other (half | part) | remaining AP1) (, | of | IS | : | [)* result:$',
  /** *of its $20 billion, $12 billion …*: what is taken from a whole. */
  OF_WHOLE: '<!COSTS <!CHARGE <!SHORTFALL (of | out of) NP plus1:$ ,? …10 minus1:$',
  OF_WHICH: 'plus1:$ …4 ,? of which …6 minus1:$',
  LEAVING: 'LEAVES ((it | them | C | …1) with)? NP result:$',
  /** *; $8 billion is left*. */
  LEFT_OVER: '(; | , | – | so | and | with | while) AND? NP result:$ …8 (STAYS | IS UNUSED | UNUSED)',
  /** Marks money that was there before, in front of it and behind it. */
  OLD_MONEY:
    '((on top of | on top | in addition to | besides | to (the | its | an | a | their) | with (the | its) | already | after (the | its | an | a) | had (raised | received | invested | put in | borrowed | committed | drawn | paid | promised) | first | initial | existing | original | previous) of? …3 plus2:$ | plus2:$ …8 ,? (before | already | earlier | previously | until now | until then | beforehand | existing))',
  /** Leads to what money has grown to. */
  GROWN_TO:
    '(BRINGS NP10 to | (which | that | this | it | they | and | so)? (MAKES | made | making) | (BY_NOW (put | stands | comes | adds up | is | are | worth | totals) | stands | comes to) (at | to | in all)? | (a | an | the | its | their) AP3 (total | the total) …4 (of | to | at | is | was) BY_NOW? | the total …4 (to | at | is | was | of) | ADDS | (has | have | had) BY_NOW? (raised | invested | received | put in | put | committed | pledged | borrowed | spent | taken | drawn | paid | collected | promised))',
  /** *revenue of $4 billion, $4 billion of revenue, took in $4 billion*. */
  TAKEN_IN: '(<!of REVENUE (IS | of | at)* …4 in:$ | TAKES_IN NP3 in:$ | in:$ (of | in) AP2 REVENUE)',
  PAID_OUT: '(COSTS …4 out:$ | SPENT NP3 out:$ | out:$ (of | in) AP2 COSTS)',
  LEFT: '(GAIN …4 left:$ | KEPT NP4 left:$ !of | left:$ (of | in) AP2 GAIN | SHORTFALL …4 short:$ | LOST NP4 short:$ | short:$ (of | in) AP2 SHORTFALL)',
  LEFT_BEHIND: '(…2 GAIN …4 left:$ | NP4 left:$ | …2 SHORTFALL …4 short:$)',
  DEBT: '((debt | debts | borrowings | gross debt | total debt) (IS | of)? …3 in:$ | in:$ (of | in) AP2 (debt | debts | borrowings))',
  CASH: '(cash …4 out:$ | out:$ (of | in) AP2 cash)',
  /** What a company is worth with the money of a round, and without it. */
  AFTER_MONEY:
    '(post money (valuation | value)? (IS | of | at)? after:$ | (after | with | including) the? new money ,? …5 after:$ | after:$ valuation? [? (post money | (after | with | including | counting) THE? (new | fresh)? (money | round | cash | investment | deal | capital)))',
  BEFORE_MONEY:
    '(pre money (valuation | value)? (IS | of | at)? without:$ | before the? new? money ,? …5 without:$ | without:$ valuation? [? (pre money | (before | without | excluding) THE? (new | fresh)? (money | round | cash | investment | deal | capital) | without (it | that | them)))',
  /** What may lead over from parts to their sum. */
  COMES: '(, | ; | : | – | [ | AND | or)? (or | AND | SO | for | i.e. | that is | which is)?',
  /** Says behind an amount that it is a sum: *in all, between the two*. */
  SUMMED: '(TOGETHER | overall | taken together | between them | between the (NUMBER | #) | for the (NUMBER | #))',
}
