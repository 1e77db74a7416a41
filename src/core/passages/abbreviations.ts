/** Words whose stop never ends a sentence: a name, a number or an amount follows. Lower case, without the stop. */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov gen lt col sgt capt cpt rev hon messrs mme mlle pres supt amb atty ' +
    'vs v cf viz e.g i.e eg ie approx est ca c incl excl max min avg tot resp'
  ).split(' '),
)

/** Words whose stop does not end a sentence where a number or an amount follows. */
export const BEFORE_A_NUMBER: ReadonlySet<string> = new Set(
  (
    'no nos fig figs eq eqs sec secs ch chap p pp pg vol art ex exh tab par para ver app item nr q ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
)

/** Words whose stop ends a sentence only where the next word is one that sentences begin with. */
export const BEFORE_EITHER: ReadonlySet<string> = new Set(
  (
    'inc corp co cos ltd llc plc bros pty gmbh ag sa nv intl natl assn dept univ mfg mgmt ' +
    'jr sr esq ph.d st ave rd blvd ft mt al ed eds jan feb mar apr jun jul aug sep sept oct nov dec mrd mio'
  ).split(' '),
)

/** Names that end in an exclamation mark. */
export const EXCLAIMED: ReadonlySet<string> = new Set(['yahoo', 'yum', 'jeopardy'])

/** Words that sentences begin with and that no name or title does. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he his she her they their we our you your i my there here ' +
    'in on at by to of for from with without as after before since until during under over about among between ' +
    'and but or nor so yet if when while where whether although though because unless once given despite ' +
    'however meanwhile moreover furthermore instead still also then thus therefore nevertheless nonetheless ' +
    'additionally finally recently separately elsewhere earlier later today yesterday now last next such ' +
    'what why how who which whose is are was were has have had do does did can could will would should may might ' +
    'not no some many most all both each every another other others any few several one only even just more ' +
    'according based compared asked add let'
  ).split(' '),
)
