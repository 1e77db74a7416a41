import type { What } from './what'

/** A number that a company has or reports. `basis` narrows it; a `level` holds until it changes. */
export interface MeasureNoun {
  readonly what: What
  readonly basis?: string
  readonly phrases: string
}

/** Nouns that name a measure. Plurals are generated from the last word. */
export const MEASURE_NOUNS: readonly MeasureNoun[] = [
  {
    what: 'revenue',
    phrases: 'revenue|sales|turnover|top line|topline|net sales|net revenue|booking|bookings|sale|receipt',
  },
  {
    what: 'revenue',
    basis: 'run-rate',
    phrases:
      'arr|run rate|run-rate|revenue run rate|annual run rate|annualized run rate|annual recurring revenue|annualized revenue|annualised revenue|revenue run-rate|annualized recurring revenue|recurring revenue|annualized revenue run rate|annual revenue run rate',
  },
  {
    what: 'profit',
    phrases: 'profit|net income|net profit|earnings|income|bottom line|net earnings|surplus|quarterly profit',
  },
  { what: 'profit', basis: 'per share', phrases: 'eps|earnings per share|profit per share' },
  {
    what: 'profit',
    basis: 'operating',
    phrases: 'operating profit|operating income|income from operations|profit from operations|ebit|operating earnings',
  },
  { what: 'profit', basis: 'ebitda', phrases: 'ebitda' },
  { what: 'profit', basis: 'gross', phrases: 'gross profit|gross income' },
  { what: 'loss', phrases: 'loss|net loss|deficit|red ink' },
  { what: 'loss', basis: 'operating', phrases: 'operating loss|loss from operations' },
  {
    what: 'expenses',
    phrases:
      'expense|cost|operating expense|opex|operating cost|expenditure|outlay|spend|total cost|total expense|running cost|overhead|cost of revenue|cost of sale|operating expenditure',
  },
  {
    what: 'capex',
    phrases:
      'capex|capital expenditure|capital spending|capital expense|cap ex|capital outlay|capital investment|capital spend|infrastructure spending|infrastructure spend|infrastructure investment|data center spending|data-center spending|datacenter spending|ai infrastructure spending|ai spending|ai capex|ai investment|ai infrastructure capex|purchases of property and equipment',
  },
  { what: 'expenses', phrases: 'spending' },
  {
    what: 'expenses',
    basis: 'r&d',
    phrases: 'r&d|research and development|r&d spending|r&d expense|research spending',
  },
  { what: 'cash-burn', phrases: 'cash burn|burn|burn rate|cash outflow|negative free cash flow' },
  {
    what: 'inference-spend',
    phrases: 'inference spend|inference spending|inference cost|spend on inference|inference bill',
  },
  {
    what: 'compute-spend',
    phrases:
      'compute spend|compute spending|compute cost|computing cost|spend on compute|compute budget|cloud spend|cloud spending|cloud bill|server cost|compute bill',
  },
  { what: 'payments', phrases: 'revenue share|revenue-share payment|revenue share payment|royalty' },
  {
    what: 'commitments',
    phrases:
      'infrastructure commitment|compute commitment|total commitment|obligation|purchase commitment|purchase obligation|spending commitment|cloud commitment|lease commitment|infrastructure deal|compute deals|compute obligation|contractual commitment|financial commitment|contractual obligation|capital commitment|off-balance-sheet commitment',
  },
  { what: 'valuation', phrases: 'valuation|price tag' },
  {
    what: 'valuation',
    basis: 'post-money',
    phrases: 'post-money valuation|post-money|postmoney valuation|after the money|after the new money',
  },
  {
    what: 'valuation',
    basis: 'pre-money',
    phrases: 'pre-money valuation|pre-money|premoney valuation|before the money|before the new money',
  },
  {
    what: 'market-cap',
    phrases:
      'market cap|market capitalization|market capitalisation|market value|market valuation|capitalization|capitalisation|enterprise value|stock market value|equity value|shareholder value',
  },
  {
    what: 'backlog',
    phrases:
      'backlog|commercial rpo|commercial remaining performance obligation|commercial backlog|rpo|remaining performance obligation|order book|revenue backlog|contract backlog|contracted revenue|contracted backlog|order backlog|future contract revenue|contracted power|pipeline|crpo|revenue visibility|orders in hand|orderbook|unrecognised revenue|unrecognized revenue|contracted but unrecognised revenue|contracted but unrecognized revenue',
  },
  {
    what: 'debt-outstanding',
    phrases:
      'debt outstanding|outstanding debt|total debt|net debt|long-term debt|indebtedness|debt load|debt pile|borrowing|liability|gross debt',
  },
  {
    what: 'cash',
    phrases:
      'cash|cash on hand|cash pile|cash reserve|net cash|cash position|cash and equivalents|cash and cash equivalents|liquidity|cash and investments|war chest|dry powder|cash hoard|cash and marketable securities|cash balance',
  },
  {
    what: 'salary',
    phrases:
      'salary|pay package|compensation|pay packet|wage|bonus|stock-based compensation|pay deal|compensation package',
  },
  {
    what: 'gain',
    phrases:
      'gain|paper gain|windfall|investment gain|capital gain|valuation gain|profit on the sale|unrealized gain|write-up|mark-up|return on investment|investment return',
  },
  { what: 'stake-value', phrases: 'holding|shareholding|position|portfolio' },
  {
    what: 'market-size',
    phrases:
      'market|addressable market|total addressable market|tam|market opportunity|opportunity|market size|industry|economy|market share',
  },
  {
    what: 'price',
    phrases:
      'price|share price|analyst target|average target|consensus target|analyst price target|stock price|price per share|unit price|list price|token|strike price|offer price|stop loss|stop|take profit|entry price|price target|target price|strike|ipo price|subscription|fee|rent|tuition|ticket|pe|p/e|share price target|hourly rate|input price|output price|api price|monthly plan|tier|pro plan|per-seat price|coupon|tariff|dividend per share|bid|ask',
  },
  {
    what: 'fine',
    phrases:
      'fine|penalty|settlement|damages|lawsuit|judgment|verdict|sanction|antitrust fine|breakup fee|break-up fee|termination fee|charge|write-down|writedown|impairment|write-off|restructuring charge|writeoff',
  },
  { what: 'savings', phrases: 'savings|saving|cost savings|synergy|cost saving|tax break|tax credit|discount' },
  {
    what: 'other',
    phrases:
      'free cash flow|cash flow|operating cash flow|fcf|buyback|share buyback|stock buyback|repurchase|share repurchase|dividend|net worth|fortune|wealth|budget|gdp|fund|endowment|prize|bounty|donation|reward|assets|asset|volume|trading volume|net assets|aum|assets under management|book value|tax|tax bill|insurance|premium|coverage|gross margin|margin|losses|net asset value|nav|tuition|prize money|notional|open interest|inflow|outflow|crypto|cryptocurrency|bitcoin|bill|spread|threshold|limit|cap|cut|mark|bailout|program|programme|initiative|package|plan|stimulus|relief|aid|tvl',
  },
]

