import type { ScanContext } from './types'

/** What a sign, code or word says of the currency: one code, several that share it, or the workspace's dollar. */
export interface CurrencyRef {
  readonly codes: readonly string[]
  /** The code where nothing near decides among several; `'$'` is the workspace's dollar; null leaves it open. */
  readonly fallback: string | null
}

/** A currency word: its reference, and whether it names the minor unit (a hundredth). */
export interface CurrencyWord extends CurrencyRef {
  readonly minor: boolean
  /** What must stand beside it to be money: it is an ordinary word too (`won`, `pounds`). */
  readonly care: 'weight' | 'verb' | 'scale' | 'named' | null
  /** It may stand before its number: `rupees 20 crore`. */
  readonly leads: 'always' | 'scale' | null
}

const only = (code: string): CurrencyRef => ({ codes: [code], fallback: code })
const shared = (codes: string, fallback: string | null = null): CurrencyRef => ({ codes: codes.split(' '), fallback })

const DOLLARS = shared('USD CAD AUD HKD SGD NZD TWD BMD BBD JMD TTD NAD FJD BND XCD', '$')
const POUNDS = shared('GBP EGP LBP SYP SDG', 'GBP')
const RUPEES = shared('INR PKR LKR NPR MUR', 'INR')
const KRONER = shared('NOK DKK')
const KRONOR = shared('SEK ISK')
const KR = shared('SEK NOK DKK ISK')
const PESOS = shared('MXN ARS CLP COP PHP UYU DOP')
const YEN_OR_YUAN = shared('JPY CNY')
const FRANCS = shared('CHF XAF XOF', 'CHF')

/** ISO 4217 codes that are read. `AMD`, `ALL`, `TOP` and `CUP` are left out: they are companies or words. */
const CODES =
  'USD EUR GBP JPY CNY CNH CHF CAD AUD NZD HKD SGD TWD KRW INR PKR LKR NPR BDT MYR IDR THB VND PHP SEK NOK DKK ISK PLN ' +
  'CZK HUF RON BGN RUB UAH KZT TRY ILS AED SAR QAR KWD BHD OMR JOD EGP LBP MAD TND ZAR NGN KES GHS TZS UGX ETB BRL MXN ' +
  'ARS CLP COP PEN UYU DOP JMD TTD BMD BBD NAD FJD BND XCD XAF XOF GEL AZN UZS MNT MMK KHR MOP HRK RSD MUR SDG SYP'

/** Every currency that is known by its code, the most used first. */
export const CURRENCY_CODES: readonly string[] = CODES.split(' ')

const ABBREVIATIONS: ReadonlyMap<string, CurrencyRef> = new Map([
  ...CODES.split(' ').map((code): [string, CurrencyRef] => [code, only(code === 'CNH' ? 'CNY' : code)]),
  ...'usd eur gbp jpy chf cny inr aud cad krw hkd sgd sek nok dkk'
    .split(' ')
    .map((code): [string, CurrencyRef] => [code, only(code.toUpperCase())]),
  ['RMB', only('CNY')],
  ['rmb', only('CNY')],
  ['RM', only('MYR')],
  ['Rs', RUPEES],
  ['RS.', RUPEES],
  ['rs', RUPEES],
  ['Re', RUPEES],
  ['Rp', only('IDR')],
  ['Tk', only('BDT')],
  ['kr', KR],
  ['Kr', KR],
  ['SKr', only('SEK')],
  ['NKr', only('NOK')],
  ['DKr', only('DKK')],
  ['SFr', only('CHF')],
  ['sFr', only('CHF')],
  ['zł', only('PLN')],
  ['zl', only('PLN')],
  ['Kč', only('CZK')],
  ['NIS', only('ILS')],
  ['Dh', only('AED')],
  ['Dhs', only('AED')],
  ['KSh', only('KES')],
  ['Ksh', only('KES')],
  ['円', only('JPY')],
  ['元', only('CNY')],
  ['원', only('KRW')],
  ['€ur', only('EUR')],
  ['€uro', only('EUR')],
  ['€uros', only('EUR')],
])

