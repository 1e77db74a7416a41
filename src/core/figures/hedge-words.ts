import type { HedgeKind } from '../amounts/precision'

const list = (text: string): ReadonlySet<string> => new Set(text.split('|'))
const phrases = (kind: HedgeKind, text: string): [string, HedgeKind][] =>
  text.split('|').map((phrase) => [phrase, kind])

const JUST =
  'just|slightly|a little|a bit|marginally|fractionally|a shade|a hair|a touch|a tad|a whisker|only just|narrowly|barely'
const NEARLY = JUST.split('|').flatMap((just) =>
  ['under', 'below', 'less than', 'lower than', 'shy of', 'short of'].map((word): [string, HedgeKind] => [
    `${just} ${word}`,
    'nearly',
  ]),
)

export const PHRASES: ReadonlyMap<string, HedgeKind> = new Map([
  ...phrases(
    'about',
    'about|around|roughly|approximately|approx|approx.|appr.|some|c.|c|ca.|ca|circa|in the region of|in the order of|on the order of|of the order of|in the neighborhood of|in the neighbourhood of|in the vicinity of|in the ballpark of|somewhere around',
  ),
  ...phrases('nearly', 'nearly|almost|close to|near|shy of|approaching|nearing|not quite|close on|a little less than'),
  ...phrases(
    'below',
    'less than|under|below|fewer than|lower than|smaller than|cheaper than|beneath|sub|well under|well below|far below',
  ),
  ...phrases(
    'ceiling',
    'up to|as much as|as many as|as high as|at most|at the most|at the very most|a maximum of|maximum of|a max of|max|max.|capped at|no more than|not to exceed|up to and including',
  ),
  ...phrases(
    'over',
    'more than|over|above|exceed|exceeds|exceeded|exceeding|in excess of|at least|at the least|at the very least|no less than|north of|upwards of|upward of|greater than|higher than|larger than|bigger than|surpass|surpasses|surpassed|surpassing|tops|topped|topping|beyond|a minimum of|minimum of|min.|well over|well above|well beyond|well in excess of|far above|excess of',
  ),
  ...NEARLY,
])

/** What *not* makes of a hedge: `not more than` is a ceiling, `no less than` a floor. */
export const NEGATED: Readonly<Partial<Record<HedgeKind, HedgeKind>>> = { over: 'ceiling', below: 'over' }
export const NEGATORS = list("not|no|never|cannot|without|nor|n't|nicht|pas|non|não|niet")

/** Words between a hedge and its amount that say nothing of its size. */
export const ARTICLES = list('a|an|los|las|i|gli|les')
export const EMPTY = list(
  'whopping|staggering|record|massive|huge|cool|eye-watering|mere|hefty|stunning|astonishing|astounding|mammoth|colossal|jaw-dropping|eye-popping|measly|paltry|modest|sizable|sizeable|estimated|reported|rumored|rumoured|projected|additional|extra|further|another|combined|total|cumulative|aggregate|record-breaking|record-setting|blockbuster|full|initial|incredible|enormous|gargantuan|mind-boggling|breathtaking|eyewatering|potential|annualized|annualised|approximate',
)

/** Hedges that are prepositions too, and then hedge nothing: `a row over £12m`, `talks about $5bn`, `control over`. */
export const PREPOSITIONS = list('over|under|above|below|about|around|beyond|beneath|near')
export const GOVERNORS = list(
  'row|rows|dispute|disputes|fight|fights|fighting|fought|battle|battles|argument|arguments|argue|argued|arguing|feud|clash|clashes|clashed|lawsuit|lawsuits|suit|suits|case|cases|spat|quarrel|quarrels|war|standoff|stand-off|wrangle|conflict|conflicts|control|power|authority|claim|claims|rights|tax|taxes|vote|votes|voted|veto|concern|concerns|concerned|worry|worries|worried|fear|fears|alarm|question|questions|questioned|doubt|doubts|debate|debates|controversy|uproar|outcry|outrage|scandal|talk|talks|talking|talked|news|story|stories|report|reports|rumors|rumours|think|thinking|thought|say|says|said|know|knows|ask|asks|asked|complain|complained|complaints|complaint|furore|inquiry|probe|probes|investigation|investigations|negotiations|discussion|discussions|disagree|disagreed|disagreement|charge|responsibility|oversight|litigation|trial|sue|sues|sued|suing|took|take|takes|taking|taken|hand|hands|handed|handing|turn|turns|turned|turning|sign|signed|signing|roll|rolled|rolling|carry|carried|carrying|speculation|anger|backlash|criticism|settlement|what|how|wrong|right|excited|optimistic',
)
export const SUITS = list(
  'sue|sues|sued|suing|fight|fighting|fought|clash|clashed|argue|argued|arguing|feuding|investigated|fined|criticised|criticized|charged|indicted|arrested|jailed',
)
export const MOTION = list(
  'went|go|goes|going|gone|shot|shoot|jump|jumped|jumps|move|moved|moves|moving|climb|climbed|climbs|ramp|ramped|ramping|scale|scaled|scaling|step|stepped|push|pushed|pushing|pushes|drive|drove|driven|driving|bring|brings|bringing|brought|add|adds|added|adding|sum|sums|summed|summing|round|rounded|rounding|come|comes|came|edged|inched|crept|ticked|bumped|bump|shoots|revised|marked|rise|rose|risen|rising|grew|grown|soared',
)
export const MULTIPLES = list(
  'twice|times|double|triple|half|third|thirds|quarter|percent|pct|thousand|million|billion|trillion|bn|tn',
)
export const MEASURED = list(
  'more than|less than|over|under|above|below|higher than|lower than|greater than|larger than|bigger than|smaller than|as much as|as many as|as high as|cheaper than|fewer than|shy of|short of|beyond',
)
