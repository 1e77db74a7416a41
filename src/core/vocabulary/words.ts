/** Words that open a clause of their own: what stands behind is another statement. The one list of clause breakers. */
export const SUBORDINATORS =
  'while|whereas|although|though|even though|because|since|as|when|whenever|after|before|until|unless|if|once|where|whether|so that|even as|despite|given that|now that|in case|as long as|provided that|assuming|just as|even after|months after|weeks after|days after|years after|but|yet|so|however|meanwhile|nevertheless|lest|otherwise|even if'

export const RELATIVES = 'which|who|that|whose|whom|what|of which|in which'

export const COORDINATORS = 'and|or|&|plus|nor|and also|and then|as well as|along with|together with|and/or'

export const PREPOSITIONS =
  'as|of|in|on|at|to|for|from|with|by|into|onto|toward|towards|under|over|between|among|against|through|throughout|during|per|via|within|without|across|about|around|beyond|above|below|behind|beside|besides|near|off|up|upon|like|unlike|than|alongside|including|excluding|following|ahead of|because of|due to|thanks to|as part of|part of|on top of|out of|instead of|according to|compared with|compared to|versus|vs|vs.|in addition to|as of|based on|worth of|in terms of|for each|amid|atop|by way of|in line with|in exchange for|in return for|on behalf of|at the end of|prior to|next to|close to|up from|down from|such as|led by|backed by|in excess of|except|except for|depending on|regarding|concerning|with regard to|relative to|a fraction of|as for'

export const DETERMINERS =
  'the|a|an|this|that|these|those|its|their|his|her|our|my|your|each|every|any|some|all|both|no|another|such|either|neither|other|many|few|several|most|much|own|same|various|certain|one|two|three|four|five|six|seven|eight|nine|ten'

export const PRONOUNS =
  "you're|we're|they're|i'm|he's|she's|it's|" +
  'it|they|he|she|we|you|i|them|him|her|us|itself|themselves|himself|everyone|nobody|something|anything|nothing|there|one'

export const AUXILIARIES =
  "will|would|can|could|may|might|shall|should|must|do|does|did|have|has|had|having|is|are|was|were|be|been|being|am|'s|'re|'ve|'ll|'d|won't|wouldn't|can't|couldn't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|hadn't|cannot|need|ought to|used to|let"

/** What *no, not* deny. */
export const NEGATIONS =
  "not|no|never|n't|nor|neither|nobody|none|without|denied|denies|deny|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't|cannot|refuted|rather than|instead of|no longer|false|untrue|hardly"

/** Told on hearsay. */
export const HEARSAY =
  'reportedly|allegedly|supposedly|purportedly|apparently|rumored|rumoured|alleged|unconfirmed|according to reports|according to a report|people familiar|familiar with the matter|speculated|unverified'

/** Not agreed: talks, wishes. */
export const RUMOUR_WORDS =
  'rumored|rumoured|in talks|in discussions|in early discussions|in early talks|in advanced talks|in negotiations|in late-stage talks|in preliminary talks|finalizing|finalising|nearing|close to|on the verge of|considering|weighing|exploring|mulling|potential|possible|proposed|contemplated|tentative|speculative|in final talks|in fundraising talks'

export const OUTLOOK_WORDS =
  'expected|estimated|projected|forecast|forecasted|planned|anticipated|targeted|guided|upcoming|future|signaled|signalled|predicted|est|slated|scheduled|eventual|potentially'

/** What was planned and is no more. */
export const PAST_PLAN_WORDS =
  'original|originally|initially|previous guidance|earlier guidance|prior guidance|earlier target|formerly'

/** If and its kin. */
export const HYPOTHETICAL_WORDS =
  'if|suppose|supposing|imagine|hypothetical|hypothetically|assuming|what if|illustrative|theoretically'

/** A part of a sum, or a sum beside another. */
export const PART_WORDS =
  'additional|another|extra|further|remaining|initial|upfront|up-front|incremental|supplementary|partial|rest|remainder|subsequent|follow-on|top-up|leftover|unspent|unused|residual|excl'

