import type { HedgeKind } from '../amounts/precision'
import type { HedgeWords } from './types'

type Language = Readonly<Partial<Record<HedgeKind, string>>>

/** Hedges before an amount by language, each kind as its English twins: `rund` is *about*, `knapp` *nearly*. */
const WORDS: Readonly<Record<string, Language>> = {
  German: {
    about: 'rund|etwa|ungefähr|zirka|schätzungsweise|annäherungsweise|um die|in etwa',
    nearly: 'knapp|beinahe|nahezu|annähernd|an die|fast|nicht ganz|etwas weniger als|etwas unter',
    below: 'weniger als|unter|deutlich unter|geringer als|niedriger als|kleiner als',
    ceiling: 'bis zu|höchstens|maximal|nicht mehr als|nicht über',
    over: 'mehr als|über|mindestens|wenigstens|zumindest|etwas mehr als|deutlich über|deutlich mehr als|gut|nicht weniger als|oberhalb von|jenseits von|höher als|größer als',
  },
  French: {
    about: "environ|quelque|autour de|aux alentours de|de l'ordre de|à peu près|approximativement",
    nearly: 'près de|presque|quasiment|un peu moins de|pas loin de|pas tout à fait',
    below: 'moins de|inférieur à|inférieure à|inférieurs à',
    ceiling: "jusqu'à|au plus|au maximum|tout au plus|pas plus de|un maximum de|plafonné à|plafonnée à",
    over: 'plus de|au moins|un peu plus de|bien plus de|pas moins de|supérieur à|supérieure à|supérieurs à|au-delà de|au-dessus de|un minimum de|dépasse|dépassent|dépassé',
  },
  Italian: {
    about: 'circa|intorno a|attorno a|approssimativamente|all’incirca|grosso modo|più o meno',
    nearly: 'quasi|poco meno di|vicino a|prossimo a|a ridosso di',
    below: 'meno di|inferiore a|inferiori a|sotto',
    ceiling: 'fino a|al massimo|non più di|un massimo di|non oltre|sino a',
    over: 'oltre|più di|almeno|poco più di|ben oltre|superiore a|superiori a|non meno di|un minimo di|supera|superano|superato|supererà',
  },
  Spanish: {
    about: 'alrededor de|unos|unas|aproximadamente|cerca de|en torno a|más o menos',
    nearly: 'casi|poco menos de|cercano a|próximo a|algo menos de',
    below: 'menos de|por debajo de|inferior a|inferiores a|debajo de',
    ceiling: 'hasta|como máximo|no más de|un máximo de|a lo sumo|máximo de',
    over: 'más de|al menos|por lo menos|como mínimo|poco más de|algo más de|por encima de|superior a|superiores a|no menos de|un mínimo de|supera|superan|superó|supera los',
  },
  Portuguese: {
    about: 'por volta de|em torno de|aproximadamente|mais ou menos',
    nearly: 'quase|pouco menos de|perto de|próximo de',
    below: 'abaixo de|inferior a',
    ceiling: 'até|no máximo|não mais de|não mais do que|um máximo de',
    over: 'mais de|pelo menos|no mínimo|ao menos|pouco mais de|acima de|superior a|supera|não menos de',
  },
  Dutch: {
    about: 'ongeveer|zowat|rond de|grofweg',
    nearly: 'bijna|krap|net geen|nagenoeg',
    below: 'minder dan|onder de',
    ceiling: 'maximaal|hooguit|hoogstens|niet meer dan',
    over: 'meer dan|ruim|minstens|boven de|tenminste|niet minder dan',
  },
}

/** By their words, in lower case. */
const FOREIGN: ReadonlyMap<string, HedgeKind> = new Map(
  Object.values(WORDS).flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, list]) =>
      list.split('|').map((words): [string, HedgeKind] => [words.replaceAll('’', "'"), kind as HedgeKind]),
    ),
  ),
)

/** Hedges that are words in English too: they hedge only an amount whose own words are of another language. */
const ENGLISH_TOO = /^(?:fast|gut|maximal)$/
/** An amount whose own words are of another language: `5,2 Mrd. Euro`. */
export const IN_ANOTHER =
  /^\d[\d.,\s]*(?:mio|mrd|tsd|mld|mds?|millionen|mill?iard|milion|billionen|miljo|euro|franken|€)/iu
/** What *über* stands behind where it names a contract's worth: `ein Liefervertrag über 5 Milliarden Euro`. */
const WORTH =
  /(?:vertr[aä]ge?|deal|auftr[aä]ge?|kredite?|darlehen|anleihen?|rechnung|scheck|vereinbarung|abkommen|finanzierung|runde|zahlung|klage|bürgschaft|garantie|strafe|fazilität|kreditlinie|paket|programm|betrag|summe|bestellung|order|investition(?:en)?|investment|übernahme|budget|gutschein|vergleich)s?$/u
