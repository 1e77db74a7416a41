/** Small lists that one reader asks for: words that are of a class already and mean something more in one place. */
const words = (list: string): ReadonlySet<string> => new Set(list.split('|'))

/** What an amount is when it only marks a bound: *passed the $5bn mark*. */
export const LIMIT_NOUNS = words('mark|threshold|limit|cap|milestone|ceiling|floor|barrier|level')

/** Said of money that goes into a round told before: *Tarn put in $3m*. */
export const PUT_IN = words('put in|puts in|put up|chipped in|contributed|invested|kicked in')

/** A deal before the one that the text tells of. */
export const PRIOR = words('prior|previous|earlier|existing|original|initial')

/** Deals for goods: *the contract* is no round and no loan. */
export const ORDER_NOUNS = words('contract|order|lease|purchase order|commitment')

/** Auxiliaries of the passive: *was acquired*. */
export const FORMS_OF_BE = words("is|are|was|were|be|been|being|'s|'re|am|isn't|aren't|wasn't|weren't|get|gets|got")

/** They are several, or somebody else. */
export const PLURAL_PRONOUNS = words('they|them|we|you|i')

/** What something is paid in: it says nothing of what is paid for. */
export const PAID_IN = words('stock|cash|shares|equity|common stock|debt|share|cash and stock')

/** Told on hearsay: in the sentence, unless the company reports its own number. */
export const TOLD_OF = words('said|believed|thought|understood|reported|alleged|rumored|rumoured')

/** Prepositions behind which stands what a figure is compared with. */
export const AGAINST = words(
  'up from|down from|compared with|compared to|versus|vs|vs.|than|against|relative to|from|above|below|over|under|beyond',
)

/** Prepositions that lead from a verb of rising or falling to the level. */
export const LEVEL_TO = words('to|at|by|from|near|around|between|into|above|below|over|past|as')

/** Verbs that say of a number how high it is: *puts the loss at $5m*. */
export const PUTTING = words('put|puts|peg|pegs|pegged|estimated|reported|set|valued|priced')

/** Modals of what is to come. */
export const OUTLOOK_MODALS = words("will|would|'ll|shall|won't|wouldn't")

/** Modals of what may be. */
export const POSSIBLE_MODALS = words('could|may|might|can')

/** What an old outlook is compared with. */
export const AIMS = words('target|plan|goal')

/** Verbs that hold one number against another. */
export const SURPASSING = words('exceed|surpass|top|eclipse|outpace|match|beat|dwarf|pass')

/** Verbs that deny nothing when they are denied: *did not say how much of the $5m*. */
export const DISCLOSING = words('say|disclose|specify|comment|detail|reveal|explain|elaborate|confirm')

/** Verbs of what one would like: a deal told so is not agreed. */
export const WISHING = words('hope|seek|want|try')

/** Nouns of talk that nobody stands by. */
export const RUMOUR_NOUNS = words('talk|discussion|negotiation|rumor|rumour|speculation')

/** Verbs that deny the clause behind them. */
export const DENYING = words('deny|refute|dispute|rebut')

/** Who, or what, makes estimates: as a subject it owns no number. */
export const ESTIMATORS = words(
  'analysts|wall street|street|analyst|consensus|guidance|outlook|forecast|the street|projections|estimates|target|plan',
)

/** Participles that give a thing its name: *a start-up called Osk*. */
export const NAMING = words('called|dubbed|known|named')

/** Nouns before a measure that leave it the whole company’s. */
export const HARMLESS_BEFORE = words(
  'commercial|total|net|gross|overall|consolidated|group|record|annual|quarterly|company|adjusted|operating',
)

/** What is completed may be the rest of a sum: *completed its $22bn investment*. */
export const COMPLETING = words(
  'complete|completes|completed|completing|finalize|finalizes|finalized|finalizing|finalise|finalised|finish|finished|conclude|concluded',
)

/** Pronouns behind *of* that make an amount a part of what was told. */
export const OF_THAT = words('it|that|this|them|those|these|which')

/** Nouns of a part of a deal’s money. */
export const PART_OF_DEAL = words(
  'additional|extra|further|remaining|initial|upfront|up front|incremental|supplementary|partial|outstanding|subsequent|residual|leftover|unspent|excluding|rest|remainder',
)

/** Determiners that point to somebody told before. */
export const REFERRING = words('the|this|that|its|their|both|these')

/** Second halves of compounds in which a company stands aside: *Pellmore-backed*. */
export const COMPOUND_ENDS = words(
  'backed|based|led|owned|funded|controlled|powered|style|like|trained|built|made|linked|invested|affiliated|headquartered|only|related|supported|sponsored|specific',
)

/** Who speaks for a company. */
export const CHIEF_NOUNS = words(
  'ceo|cfo|coo|cto|chief executive|chief executive officer|chief financial officer|finance chief|founder|co-founder|cofounder|boss|executive chairman|management|board|executive',
)

/** Prepositions that say where a thing stands. */
export const PLACE_PREPOSITIONS = words('in|at|near|on')

/** Prepositions that say under which condition an amount in brackets holds. */
export const CONDITION_PREPOSITIONS = words('with|without|including|excluding|after|before')

/** Units that money is told by: *$5 a month*. */
export const RATE_UNITS = words(
  'share|hour|token|tokens|month|year|unit|seat|user|chip|gpu|watt|megawatt|gigawatt|kwh|mwh|employee|quarter|week|day|barrel|ounce|query|customer|gw|mw|ton|head',
)

/** Rates by the year. */
export const YEARLY_WORDS = words('annually|a year|per year|each year|yearly|every year')

/** Whole trades. */
export const FIELD_NOUNS = words('market|industry|sector|economy')

/** Verbs of a trade that draws money. */
export const ATTRACTING = words('attract|attracts|attracted|attracting')

/** Words of a sum over the whole world or trade. */
export const WORLDWIDE = words('combined|global|worldwide|world|industry|industry wide|globally')

/** What one gives the other: *a $5m commitment from Tarn*. */
export const GIVEN_NOUNS = words('commitment|pledge|contribution|cheque|check|backing')

/** Verbs that take a person and a sum without paying it. */
export const PROMISING = words('promise|pledge|offer')

/** Verbs of what has walls. */
export const BUILDING = words('build|open|construct|erect')

/** Verbs that promise money to somebody: for what, they do not say. */
export const PLEDGING = words(
  'commit|commits|committed|committing|pledge|pledges|pledged|pledging|promise|promises|promised|promising|earmark|earmarks|earmarked',
)

/** Verbs of how a deal begins or ends: their time is not that of its making. */
export const CLOSING = words('close|complete|finish|begin|start|end|expire')
