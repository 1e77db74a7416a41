/**
 * What a verb does with money, as the grammar of roles needs it (`claims/frames.ts`). Each line lists lemmas; forms are
 * generated. A phrase inflects its first word.
 */
export const VERBS = {
  /** Subject pays the object: *Tarn pays Varro $38bn*. */
  pay: 'pay|pay out|hand|hand over|fork over|fork out|owe|cough up|prepay|repay|remit|disburse|reimburse|wire',
  /** Subject spends, on a thing or with a company. */
  spend:
    'spend|shell out|splash out|splurge|lay out|expend|outlay|blow|dole out|budget|allocate|earmark|devote|dedicate',
  /** Subject puts money into a company or a thing. */
  invest:
    'invest|put|put in|put up|pour|plow|plough|inject|pump|sink|contribute|bet|back|funnel|chip in|deploy|kick in|fund|finance|bankroll|co-invest|reinvest|commit|pledge|promise|channel|throw|bring|plunk',
  /** Subject gets money from investors or lenders. */
  raise:
    'raise|nab|bag|land|collect|haul in|attract|scoop up|snag|garner|net|score|pull together|amass|drum up|tap|take in|top up',
  /** Subject gets something from somebody: a payment, a contract, an investment. */
  receive: 'receive|get|obtain|win|gain|secure|accept|draw|pocket|take home|clinch',
  borrow: 'borrow|issue|float|refinance|draw down|take out|tap into',
  lend: 'lend|loan|extend',
  buy: 'buy|acquire|purchase|snap up|take over|procure|order|scoop up|gobble up|pick up|rent|lease|license|consume|book|pre-purchase|pre-order',
  sell: 'sell|offload|dump|divest|dispose of|cash out|cash out of|unload|shed|auction|exit|trim',
  /** Subject is paid for what it gives: *supplies capacity to Tarn*. */
  supply: 'provide|supply|deliver|ship|host|furnish|rent out|lease out',
  /** Subject takes money in for what it sells. */
  generate: 'generate|bring in|pull in|rake in|make|produce|yield|gross|clear|turn over|ring up',
  earn: 'earn',
  lose: 'lose|bleed|forfeit',
  burn: 'burn|burn through|blow through|chew through|run through',
  hold: 'hold|have|carry|keep|sit on|own|possess|retain|maintain|boast|control|amass|accumulate|stockpile|command',
  value: 'value|price|appraise|peg|worth|estimate the value of',
  /** Subject states or books a number of its own: transparent, the noun says what. */
  report:
    'report|post|record|log|notch|register|book|deliver|turn in|see|score|chalk up|show|disclose|reveal|announce|unveil|publish|state|achieve|produce|clock|tally|print|ring|deliver|incur|suffer|sustain|face|list|give|quote',
  /** Its subject is a number: it goes to, or stands at, a level. */
  level:
    'rise|climb|grow|jump|soar|surge|increase|reach|hit|top|exceed|surpass|total|amount to|come to|come in|stand|fall|drop|decline|slip|shrink|plunge|plummet|tumble|sink|slide|dip|decrease|double|triple|treble|quadruple|quintuple|halve|skyrocket|balloon|swell|expand|cross|near|approach|pass|eclipse|average|equal|advance|rebound|accelerate|edge up|edge down|tick up|creep up|narrow|widen|peak|run|remain|stay|become|work out to|work out at|leap|rocket|explode|spike|shoot up|climb up|crest|touch|go|go up|go down|move|recover|ease|slow|slump|dive|crash|clock in at|add up to|sum to|settle|sit at|end|end up|finish|close at|open at|trade|trade at|change hands|push|lift|boost|take|drive|send|cut|slash|reduce|lower|bump|hike|up|revise|downgrade|upgrade|set|set at|extend|build up|scale|ramp|ramp up|moderate|outpace|match|beat|miss|fall short of|overshoot|undershoot|top out at|start|begin|ended|build|mount|dwarf|flow|range|bring',
  be: 'be|represent|constitute|mean|mark|comprise|make up|account for|correspond to|translate to|translate into|equate to|imply|suggest|reflect',
  cost: 'cost|set back|require|need|run to|take up',
  /** Subject says what it expects of a number. */
  expect:
    'expect|project|forecast|guide|anticipate|estimate|predict|look for|call for|foresee|model|target|aim|aim for|outlook|envision|envisage|eye|reiterate|reaffirm|signal|assume|calculate|reckon|see coming|bet',
  plan: 'plan|intend|propose|prepare|hope|want|wish|seek|look|set out|be set|be due|be slated|vow|pursue|gear up|race|rush|try|attempt|work|move|gun',
  /** Not agreed yet. */
  talk: 'negotiate|discuss|consider|explore|weigh|mull|contemplate|rumor|rumour|float|study|look at|be in talks|be near|court|approach about|pitch|shop around|evaluate|eye',
  agree:
    'place|agree|sign|ink|strike|reach|enter|enter into|seal|clinch|sign up|sign on|finalize|finalise|complete|conclude|close|execute|land|win|award|announce|unveil|secure|contract|subscribe|forge|form|launch|establish|team up|partner|pen|cut|renew|expand|extend|enlarge|broaden|amend|lock in|lock up|cement|approve|authorize|authorise|green-light|reserve|guarantee|backstop',
  say: 'say|tell|note|add|mention|claim|argue|write|explain|confirm|insist|warn|believe|think|suggest|tout|acknowledge|admit|concede|stress|emphasize|emphasise|point out|remark|reiterate|comment|observe|caution|detail|indicate|describe|assert|boast|highlight|outline|share|hint|testify|declare|underscore|contend|stipulate|find|learn|hear|know|understand|remember|recall|ask|post|tweet|cite',
  lead: 'lead|co-lead|spearhead|anchor|join|participate in|participate|head|accompany',
  include: 'include|involve|contain|cover|encompass|consist of|comprise|span|feature|incorporate|carry|entail',
  give: 'give|bring|grant|award|offer|afford|allot|donate',
  cancel:
    'cancel|scrap|abandon|drop|terminate|pull out of|walk away from|call off|shelve|pause|halt|ditch|withdraw|collapse|fall through|rescind',
  save: 'save|free up|avoid',
  fine: 'fine|penalize|penalise|sue',
  /** Their money is a rise or fall by, not a level. */
  add: 'add|wipe off|wipe out|shave off|erase|tack on|lop off|wipe|knock off|cut by|evaporate',
  /** Common verbs that say nothing of money and leave a statement as it is. */
  do: 'outdo|reshape|redefine|remake|upend|shake up|transform|cause|steal|affect|blame|charge|arrest|hack|suspect|track|monitor|measure|compute|calculate|double-check|count|rank|rate|weigh on|hurt|harm|threaten|undermine|erode|squeeze|strain|burden|plague|haunt|ignore|overlook|forgive|praise|hail|applaud|criticize|criticise|slam|mock|defend|protect|guard|secure rights to|preserve|rescue|save face|revive|rebuild|restructure|reorganize|refocus|redirect|reallocate|rework|rewrite|retrofit|modernize|digitize|automate|streamline|optimize|customize|tailor|fit|suit|please|satisfy|serve up|feed|nourish|fill|empty|drain|flood|overwhelm|saturate|outnumber|outweigh|exceed expectations|owe its|swap|trade up|barter|haggle|bargain|settle for|opt for|choose|pick|select|prefer|favor|favour|like|love|hate|dislike|enjoy|relish|welcome|greet|build out|help|do|keep|continue|show|use|work|remain|follow|serve|support|power|run|operate|develop|train|create|design|meet|allow|enable|let|turn|turn out|mark|feature|compare|base|relate|represent|depend|rely|bolster|strengthen|deepen|diversify|spread|speed|accelerate|scale|fuel|underpin|tie|link|connect|compete|rival|host|found|cofound|co-found|name|dub|call|know as|list|file|go public|debut|launch|open|locate|headquarter|start|begin|end|finish|last|happen|occur|come|come from|come as|arrive|appear|return|emerge|stem|make|serve as|act|act as|play|live|sit|stay|stand out|become|feel|seem|look like|mean|matter|concern|note|read|pad|shore up|cushion|swell|underscore|pave|pull|benefit|profit from|boost|enhance|improve|upgrade|replace|manage|oversee|head|chair|hire|employ|attend|visit|meet with|hold talks|go|move|leave|quit|step down|retire|earmark|combine|bundle|merge|spin off|spin out|split|share|convert|exercise|vest|mature|expire|renew|roll over|repurpose|structure|syndicate|underwrite|arrange|rate|oversubscribe|upsize|rumble|fetch|unlock|satisfy|address|reduce|slow|stop|pause|delay|push back|defer|resume|restart|catch|trail|lag|outstrip|overtake|beat|pull ahead|crown|dominate|lure|enter|penetrate|capture|grab|take|treat|consider|regard|deem|spend time|focus|concentrate|center|shift|pivot|transition|evolve|migrate|adopt|embrace|test|try|pilot|roll out|release|ship|present|introduce|bring|carry|transfer|offset|cover|handle|absorb|digest|justify|warrant|deserve|disappoint|surprise|please|spook|rattle|worry|scare|delight|recap|speculate|wonder|question|doubt|ask|answer|reply|respond|decline|refuse|deny|dispute|contest|challenge|sue|settle|resolve|end up|wind up|prove|demonstrate|illustrate|exemplify|encourage|persuade|convince|push|urge|press|force|compel|require|mandate|order',
} as const

export type VerbClass = keyof typeof VERBS