/** Codes that are words in capitals as well: read only beside a scale, grouping or decimals. */
const WORDLIKE = new Set(['TRY', 'MAD', 'PEN', 'COP', 'SAR', 'GEL', 'MOP', 'Re', 'RM'])

const DOLLAR: CurrencyRef = { codes: [], fallback: '$' }
const SIGNS: ReadonlyMap<string, CurrencyRef> = new Map([
  ...Object.entries({
    US: 'USD',
    'U.S.': 'USD',
    USD: 'USD',
    us: 'USD',
    A: 'AUD',
    AU: 'AUD',
    AUD: 'AUD',
    C: 'CAD',
    CA: 'CAD',
    CAD: 'CAD',
    Can: 'CAD',
    CAN: 'CAD',
    HK: 'HKD',
    HKD: 'HKD',
    NT: 'TWD',
    NTD: 'TWD',
    TW: 'TWD',
    S: 'SGD',
    SG: 'SGD',
    SGD: 'SGD',
    NZ: 'NZD',
    NZD: 'NZD',
    R: 'BRL',
    BR: 'BRL',
    MX: 'MXN',
    Mex: 'MXN',
    MEX: 'MXN',
    J: 'JMD',
    JA: 'JMD',
    TT: 'TTD',
    Bds: 'BBD',
    N: 'NAD',
    FJ: 'FJD',
    B: 'BND',
    EC: 'XCD',
    CLP: 'CLP',
    COP: 'COP',
    AR: 'ARS',
    RD: 'DOP',
  }).map(([prefix, code]): [string, CurrencyRef] => [`${prefix}$`, only(code)]),
  ['$', DOLLAR],
  ['＄', DOLLAR],
  ['﹩', DOLLAR],
  ['€', only('EUR')],
  ['£', only('GBP')],
  ['￡', only('GBP')],
  ['GB£', only('GBP')],
  ['UK£', only('GBP')],
  ['E£', only('EGP')],
  ['EG£', only('EGP')],
  ['LE£', only('EGP')],
  ['¥', YEN_OR_YUAN],
  ['￥', YEN_OR_YUAN],
  ['CN¥', only('CNY')],
  ['RMB¥', only('CNY')],
  ['CNY¥', only('CNY')],
  ['JP¥', only('JPY')],
  ['JPY¥', only('JPY')],
  ['₹', only('INR')],
  ['₨', RUPEES],
  ['₩', only('KRW')],
  ['￦', only('KRW')],
  ['₽', only('RUB')],
  ['₺', only('TRY')],
  ['₪', only('ILS')],
  ['₫', only('VND')],
  ['₱', only('PHP')],
  ['₦', only('NGN')],
  ['₴', only('UAH')],
  ['₸', only('KZT')],
  ['฿', only('THB')],
  ['₵', only('GHS')],
  ['GH₵', only('GHS')],
  ['GH¢', only('GHS')],
  ['৳', only('BDT')],
  ['₾', only('GEL')],
  ['₼', only('AZN')],
  ['₮', only('MNT')],
])

type Traits = Partial<Pick<CurrencyWord, 'minor' | 'care' | 'leads'>>
const words = (list: string, ref: CurrencyRef, traits: Traits = {}): [string, CurrencyWord][] =>
  list.split(' ').map((word) => [word, { ...ref, minor: false, care: null, leads: null, ...traits }])