/** A sum over several. */
export const SEVERAL_WORDS =
  'combined|collectively|together|jointly|in aggregate|aggregate|altogether|in all|cumulative|cumulatively|in total|between them|apiece|collective|to date|so far|lifetime|industry-wide|industrywide|since inception'

/** Harmless beside a figure: they change nothing of what it is. */
export const HARMLESS =
  'similar|as things stand|as it stands|in order|by now|of late|at last|in fact|to be sure|nonetheless|higher|lower|greater|larger|smaller|bigger|prior|previous|already|also|now|currently|still|just|only|even|again|recently|today|yesterday|tomorrow|nearly|almost|about|around|roughly|approximately|some|over|more than|less than|up to|as much as|at least|at most|under|above|below|close to|north of|upwards of|in excess of|well|very|too|then|here|ever|soon|later|earlier|previously|initially|finally|meanwhile|reported|massive|huge|whopping|staggering|record|giant|big|large|small|major|minor|blockbuster|landmark|historic|eye-popping|eye-watering|stunning|surprising|recent|latest|new|fresh|long-term|short-term|multi-year|multiyear|multibillion-dollar|multi-billion-dollar|multibillion|multi-billion|cash|strategic|definitive|binding|non-binding|firm|public|private|privately held|so-called|full|whole|entire|total|overall|net|gross|annual|yearly|quarterly|monthly|fiscal|calendar|fiscal-year|full-year|first-quarter|second-quarter|third-quarter|fourth-quarter|consolidated|group|company-wide|companywide|total-company|gaap|non-gaap|reported|actual|sheer|mere|modest|solid|strong|robust|weak|healthy|steep|sharp|fast|rapid|quick|slow|cool|hefty|sizable|sizeable|ambitious|aggressive|massive|unprecedented|previously announced|much|roughly|mainly|largely|mostly|primarily|partly|further|hard|true|simple|single|one|ago|up|down|per cent|percent|ai-driven|ai-fueled|worth|valued|priced|dubbed|named|called|known|based|headquartered|led|backed|founded|owned|run|made|built|announced|disclosed|unveiled|signed|agreed|planned|struck|inked|closed|completed|oversubscribed|long-awaited|long|wide|deep|exclusive|sweeping|initial public|senior|unsecured|secured|convertible|investment-grade|first-ever|biggest|largest|highest|lowest|smallest|best|worst|greatest|leading|top|second-largest|third-largest|hot|buzzy|rising|growing|fast-growing|expanding|struggling|young|year-old|american|artificial intelligence|ai|a-i|tech|generative ai|generative|key|core|main|primary|chief|crucial|critical|additional|extra|together|nvidia-backed|of course|in fact|for example|e.g.|i.e.|etc|etc.|yes|well|oh|perhaps|maybe|instead|rather|quite|really|actually|essentially|effectively|basically|officially|formally|eventually|ultimately|notably|separately|similarly|likewise|thus|hence|therefore|moreover|furthermore|additionally|specifically|particularly|especially|generally|typically|usually|often|sometimes|always|far|away|back|forward|out|off|alone|ongoing|current|present|existing|potential|prospective|upsized|seven-year|multi-year|year-over-year|year-on-year|yoy|y/y|qoq|q/q|sequentially|sequential|annually|hereby|thereby|whopping|pretty|super|mega|ultra|mid|early|late|end|beginning|post|pre|both|all'

/** Bases that narrow a measure. */
export const BASES: Readonly<Record<string, string>> = {
  'pre-money': 'pre-money|premoney|pre money',
  'post-money': 'post-money|postmoney|post money',
  'run-rate': 'annualized|annualised|run-rate|run rate|annualized run-rate|exit rate|exit-rate|exit run rate|recurring',
  adjusted:
    'adjusted|adj|non-gaap|underlying|normalized|normalised|pro forma|pro-forma|core|constant-currency|like-for-like|organic',
  excluding: 'excluding|ex|excl|excl.|before|net of|except|without|exclusive of|stripping out|aside from',
}
