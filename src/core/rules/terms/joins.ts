import { light } from '../../text/light'
/**
 * How prose says that one amount is another reckoned out: `$38B over seven years, or about $5.4B a year`. Where it does
 * not say so, two amounts side by side are two things.
 */

/** `computed`: *that is*, *or*, *works out at*; `beside`: nothing but a comma, a dash or a bracket. */
export type Join = 'computed' | 'beside'

/** Words before an amount that add nothing to how it is joined. */
const EMPTY =
  /(?:^|(?<=[\s,;:(—–-]))(?:just|only|a little|a bit|slightly|a touch|a shade|fractionally|marginally|perhaps|maybe|probably|say|well|still|very|even|as much as|on average|evenly|spread evenly|evenly spread|spread out|in all|in total|altogether|together|an average of|on an average of|an average|a total of|a sum of|a rate of|the equivalent of|a mere|a|an|another way|put another way|in other words|(?:you|we|one) (?:can|could|may|might) say|effectively|roughly speaking),?\s$/iu

const VERBS =
  "is|are|was|were|['’]s|['’]d be|would be|will be|would make|would mean|would come to|would cost|would amount to|would work out at|makes?|making|made|means?|meaning|implies|imply|implying|equals?|equal to|equalling|equivalent to|gives?|giving|works? out (?:at|to|as)|worked out (?:at|to|as)|working out (?:at|to|as)|comes? out (?:at|to)|comes? to|coming to|came to|amounts? to|amounting to|amounted to|averages?(?: out)?(?: at| to)?|averaging(?: out)?(?: at| to)?|translates? (?:in)?to|translating (?:in)?to|adds? up to|adding up to|totals?|totall?ing|yields?|yielding|annuali[sz]es (?:at|to)|annuali[sz]ing (?:at|to)|extrapolates to|brings?(?: in)?|costs?|costing|pays?|buys?|takes|needs?|spends?|gets?|earns?|worth|burns?|loses?|boils down to|corresponds to|stands for|represents?|representing"
const ARITHMETIC =
  "is|are|was|were|make|mean|equal|imply|total|average|amount to|['’]s|['’]d be|would be|will be|would make|would mean|would come to|would amount to|would work out at|makes|made|means|implies|equals|gives|works? out (?:at|to|as)|comes out (?:at|to)|comes? (?:down )?to|came to|boils down to|gets? (?:you|us|one|it) to|amounts to|averages(?: out)?(?: at| to)?|translates (?:in)?to|adds up to|totals|would cost|annuali[sz]es (?:at|to)"

/** *or*, *i.e.*, *=*; *so the buyers pay*; *which works out at*; *a total of*. */
const COMPUTED = light(
  [
    '(?:^|[\\s,;:(—–])(?:or|i\\.?e\\.?,?|viz\\.?|that is(?: to say)?,?|so|thus|hence(?:\\s(?:the|its|their|that))?|therefore|namely|meaning|making|averaging|totall?ing|equal to|equivalent to|the equivalent of)$',
    '[=≈→]$',
    '(?:^|[\\s,])for (?:a|an) (?:grand |combined |overall )?(?:total|sum|average)(?: bill| cost| outlay)? of$',
    `(?:^|[\\s,;:(—–])(?:which|that|this|it|they)\\s?(?:\\p{L}+ly\\s|still\\s|then\\s|alone\\s)?(?:${ARITHMETIC})$`,
    '(?:^|[\\s,(—–])call\\s(?:it|that)$',
    '(?:^|[\\s,;:(—–])(?:that|this|which) is how (?:one|you|we|they|it) (?:gets?|arrives?|comes?) (?:to|at)$',
    '(?:^|[\\s,;:(—–])(?:which|that)\\s(?:I|we)\\s(?:make|reckon is|put at|get as|work out (?:at|as|to))$',
    '(?:^|[\\s,;:(—–])(?:which|that|this)\\smakes\\s(?:it|them)$',
    '(?:^|[\\s,;:(—–])(?:which|that|it)\\s(?:will|would|should) (?:give|bring(?: in)?|mean|make|come to|yield|cost)(?:\\s\\p{L}[\\p{L}’-]*)?$',
    '(?:^|[\\s,;:(—–])(?:which|that|this)\\s(?:makes|means|is|gives)\\s(?:for\\s)?(?:an?\\s)?(?:\\p{L}+\\s){0,2}(?:bill|rent|cost|outlay|payment|average|sum)\\sof$',
    `(?:^|[\\s,;:(—–])(?:working out (?:at|to|as)|coming to|amounting to|averaging(?: out)?(?: at| to)?|translating (?:in)?to|adding up to|implying|giving|costing|worth)$`,
    `(?:^|[\\s,;:(—–])(?:so|thus|hence|meaning|which means)(?: that)?\\s(?:\\p{L}[\\p{L}’'-]*\\s){0,4}?(?:${VERBS}|(?:will|would|should|must|can|could) (?:be paid|pay|get|cost|earn|spend|take|bring(?: in)?|make|give|yield))(?:\\s(?:it|them|him|us|\\p{L}[\\p{L}’-]+))?$`,
  ].join('|'),
  'iu',
)
/** A verb behind the amount or its term, or their noun: *$38B over seven years works out at*, *a $38B deal is*. */
const DIRECT = light(
  `^,?\\s?(?:(?:contract|deal|lease|agreement|order|commitment|package|plan|pact|arrangement|program(?:me)?|investment|purchase|bill|sum|total|award|project)\\s(?:(?:with|from|by|for|to|of|at|in)\\s[^,;:]{1,48}\\s)?)?(?:${ARITHMETIC}|brings? in|(?:would|will|should|could) (?:be|make|come to|average(?: out at)?|bring in|bring|mean|cost|amount to|work out at|yield|give))$`,
  'iu',
)
/** *At $500 billion over four years, they spend …* */
const AT_LEAD = light(
  `^,?\\s(?:(?!than\\s|more\\s|less\\s)\\p{L}[\\p{L}\\p{N}’'-]*\\s){0,6}(?:${VERBS}|(?:has |have )?reache[sd]|runs at|(?:would|will|should) (?:be|cost|make|bring in|come to))$`,
  'iu',
)
/** The head of a sentence that reckons out what the one before it says. */
const ACROSS = light(
  `^(?:(?:so|thus|hence|in other words|on average|put differently|put another way|annuali[sz]ed|spread (?:out )?evenly|spread out|averaged(?: out)?|(?:if )?(?:divided|spread) (?:evenly )?over (?:it|that|the term)|over that (?:time|term|period)|at (?:that|this) (?:pace|rate)|per year|a year|each year|for scale|for comparison|roughly),?\\s)*(?:(?:that|this|which|it)\\s?(?:\\p{L}+ly\\s|still\\s|then\\s|alone\\s)?(?:${ARITHMETIC})|i\\.e\\.,?|or|(?:the|that) (?:contract|deal|order|sum|total|agreement|lease)\\s(?:works out (?:at|to|as)|comes to|averages(?: out)?(?: at| to)?|amounts to))\\s?$`,
  'iu',
)

/** Words between two amounts that say that they are two things. */
const TWO_THINGS =
  /(?<!\p{L})(?:while|whereas|but|against|compared|than|versus|vs|plus|either|whichever|another|other|others|also|instead|besides|unlike|although|though|if|unless|except|from$|(?<!add(?:s|ing|ed)? )up|(?<!c(?:ome|omes|ame|oming) |boils )down|rising|falling|before|after|rather|whether|separately|meanwhile|can|could|may|might|hopes? to|wants? to|plans? to|intends? to|once)(?!\p{L})/iu
/** Verbs and joints after which a bare comma or *or* begins something new. */
const NEW_STATEMENT =
  /(?<!\p{L})(?:and|who|which|that|is|are|was|were|will|would|has|have|had|pays?|gets?|takes?|owes?|spends?|earns?|costs?)(?!\p{L})/iu
/** What may stand behind an amount that is joined by a comma alone. */
const ENDS =
  /^\s*(?:$|[.,;:)!?—–\]]|(?:and|but|on average|evenly|from|until|when|once|or so|in all|in total|altogether|overall|all told|combined|together|apiece|each|at (?:full|that|this|the present|the current) [\p{L}-]+)(?!\p{L}))/iu