const WORDS: ReadonlyMap<string, CurrencyWord> = new Map([
  ...words('dollar dollars dólar dólares dollaro dollari', DOLLARS),
  ...words('euro euros', only('EUR'), { leads: 'scale' }),
  ...words('pound pounds pfund', POUNDS, { care: 'weight' }),
  ...words('livre livres libra libras', POUNDS, { care: 'named' }),
  ...words('sterling sterline', only('GBP')),
  ...words('yen yens yenes', only('JPY')),
  ...words('yuan yuans yuanes renminbi rmb', only('CNY')),
  ...words('rupee rupees', RUPEES, { leads: 'always' }),
  ...words('rupien roupies', RUPEES),
  ...words('won', only('KRW'), { care: 'verb' }),
  ...words('franc francs franken francos franchi', FRANCS),
  ...words('krona kronor', KRONOR),
  ...words('krone kroner', KRONER),
  ...words('koruna korunas korun', only('CZK')),
  ...words('kronen couronnes corone', KR, { care: 'scale' }),
  ...words('coronas', KR, { care: 'named' }),
  ...words('crown crowns', shared('SEK NOK DKK ISK CZK'), { care: 'scale' }),
  ...words('zloty zlotys zlotych złoty złotych', only('PLN')),
  ...words('forint forints', only('HUF')),
  ...words('rouble roubles ruble rubles', only('RUB')),
  ...words('hryvnia hryvnias', only('UAH')),
  ...words('lira liras', shared('TRY LBP', 'TRY')),
  ...words('shekel shekels', only('ILS')),
  ...words('dirham dirhams', shared('AED MAD', 'AED')),
  ...words('riyal riyals', shared('SAR QAR')),
  ...words('saudiriyal saudiriyals', only('SAR')),
  ...words('rial rials', shared('OMR QAR')),
  ...words('dinar dinars', shared('KWD BHD JOD TND RSD')),
  ...words('ringgit ringgits', only('MYR'), { leads: 'always' }),
  ...words('rupiah', only('IDR'), { leads: 'always' }),
  ...words('baht', only('THB')),
  ...words('dong', only('VND'), { care: 'scale' }),
  ...words('peso pesos', PESOS),
  ...words('real reals', only('BRL'), { care: 'named' }),
  ...words('reais', only('BRL')),
  ...words('rand', only('ZAR'), { care: 'scale' }),
  ...words('naira', only('NGN'), { leads: 'always' }),
  ...words('cedi cedis', only('GHS')),
  ...words('shilling shillings', shared('KES TZS UGX'), { care: 'scale' }),
  ...words('taka', only('BDT')),
  ...words('tenge', only('KZT')),
  ...words('lari', only('GEL')),
  ...words('tugrik tugriks', only('MNT')),
  ...words('cent cents', DOLLARS, { minor: true }),
  ...words('eurocent eurocents', only('EUR'), { minor: true }),
  ...words('pence', only('GBP'), { minor: true }),
  ...words('sen sens', only('MYR'), { minor: true }),
  ...words('paise paisa', RUPEES, { minor: true }),
])

