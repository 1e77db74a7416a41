import { fold } from './spelling'

/** Places and those who live there, as money notes name them. */
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
  angola argentina bahrain bangladesh bolivia cambodia colombia cuba czech ecuador egypt ethiopia ghana guatemala
  hungary iceland indonesia iran iraq jordan kazakhstan kenya kuwait lebanon libya mongolia morocco nepal nigeria oman
  pakistan panama paraguay peru philippines serbia syria tanzania thailand tunisia uganda uruguay uzbekistan venezuela
  yemen zealand hampshire orleans vegas jakarta manila bangkok hanoi cairo lagos istanbul ankara montreal calgary
  brisbane perth auckland manchester birmingham leeds lyon turin rome barcelona lisbon geneva basel munich cologne palo
  alto santa clara los las hong hudson portland princeton wellington yangtze
  african american arab arabian argentine asian atlantic australian austrian belgian brazilian british canadian catalan
  chilean chinese colombian danish dutch egyptian emirati english european finnish french german greek hungarian
  icelandic indian indonesian iranian iraqi irish israeli italian japanese korean kuwaiti latin lebanese malaysian
  mexican moroccan nigerian nordic norwegian pakistani peruvian philippine polish portuguese qatari romanian russian
  saudi scottish serbian singaporean spanish swedish swiss taiwanese thai turkish ukrainian vietnamese welsh
`

const TIMES = `
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter thanksgiving
`

/** Public bodies, titles, agencies of news and the words of programmes, papers and series: none is a company. */
const BODIES = `
  bloomberg reuters
  act administration agency army authority bill board cabinet chapter college commission committee congress council
  county court department deputy district exhibit fed figure form government governor house institute ministry navy nato
  nasdaq nyse parliament pentagon phase president prime programme program project reserve school section senate senator
  series society state treasury tranche round union university appendix table
  ceo cfo coo cto chairman chair chief founder director minister mr mrs ms dr sir lord prof rep sen
  americans europeans asians democrats republicans english
`

/** Given names of people that such notes speak of. */
const PEOPLE = `
  adam alex alexander amy andrew andy anna anthony ben bernard bill bob brad brian charles chris christopher colette
  daniel dario dave david demis don donald ed elizabeth elon emily eric evan frank gary george greg gwynne henry ilya
  jack jacob james jamie jane jason jay jeff jeffrey jen jennifer jensen jerome jim joe john jonathan joseph kevin larry
  laura lisa marc mark mary masayoshi matt matthew michael michelle mike mira mukesh nick paul peter
  rachel ray richard rob robert ruth ryan safra sam sanjay sarah satya scott sergey sheryl stephen steve steven sundar
  susan ted thomas tim tom tony walter warren wendy william yann zach
  abigail aaron alan albert alice allen angela anne antonio arthur arvind barry benjamin brent brett brendan bruce carl
  carlos carol catherine charlie cindy claire clara clay craig daniela darren deborah dennis diane doug douglas edward
  elena eli ellen emma erik evelyn fei fred frederick gavin geoffrey gerald gina glenn gordon graham gregory harold
  heather helen howard hugh ian irene isaac ivan jane janet jerry jessica joan joel jon josh joshua juan judy julia
  julie justin karen kate katherine keith kelly ken kenneth kim kimberly kyle lauren leon leonard leslie lily linda lori
  louis lucy luke margaret maria marie martin masa melissa miguel mohammed monica morgan nancy nathan neil nicholas
  nicole noah oliver olivia oscar pamela patricia patrick philip phil ralph randy rebecca ricardo rick robin roger ron
  ronald rosa roy russell sally samuel sandra sanjiv scarlett sean sebastian seth sharon shawn simon sophie stan stanley
  stephanie stuart sue sunil susanne suzanne terry theodore theresa timothy todd tracy travis vanessa vera victor
  victoria vincent virginia vivek wayne wei wendell xavier
`

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const GIVEN_NAMES = set(PEOPLE)
const OTHER_NAMES: ReadonlySet<string> = new Set([...set(PLACES), ...set(TIMES), ...set(BODIES), ...GIVEN_NAMES])

/**
 * Whether a capital word is known to be something else than a company's own name: a place, a time, a public body, a
 * title, a person's given name.
 *
 * @example isOtherName('Texas') && isOtherName('Treasury') && !isOtherName('Nvidia')
 */
export const isOtherName = (word: string): boolean => OTHER_NAMES.has(fold(word))

/** Whether a word is a person's given name: `Jensen`. */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(fold(word))
