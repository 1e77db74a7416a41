import type { What } from './what'

/** What the cells under the head of a table's column are to the money beside them. */
export type HeadRole =
  | 'payer'
  | 'payee'
  | 'owner'
  | 'party'
  | 'investor'
  | 'event'
  | 'period'
  | 'term'
  | 'kind'
  | 'status'
  | 'note'

/** The words that head a column, by what its cells are. Each stands for its plural too. */
const HEADS: Readonly<Record<HeadRole, string>> = {
  payer:
    'from|buyer|payer|customer|client|acquirer|acquiror|purchaser|tenant|lessee|off-taker|offtaker|who pays|paid by|spender|bought by|committed by|lender',
  payee:
    'to|seller|supplier|vendor|provider|recipient|target|borrower|landlord|lessor|host|who is paid|paid to|contractor|investee|cloud|cloud provider|owed to|portfolio company',
  owner:
    'company|name|firm|startup|start-up|lab|issuer|utility|bank|hyperscaler|operator|developer|who|ticker|organization|organisation|player|neocloud|chipmaker|group',
  party: 'counterparty|partner|other party|other side|with|counter-party',
  investor: 'led by|lead|lead investor|investor|backer|backed by|lead backer|key investor|notable investor',
  event: 'announced|date|signed|closed|completed|day|reported|announcement|closing|agreed|disclosed|when|timing',
  period: 'period|quarter|year|fiscal year|as of|month|half|years|year ended|quarter ended|fy|season|at',
  term: 'term|duration|length|tenor',
  kind: 'what|kind|type|deal type|purpose|instrument|structure|for|nature|category|form|deal|contract|agreement|transaction|arrangement',
  status: 'status|stage|state',
  note: 'note|comment|remark|source|context|detail|description|highlight|why|read|readthrough',
}

const ROLES: ReadonlyMap<string, HeadRole> = new Map(
  Object.entries(HEADS).flatMap(([role, list]) =>
    list
      .split('|')
      .flatMap((word): [string, HeadRole][] =>
        [word, `${word}s`].map((form) => [form.replaceAll('-', ' '), role as HeadRole]),
      ),
  ),
)

/**
 * What a column's cells are, by the words of its head: by all of them, else by the last, else by the first.
 *
 * @param words in lower case, without hyphens and brackets
 * @example *Buyer* heads who pays; *Date announced* heads days; *Value* nothing of these
 */
export function headRole(words: readonly string[]): HeadRole | null {
  const last = words.at(-1) ?? ''
  return (
    ROLES.get(words.join(' ')) ?? (words.length > 3 ? null : (ROLES.get(last) ?? ROLES.get(words[0] ?? '') ?? null))
  )
}

/** Words and signs of the unit that a head or caption gives: *in $bn, (US$ million)*. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  '$|€|£|¥|₹|₩|us$|bn|bln|b|mn|mln|mm|m|k|tn|t|tr|billion|billions|million|millions|thousand|thousands|trillion|trillions|crore|lakh|usd|us|eur|gbp|jpy|krw|inr|cny|rmb|dollars|euros|pounds|yen|won|yuan|amount|amounts|unless|otherwise|stated|except|data'.split(
    '|',
  ),
)

const words = (list: string): ReadonlySet<string> => new Set(list.split('|'))

/** What one writes or says: an *investment memo* or an *earnings call* is no investment and no earnings. */
export const WRITINGS = words(
  'memo|letter|report|call|note|notes|news|release|email|story|article|paper|interview|statement|filing|update|results|press release|earnings call|earnings report|review|preview|recap|thesis|case|strategy',
)

/** Nouns of a rise or fall that head a row or column: *Change in debt*. */
export const RISES = words('change|increase|rise|growth|decrease|decline|difference|delta|fall|drop|jump')

/** Nouns of outlook that mean other things too: *price range*, *view*. */
export const VAGUE_OUTLOOKS = words('range|model|view|street|aim|hope|assumption|budget|guide')

/** What makes an outlook an old plan: *prior guidance*. */
export const OLDER = words('prior|previous|earlier|old|initial')

/** What sets two things against each other: *Q2 FY26 vs peers Q3*. */
export const COMPARING = words('vs|versus|compared with|compared to|against|comparison')

/** What points to the table or list behind: *The table lists …* */
export const POINTING = words('table|list|below|following|chart')

/** What opens a heading that asks: *Who lent what to Osk*. */
export const ASKING = words('what|who|where|how|when|which|why')

/** Words that leave something out where they follow a number or its noun: *revenue excluding licences*. */
export const LEAVING_OUT = words('excluding|ex|excl|excl.|net of|exclusive of|stripping out|aside from')

/** What a verb alone says in a label, by its lemma: *Raised, Nvidia pays, Tarn has bought:*. Null is a deal of any kind. */
export const LABEL_VERBS: ReadonlyMap<string, What | null> = new Map<string, What | null>([
  ...['pay', 'owe', 'sign', 'sign up', 'commit', 'pledge', 'promise'].map((lemma): [string, null] => [lemma, null]),
  ...['borrow', 'lend', 'loan'].map((lemma): [string, What] => [lemma, 'debt']),
  ['raise', 'funding'],
  ['invest', 'equity'],
  ['acquire', 'acquisition'],
  ['lose', 'loss'],
  ['burn', 'cash-burn'],
  ['earn', 'profit'],
  ['value', 'valuation'],
])

/** What opens the label of a row or column that adds up the others. */
export const TOTALS = words(
  'total|totals|sum|sums|subtotal|subtotals|sub total|sub totals|grand total|grand totals|overall|together|altogether|aggregate|combined|in all|all told|all two|all three|all four|all five|all six|all seven|all eight|all nine|all ten|all companies|all parts|all items|all of them|all deals|all contracts|gesamt|summe|insgesamt|σ',
)

/** What opens the label of a row for what is left. */
export const REST_LABELS = words(
  'other|others|rest|remainder|remaining|misc|miscellaneous|unallocated|sonstige|andere|autres',
)

/** Labels that say the same where they are nothing else. */
export const WHOLE_LABELS = words('all|all in|both|the two|the three|the four|the five|the six|the seven|the eight')

/** What a row adds up whose label ends with *total*: no class that is larger than its table, such as an industry. */
export const CLASS_TOTALS = words(
  'named|listed|shown|segment|segments|portfolio|year|annual|programme|programmes|program|programs|table|contract|contracts|deal|deals|loan|loans|round|rounds',
)

/** Lines of accounts: their totals are of something else than the lines above them. */
export const ACCOUNTS = words(
  'revenue|revenues|sales|turnover|cost|costs|expense|expenses|profit|profits|income|loss|losses|earnings|ebitda|margin|margins|assets|liabilities|equity|cash|tax|taxes|interest|depreciation|opex|r&d|net|gross|change|growth',
)