/** Nouns that name a deal by its kind: what is paid for, or how. */
export const KIND_NOUNS: Readonly<Partial<Record<What, string>>> = {
  equity:
    'investment|equity investment|stake|equity stake|minority stake|equity|minority investment|stock purchase|share purchase|equity injection|capital injection|cash injection|infusion|cash infusion|capital infusion|bet|strategic investment|private placement|pipe|convertible note investment|share sale|equity deal|backing|warrant|funding commitment|investment commitment|equity commitment|anchor investment|follow-on investment|majority stake|check|cheque',
  funding:
    'funding|funding round|round|financing round|fundraising|fundraise|raise|capital raise|raising|equity financing|equity round|equity raise|equity funding|investment round|seed round|mega-round|megaround|venture capital|venture funding|venture dollars|venture spend|new capital|fresh capital|capital|equity capital|growth funding|growth round|venture investment|new funding|fresh funding|ipo|initial public offering|share offering|public offering|stock offering|tender offer|secondary sale|secondary|seed funding|seed|mega round|tender|secondary share sale|venture money|fund-raise|extension|crowdfunding',
  debt: 'loan|term loan|bond|note|senior note|convertible note|convertible|convertible bond|credit facility|credit line|line of credit|debt|debt financing|debt facility|facility|bridge loan|term loan facility|revolver|revolving credit facility|delayed draw term loan|bond sale|bond offering|debt sale|debt offering|debt raise|debt deal|debt package|debt capacity|project financing|bond issue|loan package|private credit|mortgage|high-yield bond|junk bond|debt issuance|note offering|notes offering|asset-backed securities|asset-backed security|commercial paper|investment-grade bond|financing facility|debt round|bridge financing|bridge facility|leveraged loan|syndicated loan|loan facility|vendor financing|gpu-backed loan|gpu-backed deal|asset-backed deal|asset-backed financing|gpu-backed financing|ddtl|borrowings',
  lease:
    'lease|leaseback|lease agreement|lease deal|leasing deal|colocation deal|lease contract|hosting lease|hosting agreement|hosting deal|colocation agreement|rental agreement|rental deal',
  acquisition:
    'acquisition|takeover|buyout|merger|purchase|acqui-hire|acquihire|acquisition deal|takeover bid|all-stock deal|all-cash deal|buy-out|all-stock acquisition',
  'revenue-share': 'revenue sharing|revenue-sharing agreement|revenue-sharing deal|revenue share agreement',
  build:
    'data center|data centre|datacenter|data center campus|campus|factory|plant|fab|site|gigafactory|construction|joint venture|jv|project|complex|infrastructure project|data center project|hub|supercomputer|build-out|buildout|buildup|expansion project|facility|chip plant|chip factory|power plant|venture|data-center project|ai hub|supercluster|cluster|training cluster|infrastructure buildout',
  grant: 'grant|subsidy|award|incentive|funding award|government funding|donation',
}