/** Countries and their adjectives, as words near an amount, by the currency they speak for. */
const COUNTRIES: Readonly<Record<string, string>> = {
  USD: 'amerikanische|amerikanischen|us|u.s.|usa|united states|american|america',
  EUR: 'euro|eurozone|german|french|irish|dutch|italian|spanish',
  GBP: 'britische|britischen|britischer|uk|u.k.|british|britain|united kingdom|sterling|england|english',
  JPY: 'japanische|japanischen|japanese|japan|tokyo',
  CNY: 'chinesische|chinesischen|chinese|china|mainland china|beijing|shanghai|shenzhen|hangzhou',
  CHF: 'schweizer|swiss|switzerland',
  CAD: 'kanadische|kanadischen|canadian|canada',
  AUD: 'australische|australischen|australian|australia|aussie',
  NZD: 'new zealand|neuseeland',
  HKD: 'hong kong|hongkong',
  SGD: 'singapur|singapore|singaporean',
  TWD: 'new taiwan|taiwan|taiwanese',
  KRW: 'südkoreanische|südkoreanischen|south korean|korean|south korea|korea|seoul',
  INR: 'indische|indischen|indian|india|mumbai',
  PKR: 'pakistani|pakistan',
  LKR: 'sri lankan|sri lanka',
  NPR: 'nepalese|nepali|nepal',
  MUR: 'mauritian|mauritius',
  MYR: 'malaysian|malaysia',
  SEK: 'schwedische|schwedischen|swedish|sweden|stockholm',
  NOK: 'norwegische|norwegischen|norwegian|norway|oslo',
  DKK: 'dänische|dänischen|danish|denmark|copenhagen',
  ISK: 'icelandic|iceland|reykjavik',
  CZK: 'tschechische|tschechischen|czech|czechia',
  PLN: 'polish|poland',
  HUF: 'hungarian|hungary',
  RUB: 'russian|russia',
  TRY: 'turkish|turkey|türkiye',
  ILS: 'israeli|israel',
  AED: 'emirati|uae|u.a.e.|united arab emirates|dubai|abu dhabi',
  MAD: 'moroccan|morocco',
  SAR: 'saudi|saudi arabian|saudi arabia|riyadh',
  QAR: 'qatari|qatar|doha',
  OMR: 'omani|oman',
  KWD: 'kuwaiti|kuwait',
  BHD: 'bahraini|bahrain',
  JOD: 'jordanian',
  TND: 'tunisian|tunisia',
  RSD: 'serbian|serbia',
  EGP: 'egyptian|egypt',
  LBP: 'lebanese|lebanon',
  SYP: 'syrian|syria',
  SDG: 'sudanese|sudan',
  ZAR: 'south african|south africa',
  KES: 'kenyan|kenya',
  TZS: 'tanzanian|tanzania',
  UGX: 'ugandan|uganda',
  NGN: 'nigerian|nigeria',
  GHS: 'ghanaian|ghana',
  BRL: 'brazilian|brazil',
  MXN: 'mexican|mexico',
  ARS: 'argentine|argentinian|argentina',
  CLP: 'chilean|chile',
  COP: 'colombian|colombia',
  PHP: 'philippine|filipino|philippines|manila',
  UYU: 'uruguayan|uruguay',
  DOP: 'dominican',
  THB: 'thai|thailand',
  IDR: 'indonesian|indonesia',
  VND: 'vietnamese|vietnam',
  JMD: 'jamaican|jamaica',
  BMD: 'bermudian|bermuda',
  BBD: 'barbadian|barbados',
  NAD: 'namibian|namibia',
  FJD: 'fijian|fiji',
  BND: 'brunei',
}

const BY_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRIES).flatMap(([code, names]) => names.split('|').map((name): [string, string] => [name, code])),
)

/** The currency that a country's name or adjective in lower case speaks for, or null. */
export function currencyOfCountry(name: string): string | null {
  return BY_COUNTRY.get(name) ?? null
}

/** Every country word that speaks for a currency, in lower case. */
export const COUNTRY_WORDS: readonly string[] = [...BY_COUNTRY.keys()]

/** Whether `code` is one of the ISO 4217 codes that are read. */
export function isCurrencyCode(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && ABBREVIATIONS.has(code)
}

/** Whether an abbreviation is a word in capitals as well, and wants a scale, grouping or decimals beside it. */
export function isWordlike(abbreviation: string): boolean {
  return WORDLIKE.has(abbreviation) && abbreviation !== 'RM' && abbreviation !== 'SAR'
}

/** What a currency sign with the letters glued before it stands for (`$`, `US$`, `CN¥`), or null where unknown. */
export function currencySign(writing: string): CurrencyRef | null {
  return SIGNS.get(writing) ?? null
}

/** What an ISO code or an abbreviation stands for (`EUR`, `RM`, `Rs`, `kr`), or null. */
export function currencyAbbreviation(writing: string): CurrencyRef | null {
  return ABBREVIATIONS.get(writing) ?? null
}

