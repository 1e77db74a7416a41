/** Patterns by name that the patterns of changes share. Which way a change goes is the class of what `move` captures. */
export const CHANGE_MACROS: Readonly<Record<string, string>> = {
  MOVE: 'move:(UP_VERB | DOWN_VERB | UP | DOWN)',
  NOUN: 'move:(UP_NOUN | DOWN_NOUN)',
  UPDOWN: '(a | an)? move:(UP | DOWN)',
  THAN: 'move:(UP_THAN | DOWN_THAN)',
  /** *it, the backlog, sales*: the one thing that was spoken of. */
  IT: '(PRONOUN | THE? AP2 MONEY_NOUN)',
  SIGN: '(+ | –)',
  /** How much: *by $7.5 million, or 7.3 %*, *7.3 %, or $7.5 million*, *$0.13 per dozen*. */
  SIZE: 'BY? (by:$ (per NP1)? ({OR} p:% !EACH_YEAR ]?)? | p:% !EACH_YEAR ((, OR | [ OR? | OR) by:$ ]?)?)',
  /** How much, and which way. */
  CHANGE:
    '({UPDOWN} {SIZE} | a? {SIGN} {SIZE} move? | {SIZE} AP1 {NOUN} !of | {SIZE} move:(HIGHER | LOWER) !than | (BY | extra | additional) by:$)',
  /** What an amount is for: *$16/kg*. */
  PER: '(OVER_SIGN …1)?',
  /** One level and the next: *$193 → $167*, *$14 close → $16*, *$5.8 trillion (June) → now $4.4 trillion*. */
  LEVELS:
    'from:$ {PER} !OF_FIRM_MEASURE …3 ([ …4 ])? ARROW (now | THE | FILL | DATE | TIME | EXPECTED | at | to)* to:$ {PER}',
  /** Between two levels and their change. */
  AND_SO: '(, | ; | : | – | [) (OR | SO | (THAT | in)? (IS | IS SO) | reflecting | marking)? (a | an)?',
  /** Between a level and how it compares. */
  COMPARES: '((, | : | – | [) (THAT? IS)? OR? | THAT? IS | (; | .) THAT IS OR?)',
  /** Before the old level. */
  VS: '(, | [)? AGAINST',
  ON: '({VS} | on | over)',
  /** Times of a change: *for the year ended December 31, 2019, compared to 2018*. */
  WHEN: '((in | for | at | during | within | over | as of | on | since | by | AGAINST) NP4 (DATE | T | year | quarter | period | half | months | weeks | days) (of DATE)? | T (of DATE)? | YEARLY | QUARTERLY | DATE)?',
  /** A time before. */
  PAST: '(BEFORE | (in | at the (end | start | beginning) of)? THE? !QUARTER (DATE | BEFORE))',
  HAS: '(has | have | had)?',
  /** The change closes its statement. */
  CLOSES:
    '=(MARK | CLAUSE | (in | over | within | on | for | during | at) …3 (DATE | T | TIME) | DATE | YEARLY | QUARTERLY | AGAINST | due to)',
}