/** Words of what is bought: they give a bare deal its kind. */
export const GOODS: Readonly<Partial<Record<What, string>>> = {
  compute:
    'compute|computing|cloud|cloud computing|cloud service|cloud services|computing power|compute power|computing capacity|compute capacity|capacity|cloud capacity|ai capacity|ai infrastructure|cloud infrastructure|infrastructure|infrastructure service|data center service|data-center service|computing resource|compute resource|gpu capacity|ai cloud|ai compute|ai cloud infrastructure|ai cloud capacity|dedicated capacity|server capacity|data center capacity|azure|azure services|hosting|server|ai server|hyperscale|cloud compute|cloud computing capacity|gpu cloud|inference capacity|training capacity|computing service|ai computing|bare metal|ai cloud computing|gpu rental|services|service|data center',
  chips:
    'chip|ai chip|gpu|tpu|processor|accelerator|semiconductor|silicon|wafer|memory|hbm|custom chip|custom accelerator|chips and systems|ai accelerator|xpu|graphics processing unit|tensor processing unit|custom silicon|rack|system|ai system|hardware|ai hardware|memory chip|networking gear|networking|inference chip|trainium|ironwood|blackwell|hopper',
  build: 'data center|data centre|datacenter|data center project|campus|data center campus|factory|fab',
  lease: 'office|office space|hall|land',
  equity: 'share|stock|common stock|equity|preferred stock|preferred share|convertible preferred',
  debt: 'debt|note|bond|loan',
  capex:
    'capital expenditure|capex|infrastructure|ai infrastructure|data center|data centre|data center project|property and equipment|server|equipment|ai|artificial intelligence|ai data center|data-center project|technical infrastructure|u.s. infrastructure|chip|gpu',
}

/** Nouns of a deal that leave its kind unsaid. */
export const BARE_DEALS =
  'licence|license|licensing deal|undertaking|deal|contract|agreement|partnership|commitment|pact|arrangement|alliance|tie-up|transaction|accord|collaboration|offtake|offtake agreement|supply agreement|supply deal|supply contract|order|purchase order|power purchase agreement|ppa|megadeal|mega-deal|blockbuster deal|mou|memorandum of understanding|letter of intent|relationship|option|purchase agreement|service agreement|services agreement|services deal|services contract|capacity deal|capacity agreement|bill|tab'