/** What a currency word stands for (`dollars`, `pence`), or null. Case does not matter. */
export function currencyWord(word: string): CurrencyWord | null {
  return WORDS.get(word.toLowerCase()) ?? null
}

/** Whether two references may mean the same currency. */
export function compatible(a: CurrencyRef, b: CurrencyRef): boolean {
  if (a.fallback === '$' || b.fallback === '$') {
    const other = a.fallback === '$' ? b : a
    return other.fallback === '$' || other.codes.some((code) => DOLLARS.codes.includes(code) || code === 'MXN')
  }
  return a.codes.some((code) => b.codes.includes(code))
}

/** The reference that says more of the two: one code rather than several. */
export function sharper(a: CurrencyRef, b: CurrencyRef): CurrencyRef {
  return a.codes.length === 1 ? a : b.codes.length === 1 ? b : a
}

/**
 * The ISO code of a reference at a place: its only code, else the likeliest of the surroundings that shares it, else
 * its fallback. A bare dollar is always the workspace's.
 *
 * @example resolveCurrency(currencySign('¥'), { …, near: ['CNY'] }) // 'CNY'
 */
export function resolveCurrency(ref: CurrencyRef, context: ScanContext): string | null {
  if (ref.fallback === '$') return context.dollar
  if (ref.codes.length === 1) return ref.codes[0] ?? null
  return context.near.find((code) => ref.codes.includes(code)) ?? ref.fallback
}

/** The groups of currencies that share a sign or a word, and those whose word alone is an ordinary one. */
export const SHARED: readonly (readonly string[])[] = [
  ...new Map(
    [...ABBREVIATIONS.values(), ...SIGNS.values(), ...WORDS.values()]
      .filter((ref) => ref.fallback !== '$' && (ref.codes.length > 1 || isOrdinaryWord(ref)))
      .map((ref): [string, readonly string[]] => [ref.codes.join(' '), ref.codes]),
  ).values(),
]

function isOrdinaryWord(ref: CurrencyRef): boolean {
  return 'care' in ref && ref.care !== null
}

const HOMES: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  UK: 'GBP',
  JP: 'JPY',
  CN: 'CNY',
  CH: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  HK: 'HKD',
  SG: 'SGD',
  TW: 'TWD',
  KR: 'KRW',
  IN: 'INR',
  PK: 'PKR',
  LK: 'LKR',
  NP: 'NPR',
  MU: 'MUR',
  MY: 'MYR',
  ID: 'IDR',
  TH: 'THB',
  VN: 'VND',
  PH: 'PHP',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  BG: 'BGN',
  RU: 'RUB',
  UA: 'UAH',
  KZ: 'KZT',
  TR: 'TRY',
  IL: 'ILS',
  AE: 'AED',
  SA: 'SAR',
  QA: 'QAR',
  KW: 'KWD',
  BH: 'BHD',
  OM: 'OMR',
  JO: 'JOD',
  EG: 'EGP',
  LB: 'LBP',
  MA: 'MAD',
  TN: 'TND',
  ZA: 'ZAR',
  NG: 'NGN',
  KE: 'KES',
  GH: 'GHS',
  TZ: 'TZS',
  UG: 'UGX',
  BR: 'BRL',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  UY: 'UYU',
  DO: 'DOP',
  DE: 'EUR',
  FR: 'EUR',
  NL: 'EUR',
  IE: 'EUR',
  IT: 'EUR',
  ES: 'EUR',
  FI: 'EUR',
  BE: 'EUR',
  AT: 'EUR',
  PT: 'EUR',
  LU: 'EUR',
  GR: 'EUR',
  EE: 'EUR',
  RS: 'RSD',
}

/** The currency of a company's home: of an ISO 3166 country code, or of a currency code itself; null where unknown. */
export function currencyOfHome(home: string | null): string | null {
  if (home === null) return null
  const code = home.toUpperCase()
  return HOMES[code] ?? (isCurrencyCode(code) ? code : null)
}
