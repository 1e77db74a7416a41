/** What a figure depends on in its sentence. */
export interface Governor {
  /**
   * `head` the noun behind it in its phrase (*a $5m loan*); `in` a noun behind *in, of, worth of* (*$5m in debt*); `of`
   * the noun before *of* (*revenue of $5m*); `object` of a verb; `level` a verb whose subject is a number (*rose to $5m*)
   * or the noun of such a change; `price` behind *for* or *at*; `label` behind the words that label it (*Revenue: $5m*); `lead` behind a clause
   * and a colon; `aside` in brackets; `listed` behind a comma or *and*; `subject` before its verb; `against` in a comparison; `alone` else.
   */
  readonly by:
    | 'head'
    | 'in'
    | 'of'
    | 'object'
    | 'level'
    | 'price'
    | 'label'
    | 'lead'
    | 'aside'
    | 'listed'
    | 'subject'
    | 'against'
    | 'alone'
  /** The token of the noun that says what it is, if one does. */
  readonly noun: number | null
  /** The chunk of the verb group above, if any. */
  readonly verb: number | null
  /** The chunk of an indirect object or of a name right before: *pays AWS $5m*, *Oracle ($5m)*, *Osk $5m*. */
  readonly beside: number | null
  /** Whether the figure's phrase stands right under its verb, as object or level. */
  readonly direct: boolean
  /** Whether its noun stands apart, before: *a deal with Osk, worth $5m*. */
  readonly apart?: boolean
}