/** Parts of a company, a deal or a sum: their money is not the whole's. */
export const PARTS =
  'segment|unit|division|arm|business|business unit|subsidiary|affiliate|product|product line|service line|tranche|instalment|installment|portion|part|half|third|quarter of it|rest|remainder|slice|chunk|bulk|share|majority|piece|component|phase|first phase|stage|milestone|line item|region|category|product category|operation|vertical|channel|upfront payment|down payment|deposit|advance|prepayment|balance|app|model|tool|assistant|platform|offering|vision fund|studio|brand|subscription business|advertising|ads|franchise|line|services|feature|cloud unit|cloud business|cloud segment|cloud division|app store'

/** Companies in numbers: their money is a sum over several. */
export const SEVERAL =
  'hyperscaler|companies|startups|start-ups|firms|labs|giants|tech giants|big tech|big four|big five|magnificent seven|mag 7|mag seven|industry|sector|peers|rivals|providers|investors|players|cloud providers|tech companies|ai companies|ai startups|vendors|neoclouds|chipmakers|hyperscale companies|megacaps|banks|lenders|insurers|governments|countries|consumers|enterprises|customers|developers|cloud giants|internet giants|operators|utilities|tech firms|big tech companies|cloud titans|conglomerates|corporates|corporations|businesses|ventures|the world|world|economy|market|venture capital firms|vcs|institutions|tech behemoths|behemoths|competitors|frontrunners|frontier labs|ai labs|cloud companies|tech titans|chip companies|ai firms'

/** Nouns that stand for one company named before. */
export const COMPANY_NOUNS =
  'company|firm|non-profit|nonprofit|startup|start-up|group|lab|laboratory|maker|chipmaker|chip maker|chip designer|giant|tech giant|provider|cloud provider|vendor|operator|developer|retailer|bank|lender|insurer|carmaker|automaker|utility|conglomerate|corporation|business|enterprise|neocloud|hyperscaler|manufacturer|titan|behemoth|investor|fund manager|software maker|phone maker|unicorn|venture|ai company|ai lab|ai startup|ai firm|ai start-up|cloud company|software company|social network|search giant|social media company|social-media company|chip giant|software giant|cloud giant|e-commerce giant|iphone maker|chatgpt maker|claude maker|ai giant|chip company|data center company|energy company|telecom|telecom giant|telco|platform company|tech company|data center operator|data center developer|holding company|parent company|parent|outfit|juggernaut|powerhouse|heavyweight|mobile giant|telecommunication giant|internet giant|ai developer|ai provider|chip startup|robotics company|crypto miner|bitcoin miner|miner|cloud startup|ai data center startup|ai cloud provider|database company|unit|contractor|foundry|chip foundry|investment firm|private equity firm|venture firm|venture capital firm|asset manager|hedge fund|sovereign wealth fund|wealth fund|cloud upstart|upstart|model maker|model developer|newcomer|challenger|incumbent|trailblazer|pioneer|supplier|customer|client|tenant|partner|backer|rival|competitor|owner|seller|buyer|subsidiary|affiliate|acquirer|target|analytics software company|data analytics company'

/** Relations in an apposition: *Tarn rival Osk* is Osk, *Tarn* stands aside. */
export const RELATION_NOUNS =
  'rival|competitor|partner|supplier|customer|backer|investor|client|maker|creator|developer|parent|owner|subsidiary|unit|affiliate|spinoff|spin-off|challenger|peer|lender|landlord|tenant|shareholder|vendor|arch-rival|archrival|alternative|operator|provider|startup|contractor|portfolio company|distributor|user'

export const PEOPLE =
  'ceo|chief|chief executive|chief executive officer|cfo|coo|cto|founder|co-founder|cofounder|chairman|chairwoman|chair|president|boss|executive|executives|analyst|analysts|spokesperson|spokesman|spokeswoman|head|director|vice president|partner|managing partner|people|person|board|source|sources|officials|official|minister|banker|finance chief|chief financial officer|chief operating officer|employee|management|board|chief technology officer|executive chairman|economist|economists|strategist|researchers|staff|leader|leaders|tech chief|managing director'

