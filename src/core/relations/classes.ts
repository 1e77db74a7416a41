/**
 * The word classes of patterns: the one place where a phrase is added. `~` before a verb stands for all its forms
 * (*~amount to* is *amount to, amounts to, amounted to, amounting to*). Hyphens are spaces; all is in lower case. A word
 * may be of several classes. Of phrases that begin at one word the longest counts, whatever its class.
 */
export const CLASSES = {
  // What one amount is of another.
  /** Says that what follows is what stands before, as a number. */
  IS: "is|are|was|were|'s|will be|would be|is now|are now|was now|has been|have been|had been|~equal|~represent|~make up|~account for|~amount to|~come to|~work out at|~work out to|~work out as|~correspond to|~equate to|~constitute|~make|~mean|~give|~cover|is good for|was good for|~stand for|~eat|~eat up|~take up|~absorb|~swallow|~consume|is equal to|is equivalent to|~translate to|~translate into|~comprise|will account for|would account for|~pencil out to|~pencil out at|~total|~reach|~imply|~add up to|~sum to|would come to|would make|would mean|would give|comes out at|comes out to|could be|may be|might be|will make up|would represent|will represent",
  /** A share by the verb of who takes it. */
  HOLD: '~get|~take|~receive|~claim|~command|~contribute|~provide|~own|~hold|~buy|~acquire|~secure|~make|~give|has|have|had|is|was|~represent|~win|~earn|~keep|~control',
  /** Buys with an amount. */
  GET: '~get|~take|~receive|~buy|~acquire|~secure|~pay for|~win|~earn',
  /** Has, for whatever it was paid. */
  OWN: 'has|have|had|~own|~hold|~end up with|~make up|is|are|~represent',
  /** Joins an amount and the same said otherwise: *$38bn, or 3 %*. */
  OR: 'or|i.e.|i.e|ie|viz|namely|that is to say|equal to|equivalent to|representing|making up|accounting for',
  /** Points to a statement before. */
  THAT: 'that|this|it|which|they|those|these',
  THE: 'the|a|an|its|their|his|her|our|that|this|those|these|all|your',
  /** Names a whole that was told before. */
  WHOLE:
    'it|that|this|which|them|all of it|all of that|all of them|the total|the whole|the sum|the lot|that total|this total|that sum|this sum|the amount|that amount|this amount|the entire total|the overall total|the grand total|the full amount|the entire amount|the combined total|the whole amount|the whole sum|the whole lot',
  /** Nouns of a whole: *of its backlog, of the round*. */
  MONEY_NOUN:
    'total|sum|whole|amount|lot|round|backlog|order book|bill|cost|costs|budget|package|programme|program|deal|contract|financing|funding|money|raise|pot|figure|price|investment|spending|facility|loan|issue|offering|commitment|commitments|pledge|plan|revenue|revenues|sales|turnover|capital|capital raised|capex|group',
  SLICE: 'prepayment|down payment|deposit|advance|cut|share|slice|part|portion|instalment|installment|contribution',
  FIRM: 'company|equity|group|firm|business|lab|laboratory|start up|startup|maker|capital|shares|giant|itself|themselves',
  MARKET: 'market|industry|sector|economy',
  /** A price and the value of the whole: *which values it at*. */
  VALUE: '~value|~imply|~put',
  VALUATION: 'valuation|value|price|price tag|market value|market capitalization|market cap',
  SELL: '~sell|~give up|~give away|~part with|~let go of|~hand over',
  BUYER:
    'investor|investors|buyer|buyers|round|money|cheque|check|newcomer|newcomers|holder|holders|owner|owners|shareholder|shareholders|backer|backers',
  NEW: 'new|latest|incoming',
  LEVY: 'interest|coupon|rate|yield|fee|tax|tariff|levy|duty|royalty|commission|cut|charge|dividend',
  COST: '~cost|would cost|will cost|could cost|~bring|~bring in|~yield|~take|~add|~carry|~bear|~pay|costs it|costs them',
  OF: 'of|out of|in|from',
  SO: 'so|thus|hence|therefore|then|and so|and thus|and therefore|and hence|meaning|meaning that|so that',
  AND: 'and|plus|&|as well as|along with|together with|alongside',
  TOGETHER:
    'together|in all|in total|altogether|combined|between them|all told|collectively|taken together|in aggregate|jointly',

  // Terms, rates and prices.
  /** Says that one amount is reckoned out of another. */
  RECKON:
    '~average|~average out|~average out at|~average out to|~average at|~average to|averages about|~annualize to|~annualize at|~annualise to|~annualise at|~extrapolate to|~boil down to|~come down to|gets you to|gets us to|gets one to|gets it to|~put at|is put at|reckon is|is how one gets to|is how you get to|is how we get to|is how one arrives at|~bring in|will bring in|would bring in|will bring|would bring|would cost|will cost|will yield|would yield|~call it|~call that|would average|will average|should bring|should bring in|should be|should cost|will come to|will mean|will make|will give|has reached|have reached|would amount to|would work out at|would work out to',
  /** What someone does with money. */
  BURN: '~need|~owe|~burn|~lose|will be paid|is paid|~run at|~require',
  CONTRACT:
    'contract|contracts|deal|lease|agreement|order|orders|commitment|commitments|package|plan|pact|arrangement|programme|program|investment|purchase|bill|sum|total|award|project|budget|loan|facility|outlay',
  /** Makes an amount what things cost: *two gigawatts for $10 billion*. */
  FOR: 'for|~cost|worth|at a cost of|at a total cost of|is|are|at|with|~receive|~get|~share|~split|~raise|~sell|~spend|~earn|~pay|~sell for|total|totals',
  /** Makes things what an amount is for: *$1.2 billion, to forty employees*. */
  TO: 'for|to|on|among|between|across|over|~buy|~get|into|in|paid to|goes to|spread over|~pay for|~take over|~cover|~secure|~acquire|~build|~fund|divided by',
  RAISE: '~raise|~take in|~collect|~bring in',
  /** Changes nothing in how an amount is joined to the one before. */
  FILL: 'a little|a bit|slightly|a touch|a shade|fractionally|marginally|perhaps|maybe|probably|say|well|very|as much as|on average|evenly|spread evenly|spread out evenly|spread out|evenly spread|spread|averaged|averaged out|divided evenly|an average of|on an average of|an average|a total of|a sum of|a rate of|a grand total of|a combined|for a total of|for a grand total of|for an average of|for a sum of|the equivalent of|another way|put another way|put differently|in other words|or put differently|you can say|one can say|we can say|you could say|annualized|annualised|if divided|divided|over that time|over that term|over that period|over it|at that pace|at this pace|at that rate|at this rate|per year|a year|each year|for scale|for comparison|in all|in total|altogether|together|roughly speaking|run rate|an estimated|as many as|as it were|overall|all told|combined|or so',
  /** The term of a deal, which the registry knows. */
  LIFE: 'for the life|over the life|over its life|over its term|over the term|over the full term|over its full term|over its lifetime|over the lifetime|for the duration|over the duration|for its duration|over the whole term|during its term|during the term|throughout its term|throughout the term|over its duration|over their term|over its whole life|over the whole life|over the full life',
  COURSE: 'on course for|on track for|on pace for|heading for|headed for',
  /** Words between two amounts that say that they are two things. */
  APART:
    'against|compared|compared with|compared to|either|whichever|other|others|instead|besides|unlike|up from|down from|rising|falling|rising to|falling to|up|down|before|after|rather|rather than|whether|separately|meanwhile|can|could|may|might|~hope to|~want to|~plan to|~intend to|once|than|more than|less than|while|whereas|but|versus|vs|plus|another|although|though|if|except',
  /** Money that does not flow evenly. */
  UNEVEN:
    'ramp|ramps|ramped|ramping|ramp up|ramps up|ramping up|ramped up|backloaded|back loaded|frontloaded|front loaded|uneven|unevenly|~escalate|~step up|at first|initially|to begin with|to start with|in the first year|in the second year|in the third year|in the final year|in the last year|in the first years|in the early years|in the later years|in its first year|in the final years|first year|~peak|growing to|climbing to|eventually|of which|more a year|less a year|present value|npv|discounted|inflation|in real terms',
  /** Less, or more, than the whole. */
  NET: 'excluding|including|incl|net of|net|plus|less|before tax|before taxes|before interest|before costs|before discounts|before a discount|before rebates|after tax|after taxes|after interest|after costs|after fees|after discounts|after a discount|after rebates|all in|discount|discounts|rebate|rebates|with networking|with power|with everything|with buildings|with tax|with interest',
  MEASURE:
    'capex|capital|profit|profits|interest|debt|borrowing|depreciation|cash|margin|loss|losses|power|electricity|tax|taxes|saving|savings|dividend|dividends|rent|maintenance|staff|salaries|wages',
  MOST: 'largest|biggest|top|dearest|highest|priciest|most expensive|full|premium',
  LEAST: 'smallest|cheapest|lowest|least',

  // Changes.
  UP_VERB:
    '~rise|~grow|~climb|~jump|~increase|~gain|~surge|~soar|~widen|~expand|~raise|~lift|~rocket|~swell|~balloon|~leap|~advance|~rebound|~accelerate|~improve|~edge up|~tick up|~go up|~shoot up',
  DOWN_VERB:
    '~fall|~drop|~decline|~decrease|~shrink|~slide|~slip|~cut|~reduce|~lower|~narrow|~plunge|~tumble|~slump|~dip|~crash|~fade|contracted|contracting|~plummet|~sink|~ease|~go down|~come down',
  UP: 'up|up by|up another|increase of|rise of|growth of|jump of|gain of|surge of|climb of|rises of|increases of|uplift of|growth rate of|gains of',
  DOWN: 'down|down by|decrease of|decline of|drop of|fall of|reduction of|cut of|slump of|dip of|decreases of|declines of|reductions of',
  UP_NOUN:
    'increase|rise|growth|jump|gain|surge|climb|uptick|uplift|expansion|leap|spike|improvement|hike|addition|extension',
  DOWN_NOUN: 'decrease|decline|drop|fall|reduction|cut|slump|contraction|dip|plunge|downturn',
  HIGHER: 'more|higher|larger|bigger|greater',
  LOWER: 'less|lower|smaller|cheaper',
  UP_THAN: 'above|more than|higher than|larger than|bigger than|greater than|up on|over',
  DOWN_THAN: 'below|less than|lower than|smaller than|cheaper than|down on',
  /** More of one thing than of another, whichever way the levels say. */
  EXCEED: '~exceed|~beat|~top|~outstrip',
  BECOME: 'became|become|becomes|~turn into|is now|are now|stands at now',
  /** Works out. */
  MAKE: '~bring|~bring in|~take|~lift|~make|~mean|~give|~get|~lead to|you get|to get',
  /** A time before, where no date says which. */
  BEFORE: 'before|previously|earlier|prior|prior period|prior year period|had been',
  /** Of a rate of growth for each of several years. */
  EACH_YEAR:
    'a year|per year|annually|per annum|each|every|a quarter|per|a month|point|points|percentage points|basis points|a head',
  /** Not the change of the two levels beside it. */
  ADJUSTED:
    'organic|organically|constant currency|constant currencies|constant exchange rates|like for like|same store|currency neutral|local currency|local currencies|compounded|compound|cagr|annualized|annualised',
  YEARLY: 'yoy|y/y|y o y|year on year|year over year|on the year|annual|from the year before',
  QUARTERLY: 'qoq|q/q|q o q|quarter on quarter|quarter over quarter|on the quarter|sequentially|sequential',
  /** What somebody expects, or what is usual or of others: no level that was reached. */
  EXPECTED:
    '~expect|expectations|projection|projections|consensus|estimate|estimates|estimated|forecast|forecasts|guidance|~guide|analysts|street|target|targets|planned|plans|~hope|aim|aims|budget|budgeted|normal|typical|rival|rivals|peer|peers',
  PRONOUN: 'it|they|this|that',
  /** Leads to what an amount is compared with. */
  AGAINST:
    'against|compared with|compared to|as compared to|as compared with|versus|vs|which compares with|and compares with|compares with|compares to|as against|up from|down from|from|after|when compared to|when compared with|in comparison to|in comparison with|relative to|instead of|rather than',
  BY: 'by|of|another|an extra|an additional|a further',

  // Multiples.
  /** A multiple of what is more than something: *three times more than*, which may be four times as much. */
  MORE_THAN: 'more than|larger than|bigger than|greater than|higher than',
  SIZE: 'much|large|big|high|great|valuable|expensive|many',
  /** Prices something, or is what it was priced. */
  PAY: '~cost|~pay|~spend|~lay out|~fetch|~sell for|~go for|was paying|is paying|put in|invested',
  /** What a price is a multiple of: *30 times revenue of, 12x its trailing ARR*. */
  BASIS:
    'revenue|revenues|sales|turnover|profit|profits|earnings|net income|income|ebitda|capex|arr|run rate|cash flow|free cash flow|book value|annual|annualized|annualised|recurring|trailing|forward|forecast|estimated|expected|projected|planned|reported|last|next|current|present|initial|original|previous|some|our|what|that',
  /** Words that name a price or an amount in money, of which *as large as* is said. */
  ORDER:
    'order|orders|contract|contracts|deal|deals|round|rounds|loan|loans|purchase|purchases|cheque|cheques|check|checks|bill|bills|commitment|commitments|lease|leases|bid|bids|price|prices',
  PLACE:
    'campus|site|sites|plant|plants|building|buildings|hall|halls|data center|data centers|data centre|data centres|staff|workforce|fleet',
  /** A time before the one that is spoken of. */
  EARLIER:
    'last year|the year before|a year before|a year ago|a year earlier|the previous year|the prior year|the year prior|last quarter|the quarter before|a quarter ago|a quarter earlier|the previous quarter|the prior quarter|the same quarter a year earlier|the same quarter a year ago|the same quarter last year|the same period a year earlier|the same period last year|six months ago|six months earlier|then|before|at that time',
  NOW: 'now|today|this year|this quarter',

  /** Happens over and over: *doubles every year*. */
  RECUR: 'every|each|every year|each year|annually|yearly|again|twice',

  // Margins.
  PROFIT_KIND: 'gross|operating|net|ebitda|pre tax|pretax|profit|adjusted|underlying|after tax',
  /** Speaks of what somebody expects, or of others, not of what is reported. */
  EXPECT:
    '~expect|expectations|consensus|~estimate|estimates|~forecast|~guide|guidance|analysts|street|~target|targets|planned|plans|~hope|~aim|aims|budget|budgeted|normal|typical|rival|rivals|peer|peers',

  // What parts statements, and what does not belong into a gap.
  /** Words that open another statement. */
  CLAUSE:
    'and|but|while|whereas|which|who|than|plus|or|not|nor|if|because|as|though|although|when|where|minus|less|another|except|without|versus|vs|despite|unless|until',
  /** Words behind which an amount is no longer the operand of what stands before, or what is no money. */
  STRAY:
    'that|to|for|with|by|after|before|on|over|more|from|against|compared with|compared to|as compared to|as compared with|excluding|besides|beside|per|under|until|into|now|then|later|valued|worth|bought|share|shares|stock|equity|vote|votes|customers|clients|employees|staff|workers|users|chips|gpus|sites',
  /** What follows a number that means something else by it: *$2 billion more, 15 % growth*. */
  OTHER:
    'more|less|higher|lower|larger|smaller|bigger|fewer|more than|less than|higher than|lower than|larger than|smaller than|better|worse|above|below|up|down|up by|down by|up on|down on|on top|growth|growth of|increase|increases|rise|rises|decline|drop|fall|interest|coupon|yield|stake|discount|premium|point|points|margin|owned|faster|cheaper|annually|a year|a quarter|a month|a week|a day|an hour|yoy|y/y|qoq|q/q|year on year|year over year|on the year|per|each|apiece|every|or more|times|percentage points',
  // Sums and differences.
  /** Says that what follows is all that an amount is made of. */
  CONSISTS:
    '~consist of|~comprise|comprised of|made up of|~compose of|composed of|consisting primarily of|split into|split between|split among|split across|divided into|divided between|divided among|~break down into|~break down as|broken down into|broken down as|namely|in the form of|being',
  /** Says that what follows is the sum of what stands before. */
  ADDS: '~add up to|~sum to|~sum up to|~total|~amount to|amounting to|totaling|totalling',
  MAKES: '~make|~come to|~total|~amount to|~add up to|~sum to|~equal|~give|~yield',
  BRINGS: '~bring|~take|~lift|~push|~raise|~swell|~increase|~expand|~extend|~boost',
  NUMBER: 'two|three|four|five|six|seven|eight|nine|ten|both',
  /** Things that money stands for, when they are counted or pointed to: *the two loans*. */
  TALLY: 'total|sum|tally|package|bill|lot|structure|financing|capital stack|stack',
  /** Leaves a list of parts open, wherever it stands. */
  OPEN: 'such as|among others|and more|and others|etc|undisclosed|e.g|e.g.|for example|for instance|at least|led by|not counting|excluding|unnamed|unknown|to name|above all|several|various|apart from|aside from|to date|so far|with others|other things|primarily|principally|partially|in part|in addition|in addition to',
  /** Leaves it open before the parts only: behind them it speaks of something else. */
  OPENS: 'mostly|mainly|largely|chiefly|notably|~include|partly|part|some',
  /** What is left over is a part itself where an amount follows: *the rest, $4 billion*. */
  REST: 'rest|remainder|balance|remaining|other|others|leftover',
  /** Words between two amounts that are not just the next part. */
  TURN: 'than|compared|compared with|compared to|against|versus|vs|instead|rather|or|without|whereas|while|if|ago|market|earlier|within|thereof|minus|less|half|most|valued|valuation|valuations|much|offset|offset by|net of|net|~leave|left|revenue|revenues|profit|profits|earnings|loss|losses|not|never|last|latest|price target|average|midpoint|median|consensus',
  /** Sentences that speak of sums in a way that no pattern can judge. */
  META: 'each|apiece|every|respectively|offset|offset by|wrong|wrongly|error|errors|mistake|mistakes|mistaken|misprint|typo|overlap|overlaps|overlapping|corrected|double counted|double counting|should be|should read|should have been|on average|an average',
  /** Makes a rate of an amount. */
  PER: 'a year|a quarter|a month|a week|a day|an hour|per|each|apiece|annually|yearly|monthly|quarterly|annualized|annualised|under management|an ounce|a barrel',
  TIME: 'january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|years|quarter|month|months|week|early|late|first|second|half',
  PREPOSITION: 'from|to|for|of|with|by|at|in|on|via',
  // What one does with money: what was *invested* was *put in*.
  PUT: '~invest|~put|put in|~pour|~inject|~commit|~pledge|~promise|~back|~fund|~add',
  SPEND: '~spend|~pay|~cost|capex|bill|~order|~buy|~rent|~sign',
  FUND: '~raise|~borrow|took|takes|round|rounds|loan|loans|bond|bonds|~issue|~sell',
  EARN: '~get|~receive|~earn|brought in|brings in|took in|takes in',
  OWE: '~owe|owed|due|debt',
  OF_FIRM_MEASURE:
    'revenue|revenues|sales|turnover|profit|profits|loss|losses|earnings|capex|debt|debts|cash|backlog|market value|valuation|valuations|assets|equity|costs|expenses|buyback|buybacks|dividend|dividends|employees|stake|stakes',
  /** Verbs of parts that do something, so that they are not just listed. */
  DOES: '~lend|~need|~beat|~miss|~mean|will|would|~lose|~cost|~fall|~pay|~add|~bring|~put|~take',
  LESS: 'less|minus|net of|after deducting|after subtracting|reduced by',
  DEDUCT: 'deduct|deducting|subtract|subtracting|take|taking|knock|knocking',
  LEAVES: '~leave|left|leaving',
  /** Says that what comes next follows from what stands before. */
  FOLLOWS:
    'so|hence|thus|therefore|and so|making|makes|made|means|meant|gives|for a|for an|resulting|resulting in|results in|resulted in|equals|leaving|leaves|left',
  WITHOUT: 'without|excluding|but for|absent|ex|stripping out|leaving out|adjusted for|had it not|were it not for',
  CHARGE:
    'charge|charges|write down|write downs|write off|write offs|impairment|impairments|provision|provisions|fine|fines',
  LOWERED: '~take|~cut|~reduce|~lower|~push|~drag|~bring|~pull|~trim|~depress',
  LIFTED: '~lift|~raise|~push|~swell|~boost|~flatter|took',
  USED: 'drawn|used|spent|paid|invested|sold|repaid',
  /** Says that nobody knows who gets it. */
  UNNAMED:
    'unnamed|unaccounted for|unexplained|unassigned|unattributed|unallocated|not named|not accounted for|not explained|not been named|not been accounted for|not yet named|not yet accounted for|not yet been named|yet to be named|still to be named|without a name',
  UNUSED: 'undrawn|unused|unspent|outstanding|open|available|unpaid|to come|owed|missing',
  STAYS: '~remain|to go|to come|left',
  OLD: 'on top of|in addition to|besides|already|previously|earlier|before|until now|until then|beforehand|first|initial|existing|original|previous',
  ADDED: 'another|a further|further|additional|extra|more|new|fresh|~add|an additional|an extra',
  BY_NOW: 'now|then|thus',
  REVENUE: 'revenue|revenues|sales|turnover|receipts|takings|income',
  TAKES_IN: 'took in|takes in|taking in|brought in|brings in|bringing in',
  COSTS:
    'expenses|expense|costs|cost of revenue|cost of revenues|cost of sales|cost of goods sold|costs of revenue|costs of sales|spending|outlay|outlays|expenditure|expenditures|opex|outgoings|costs and expenses',
  SPENT: '~spend|paid out|pays out',
  GAIN: 'profit|profits|surplus|operating income|earnings|gross profit|margin|net income|income',
  KEPT: '~earn|~make|~keep|left with|~leave|leaving|left',
  SHORTFALL: 'loss|losses|deficit|deficits|shortfall|burn',
  LOST: '~lose|lost|burned|burns|short',
  ONEOFF:
    'interest|tax|taxes|exceptional|one off|one offs|minorities|impairment|impairments|depreciation|amortization|amortisation|remeasurement|leases|securities|investments|write down|write off',
} as const satisfies Readonly<Record<string, string>>

/** Words that change nothing for a pattern and are passed over. */
export const SKIPPED =
  'only|just|merely|barely|hardly|scarcely|a mere|fully|exactly|precisely|a whole|still|also|already|thus far|so far|a whopping|a staggering|a massive|a record|a hefty|a huge|alone|by itself|approximately|roughly|even|again|actually|simply|in fact|of course|effectively|reportedly'