/** What may stand between an amount and the comma behind it: *for capacity in Vineland*. */
const BEHIND_IT = /^\s?(?:$|(?<=\s)(?:for|to|from|with|in|at|of|on|under|as)\s[^;:()]+$)/iu

const LONGEST = 96

/**
 * How a sentence joins the later of two amounts to the earlier one; null where it does not.
 *
 * @param lead what stands before the earlier amount
 * @param between what stands between the two, without the words of their terms and rates
 * @param behind what stands behind the later one and its rate
 * @example joinOf('', ', which works out at ', '.') is 'computed'; joinOf('', ', ', '.') is 'beside'
 */
export function joinOf(lead: string, between: string, behind: string): Join | null {
  if (between.length > LONGEST || /\p{Sc}\s?\d/u.test(between) || /(?<!i\.e|viz)[.!?]\s/iu.test(between)) return null
  if (/(?<!\p{L})either(?!\p{L})/iu.test(lead)) return null
  const words = tidy(between.replace(/^\s?\)/u, ''))
  if (TWO_THINGS.test(words)) return null
  const found = COMPUTED.exec(words) ?? COMPUTED.exec(between.trimEnd())
  if (found !== null) {
    const content = words.slice(0, found.index)
    const plain = /^[\s,;:(—–]*(?:or|so|worth|costing|giving)$/iu.test(found[0])
    if (plain && (NEW_STATEMENT.test(content) || /[;]/.test(words))) return null
    if (/[;]/.test(content) && !/(?:that|this|which)\b/iu.test(found[0])) return null
    return 'computed'
  }
  if (DIRECT.test(words)) return 'computed'
  if (/(?:^|[\s(])at\s$|^(?:for|with)\s$/iu.test(lead) && AT_LEAD.test(words)) return 'computed'
  const beside = /(?:^|[,(:—–/])$|(?:^\s?|,\s?)at$/u.exec(words)
  if (beside === null || !BEHIND_IT.test(words.slice(0, beside.index)) || NEW_STATEMENT.test(words)) return null
  if (!ENDS.test(behind)) return null
  return words === '' && between.trim() !== '' ? 'computed' : 'beside'
}

/**
 * Whether the head of a sentence says that its first amount is reckoned out of the sentence before: `That would be`,
 * `So it works out at`. A term in it is taken out first.
 */
export function reckonsBack(opening: string): boolean {
  return ACROSS.test(`${tidy(opening.replace(/^[\s"“]*(?:\(|—\s)?/u, ''))} `)
}

/** *Averaged, it brings in*; *on average IREN gets*: what a contract is to whoever has it. */
const AVERAGED =
  /^(?:averaged(?: out)?|on average|spread(?: out)?(?: evenly)?|divided evenly),?\s(?:it|that|this|which|they|\p{Lu}[\p{L}&.-]*)\s(?:brings?(?: in)?|gets?|pays?|costs?|receives?|owes?|gives?)(?:\s(?:it|them|\p{Lu}[\p{L}&.-]*))?\s?$/u

/** Whether the head of a sentence, without its term, averages what the sentence before says of a contract. */
export function averagesBack(opening: string): boolean {
  const words = opening.replace(/^[\s"“]+/u, '')
  return AVERAGED.test(words.charAt(0).toLowerCase() + words.slice(1))
}

/** Without the empty words right before the later amount, and without its white space. */
function tidy(between: string): string {
  let words = between.replaceAll(/\s+/g, ' ')
  for (let i = 0; i < 6; i++) {
    const shorter = words.replace(EMPTY, '')
    if (shorter === words) break
    words = shorter
  }
  return words.trimEnd()
}