/** Nouns of what is expected or wished: their number is an outlook. */
export const OUTLOOK_NOUNS =
  'guidance|outlook|forecast|estimate|projection|target|consensus|expectation|goal|prediction|plan|ambition|pipeline of|midpoint|view|analyst estimate|consensus estimate|street|range|whisper|aim|assumption|scenario|base case|bull case|bear case|model|budget|objective|hope|guide'

export const TALK_NOUNS =
  'talk|talks|discussion|discussions|negotiation|negotiations|rumor|rumour|speculation|bid|offer|proposal|term sheet|advanced talks|early talks|late-stage talks|preliminary talks|early discussions|advanced discussions|fundraising talks|conversation|conversations|exclusive talks|letter of intent'

/** Nouns that say nothing of the money. */
export const HARMLESS_NOUNS =
  'thing|second time|first time|third time|document|bondholder|noteholder|creditor|trajectory|timeline|trend|tracker|tally|scorecard|league table|ranking|progression|profile|peak|announcement|statement|report|filing|sec filing|regulatory filing|press release|blog post|post|call|earnings call|conference call|interview|news|release|letter|memo|email|earnings report|results|move|deal size|size|value|sum|total|amount|number|figure|level|record|high|low|all-time high|rise|fall|increase|decrease|jump|drop|decline|growth|surge|gain of|change|pace|rate|basis|gaap basis|term|terms|end|beginning|start|middle|top|way|ways|time|day|era|boom|ai boom|race|ai race|push|effort|efforts|strategy|demand|year|quarter|month|week|decade|period|today|date|dollar|dollars|usd|money|cash-and-stock|stock-and-cash|close|completion|signing|exchange|return|part|line|line of sight|course|track|context|comparison|addition|case|example|fact|question|answer|reason|story|article|note|piece|source|data|analysis|headline|title|summary|overview|update|breakdown|snapshot|metric|item|balance sheet|books|history|company history|ever|kind|type|form|need|needs|ability|opportunity to|right|decision|step|leg|launch|deployment|rollout|success|failure|milestones|purposes|purpose|region|country|nation|role|process|sentence|section|table|list|paper|chart|model training|training|inference|workloads|workload|ai workloads|ai model training|ai|artificial intelligence|technology|tech|ai technology|data|billionaire|people|person|customers|clients|users|partners|suppliers|investors|shareholders|analysts|wall street|street|street estimates|expectations|estimates|street expectations|consensus estimates'

/** Countries and regions, as far as money is told of them: a region's number is not the whole's. */
export const PLACES =
  'u.s.|us|usa|united states|america|american|uk|u.k.|united kingdom|britain|british|europe|european|eu|germany|german|france|french|italy|italian|spain|spanish|netherlands|dutch|sweden|swedish|norway|norwegian|finland|finnish|denmark|danish|ireland|irish|switzerland|swiss|austria|poland|polish|portugal|israel|israeli|india|indian|china|chinese|taiwan|taiwanese|japan|japanese|korea|south korea|korean|south korean|singapore|malaysia|indonesia|vietnam|thailand|australia|australian|canada|canadian|mexico|brazil|brazilian|latin america|africa|middle east|gulf|saudi arabia|saudi|uae|abu dhabi|dubai|qatar|emirates|emirati|asia|asia pacific|apac|emea|north america|texas|louisiana|arizona|ohio|virginia|california|new york|georgia|nevada|tennessee|memphis|abilene|silicon valley|london|paris|tokyo|beijing|shanghai|hong kong|new delhi|delhi|mumbai|gujarat|washington|pennsylvania|indiana|michigan|wisconsin|north carolina|kansas|missouri|iowa|new mexico|north dakota|oregon|illinois|russia|russian|ukraine|turkey|global|domestic|international|overseas|worldwide|international markets'
