import { COUNTRY_WORDS } from '../figures/currencies'
import { isOrdinary } from '../mentions/ordinary'
import { fold } from '../mentions/spelling'

/** Places, as money notes name them, beside the countries that have a currency. */
const PLACES = `
  abilene abu africa africas alabama alaska america americas amsterdam ann arabia arizona arkansas asia atlanta austin
  bangalore beijing belgium bengaluru berlin boston brazil britain brussels bulgaria california canada carolina chicago
  chile china colorado connecticut croatia cyprus dakota dallas delaware delhi denmark denver dhabi doha dubai dublin
  emirates england estonia europe florida france frankfurt georgia germany greece guangdong gujarat hamburg hawaii
  hokkaido houston hyderabad idaho illinois india indiana iowa ireland israel italy japan jersey johor kansas kentucky
  kong korea kyoto latvia lisbon lithuania london louisiana luxembourg madrid maine malaysia malta maryland
  massachusetts melbourne memphis mexico miami michigan milan milwaukee minnesota mississippi missouri montana moscow
  mumbai munich nairobi nebraska nevada netherlands norway ohio oklahoma ontario oregon osaka oslo ottawa paris
  pennsylvania phoenix poland portugal qatar quebec rhode riyadh romania russia saudi scotland seattle seoul shanghai
  shenzhen sines singapore slovakia slovenia spain stockholm sweden switzerland sydney taipei taiwan tennessee texas
  tokyo toronto turkey ukraine utah vancouver vermont vienna vietnam virginia wales warsaw washington wisconsin wuhan
  wyoming zurich york angeles francisco diego antonio jose states kingdom midwest silicon pacific atlantic nordics
`

const TIMES = `
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter thanksgiving
`

/** Public bodies, titles and the words of programmes, papers and series: none is a company. */
const BODIES = `
  act administration agency army authority bill board cabinet chapter college commission committee congress council
  county court department deputy district exhibit fed figure form government governor house institute ministry navy nato
  nasdaq nyse parliament pentagon phase president prime programme program project reserve school section senate senator
  series society state treasury tranche round union university appendix table
  ceo cfo coo cto chairman chair chief founder director minister mr mrs ms dr sir lord prof rep sen
  americans europeans asians democrats republicans english
`

/** Words that are a company's only beside another: lines of accounts and the trade's own nouns. */
const NOUNS = `
  capex opex ebitda ebit revenue revenues sales profit profits loss losses income expense expenses cost costs cash debt
  assets liabilities total subtotal sum net gross adjusted operating guidance backlog valuation spending spend
  investment investments funding financing commitment commitments purchase purchases obligation obligations lease
  leases depreciation amortization amortisation interest tax taxes dividend dividends buyback buybacks deal deals
  expenditure expenditures servers infrastructure inference training datacenter datacenters
`

/** Given names of people that such notes speak of: money stands beside people too. */
const PEOPLE = `
  adam alex alexander amy andrew andy anna anthony ben bernard bill bob brad brian charles chris christopher colette
  daniel dario dave david demis don donald ed elizabeth elon emily eric evan frank gary george greg gwynne henry ilya
  jack jacob james jamie jane jason jay jeff jeffrey jen jennifer jensen jerome jim joe john jonathan joseph kevin larry
  laura lisa marc mark mary masayoshi matt matthew michael michelle mike mira mukesh nick paul peter
  rachel ray richard rob robert ruth ryan safra sam sanjay sarah satya scott sergey sheryl stephen steve steven sundar
  susan ted thomas tim tom tony walter warren wendy william yann zach
`

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const NO_COMPANY: ReadonlySet<string> = new Set([
  ...set(PLACES),
  ...set(TIMES),
  ...set(BODIES),
  ...set(PEOPLE),
  ...COUNTRY_WORDS.flatMap((name) => name.split(' ')),
])

const PLAIN_NOUNS = set(NOUNS)

/**
 * Whether a capital word is known to be something else than a company's own name: a place, a time, a public body, a
 * title, a person's given name, a line of a balance sheet.
 *
 * @example isOtherName('Texas') && isOtherName('Treasury') && !isOtherName('Nvidia')
 */
export function isOtherName(word: string): boolean {
  return NO_COMPANY.has(fold(word))
}

/**
 * Whether a capital word could be a company's own by its letters alone: no ordinary word, no other name, not all in
 * capitals.
 *
 * @example isTellingName('Nvidia') && !isTellingName('Revenue') && !isTellingName('EBITDA')
 */
export function isTellingName(word: string): boolean {
  const isPlain = isOrdinary(word) || PLAIN_NOUNS.has(fold(word))
  return word.length > 2 && word !== word.toUpperCase() && !isPlain && !isOtherName(word)
}