/** Verbs of reaching a level, behind which a ceiling's words bound nothing: `subió hasta 5 millones`. */
const REACHING =
  /^(?:ge)?(?:stieg|steig|kletter|wuchs|wachs|mont[eé]|grimp|pass[eé]r?$|progress|sub[ií]|aument|crec|cresc|sal[iì]|elev|reduc|reduj|cay|baj|sces)/u
const COMPARED = /(?:als|di|de|que|à|a|dan)$/u
const MULTIPLIED =
  /(?:%|\d|mal|fois|veces|volte|vezes|keer|doppelt|doble|double|doppio|prozent|percento|cento|ciento)$/u

/**
 * What a hedge of another language says of an amount, or null where its words are none or hedge nothing there.
 *
 * @param before the word before the hedge, in lower case
 * @param amount the amount as written
 * @example foreignHedge('über', 'liefervertrag', '5 Milliarden Euro') // null: it is the contract's worth
 */
export function foreignHedge(phrase: string, before: string, amount: string): HedgeKind | null {
  const kind = FOREIGN.get(phrase) ?? FOREIGN.get(phrase.replace(/^(?:d|l|qu)'/, ''))
  if (kind === undefined || (ENGLISH_TOO.test(phrase) && !IN_ANOTHER.test(amount))) return null
  if (phrase === 'über' && WORTH.test(before)) return null
  if (kind === 'ceiling' && REACHING.test(before)) return null
  return COMPARED.test(phrase) && MULTIPLIED.test(before) ? null : kind
}

/** Hedges around an amount in Chinese, Japanese and Korean. */
const EASTERN: readonly (readonly [HedgeKind, before: string, behind: string])[] = [
  [
    'about',
    '大约有|大约|约为|约合|约有|約|约|大概|大致|差不多|およそ|おおよそ|おおむね|概ね|ざっと|ほぼ|약|대략',
    '左右|上下|前後|前后|程度|ほど|くらい|ぐらい|規模|规模|見当|級|级|정도|안팎|내외|가량|규모',
  ],
  ['nearly', '将近|將近|接近|近|거의', '近く|弱'],
  ['below', '不足|不到|低于|低於|少于|少於', '未満|未满|미만'],
  [
    'ceiling',
    '不超过|不超過|不高于|不多于|至多|高达|高達|多达|多達|最大で|最大|最多|最高で|最高|上限|최대|최고',
    '以下|以内|以內|이하|이내',
  ],
  [
    'over',
    '超过|超過|超|逾|突破|不低于|不低於|不少于|不少於|至少|最少|少なくとも|最低でも|最低|최소|적어도',
    '以上|を超え|余り|余|餘|多|超|強|이상|여',
  ],
]
const KINDS: ReadonlyMap<string, HedgeKind> = new Map(
  EASTERN.flatMap(([kind, before]) => before.split('|').map((word): [string, HedgeKind] => [word, kind])),
)
const longest = (side: 1 | 2): string =>
  EASTERN.flatMap((row) => row[side].split('|'))
    .sort((a, b) => b.length - a.length)
    .join('|')
const BEFORE = new RegExp(`(${longest(1)})\\s?$`)
const LONGEST = 6
/** A single ideograph hedges where a particle or the clause's end follows: `3000億円超の`, not `3000億円弱者`. */
const SHORT_BEHIND = /^(?:[余餘多超強弱여](?=[のをがにで、，。）)\s;；]|$))/

/** The Chinese, Japanese or Korean hedge that ends at `start`; null where none does. */
export function easternBefore(text: string, start: number, floor: number): HedgeWords | null {
  const from = Math.max(floor, start - LONGEST)
  const found = BEFORE.exec(text.slice(from, start))
  const kind = KINDS.get(found?.[1] ?? '')
  return found?.[1] === undefined || kind === undefined
    ? null
    : { kind, at: { start: from + found.index, end: from + found.index + found[1].length } }
}

const BEHIND_KINDS: ReadonlyMap<string, HedgeKind> = new Map(
  EASTERN.flatMap(([kind, , behind]) => behind.split('|').map((word): [string, HedgeKind] => [word, kind])),
)
const BEHIND = new RegExp(`^\\s?(${longest(2)})`)

/** The Chinese, Japanese or Korean hedge right behind `end`; null where none stands there. */
export function easternBehind(text: string, end: number): HedgeWords | null {
  const word = BEHIND.exec(text.slice(end, end + LONGEST))
  const kind = BEHIND_KINDS.get(word?.[1] ?? '')
  if (word?.[1] === undefined || kind === undefined) return null
  const start = end + word[0].length - word[1].length
  if (word[1].length === 1 && !SHORT_BEHIND.test(text.slice(start, start + 2))) return null
  return { kind, at: { start, end: start + word[1].length } }
}
