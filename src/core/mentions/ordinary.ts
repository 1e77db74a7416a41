import { fold } from './spelling'

/**
 * Words of everyday English that companies and products also bear as names (Meta, Apple, Block, Scale). A name made
 * of nothing but such words is an ordinary name: it matches by its capitals only. The list is of the language, not of
 * the companies, so that it holds for the names of any registry.
 */
const WORDS = `
  a ability able about above academy accent access accord account ace acorn acre act action active ada adapt add adept
  adobe adopt advance advanced advantage adventure advisor agency agent agents agile agility ahead aim air alarm alert
  algorithm align aligned alike alive all alliance allied ally alpha alphabet alpine alt altitude amber ambition
  america american ampere ample amplify an analog analysis analytics anchor and android angel anthem any apache apex
  apollo app apple applied apply apps aqua arc arcade arch archer architect archive arctic are area arena argon ark
  arm armada armor arms army array arrow art artemis artificial artist ascend ascent ash ask aspect aspen aspire asset
  assets assist associates assured aster astral at athletic atlantic atlas atom atomic attention audit august aura
  aurora auto autonomous autumn available avalanche avenue average avid aware axiom axis axon azure back badge balance
  ball band bank banks bar bard bark barrel base basecamp basic basin basis bass batch battery bay beach beacon beam
  bear beat beaver because bedrock bee behavior bell bench benchmark bend berry best beta better beyond big billion
  birch bird bit bite black block blocks bloom blue board boat bold bolt bond bonfire book boost booster border born
  bot bottle bottom boulder bounce bound box brain brains branch brand brave bread break breeze brew brick bricks
  bridge bright brilliant bring broad brook brother brown bubble bucket buffalo build builder builders built bull
  bullet bundle burst business butter button buy by byte cabin cable cactus cadence cage call calm camel camp campus
  can canary candid candle canopy canvas canyon cap capability capital capsule captain caption car card cardinal care
  cargo carrier cart cascade case cash castle catalyst catch cave cedar cell cellar center central centre century
  certain chain challenge chamber champion change channel chapter character charge charm chart charter chase chat
  check cherry chess chief chime chip chips choice chord chrome cinder cipher circle circuit citadel citizen city
  clarity class classic clay clean clear clearing click cliff climate climb clip clipper clock clone close cloud
  clouds clover club cluster coach coal coast cobalt code codex cognition cohere coherent coil coin cold collective
  college color colossus column combine comet comfort command common commons commonwealth community company compass
  complete component compound compute computing concept concord conductor conduit cone confluence connect connection
  conscious constant constellation construct contact content context continental contour contrast control convergence
  convoy cool copilot copper coral cord core corner corporate cosmic cosmos count country couple courage course court
  cover cow cradle craft crane crate creation creative creator credit credo creek crescent crest crew crimson critical
  cross crossing crowd crown cruise crystal cube cue culture cumulus current cursor curve custom cut cutting cyber
  cycle cyclone daily dam dark dart dash data databank database datum dawn day days deal dear decade decagon decision
  deck deep deer defense deft delta demand den density depth desert design desk destiny detail develop dial diamond
  dice digit digital dimension direct direction disc disco discord discover discovery distance distributed district
  dive diverse diversity divide dock doctor dog dollar dolphin domain dome dominion door dot double dove down dragon
  dragonfly draw dream dreams drift drill drive driver drone drop drum dual due duke dune dust dutch duty dynamic
  dynamics dynamo each eagle early earth ease east eastern easy echo eclipse ecology edge effect eight elastic
  electric electron electronic element elementary elements elevate elevation elite ember emerald emerge emergence
  emergent eminent empire empower enable encore endeavor endless energy engage engine engineering enigma enough
  enterprise entity entropy envision envoy epic epoch equal equation equator equilibrium equinox equity era escape
  essence essential essentials estate etched eternal ether ethos even ever every evolution evolve exact exceed excel
  exchange exist expand expanse expedition experience expert explore explorer express extend extra extreme eye fabric
  face facet fact factor factory fair faith falcon fall family far farm fast fathom favor feather federal feed fellow
  fern fidelity field fifth fig figure figures file film filter final finch find finder fine fire firefly firework
  firm firmament first fish fit five fix flag flagship flame flare flash flask flat fleet flex flexible flight flint
  float flock flood floor flora flow flower fluence fluid flux fly focal focus fold folio follow for force fore
  forecast foremost forest forever forge fork form formation formula fort forth fortress fortune forum forward found
  foundation founder founders foundry fountain four fox fraction frame framework free freedom fresh friend friends
  front frontier frost fruit fuel full fun function fund funds fuse fusion future futures gain galaxy gallery game
  gamma gap garage garden gate gates gateway gather gauge gear gem gemini gemma general generate generation generative
  genesis genius gentle genuine geometry giant gift giga girl give glacier glass gleam glean glide global globe glow
  gnome go goal gold golden good grace graceful grade grain grammar grand granite grant graph graphic graphite grass
  graviton gravity gray great green greenhouse grid grip grok ground group groups grove grow growth guard guardian
  guide guild guitar gulf gust habit hack half hall halo hammer hand handle hang happy harbor harbour hardware
  harmonic harmony harness harvest hat haven hawk hazel head health heap heart hearth heat heavy hedge height helium
  helix help herald here heritage hero hex hidden hierarchy high highland highlight hill hinge hint history hit hive
  hold holder holding holdings hole hollow home honest honey hook hop hope hopper horizon horizons horn horse host hot
  hotel hour house hub hull human humane humanity humble hunt hunter hybrid hydra hydro hyper ice icon idea ideal
  ideas identity ignite illumination illusion image imagine impact imperial imprint impulse in inch incline increment
  independent index industrial industries industry infer inference infinite infinity inflection info information infra
  infrastructure ingenuity ink inner innovation innovations innovative input insight insights inspire instant
  institute institutional instruments insurance intact integral integrate intel intellect intelligence intelligent
  intent interact interactive intercept intercom interior internal international internet intersect interval into
  intuit intuition invent invention inventor invest investment investments investors invisible iris iron island issue
  item ivory ivy jade jasper jet jewel job join joint journal journey joy jumbo jump junction june junior juniper
  jupiter just justice keen keep kernel key keys keystone kin kind kindle king kingdom kit kite knight knot know
  knowledge lab label labs ladder lake lambda lamp land lander landing landmark lane language lantern large lark laser
  last latch later lattice launch launchpad laurel lava lavender law lead leader leaf league leap learn learning
  leaves ledger left legacy legal legend lemon lemonade length lens leo level lever leverage liberty library life lift
  light lighthouse lightning lightspeed lily lime limit limitless line linear link links lion liquid list listen lite
  little live lively llama load lobby local locus lodestar lodge loft logic long look loom loop loose lotus loud
  lovable love low loyal lucid luck lucky luma lumen luminous lunar lynx lyric machine machines macro made magic magma
  magnet magnetic magnitude magnolia main major maker makers mammoth man manage mango manifest manifold manor mantle
  many map maple marathon marble march margin marine mark marker market markets marvel mask mason mass massive mast
  master match material materials matrix matter maverick max maximum may maze meadow mean measure mechanical media
  medium meet melody member memory mental mentor merchant mercury merge merger meridian merit mesh message meta metal
  meteor meter method metric metro micro micron midnight might mile milestone mill million mind minds mine miner
  mineral mini minimal minimum mining minor mint minute miracle mirage mirror mission mist mistral mix mobile mobility
  mod modal mode model models modern modular module moment momentum monarch money monitor monolith monster monument
  moon more morning mosaic moss most mother motif motion motive motor motors mountain mouse move movement muse music
  must mutual mystic name nation national native natural nature nautical navigate navigator near neat nebula need
  nerve nest net network networks neural neuron neutral new news next nice night nimble nimbus nine noble node nomad
  noon norm normal north northern northstar notable note notice notion nova novel now nuclear nucleus null number oak
  oasis oath object oblique observe observer obsidian occam ocean october odd odyssey of off offer office old olive
  olympus omega omni on once one onion only onward opal open opera operand operation operator optic optical optics
  optimal optimism optimum optimus option opus or oracle orange orb orbit orchard orchestra orchid order ore organic
  organization orient origin original orion otter our outbound outlier outline outlook output outreach oval over owl
  own owner oxygen ozone pace pacific pack page pages paint pair palace palette palm panda panel panorama paper
  papyrus parade paradigm paradise paragon parallel parcel park parrot part particle partner partners party pass
  passage past patch path pathfinder pathway patient patriot pattern pause pay peak pearl pebble pen pendulum penguin
  people pepper per perception perfect performance perimeter period periodic perpetual perplexity person perspective
  petal phantom phase phoenix photon phrase physical physics piano pick picture piece pier pike pilot pin pine
  pinecone pinnacle pioneer pipe pipeline pitch pivot pixel place plaid plain plan planet plank plant plasma plate
  platform platforms platinum play player playground plaza pledge plenty plot plum plume plus pocket poem poet point
  points polar polaris pole policy polish polygon pool poolside pop poplar port portal portrait position positive
  possible post pot potential powder power powers practical practice prairie precise precision prelude premier premium
  present press pressure primal primary prime primer primitive prince principal principle print priority prism private
  pro probe process prodigy product profile profit program progress project promise proof propel proper property
  prophet proportion prose prospect prosper protocol proton prototype proud provide prudent public publish pulp pulsar
  pulse puma pump pure purple purpose push puzzle pyramid python quadrant quality quanta quantum quarry quarter quartz
  quasar queen query quest question queue quick quicksilver quiet quill quilt quorum rabbit race rack radar radial
  radiance radiant radical radio radius rail railroad railway rain rainbow raise rally ramp ranch random range ranger
  rapid rapids rare rational raven raw ray reach react reaction reactor read reader ready real reality realm realty
  reason rebel rebellion rebellions record red redwood reef refinery reflect reflection reform refuge regal regent
  region register related relation relative relay release relevance reliable reliance relief rely remark remedy remote
  renaissance renew report research reserve reserves resilience resolute resolution resolve resonance resource
  resources response rest retail retreat return reveal revolution revolve rhythm ribbon rich ride ridge right ring
  riot ripple rise rising rivals river road rock rocket rod role roll roof room root rope rose rotor round route rover
  row royal rubric ruby rule run rune runner running runway rush rust sable saddle safe safety sage sail sailor saint
  salt sample sanctuary sand sap sapphire satellite saturn savvy say scaffold scale scales scan scarlet scene schema
  scholar school science scope score scout screen scribe script scroll sea seal search season seat second secret
  sector secure security see seed seek segment select self senior sense sensor sentinel sequel sequence sequoia serene
  series serious serve server service services set seven seventh shade shadow shape share shark sharp sheet shelf
  shell shelter shield shift shine ship shore short shot show sierra sift sight sigma sign signal signature silent
  silicon silk silver simple simplicity simulation single site six sketch skill skills sky skyline slack slate sleek
  slice slide slope small smart smith smooth snap snow snowflake social society socket soft software soil sol solar
  sole solid solo solstice solution solutions solve sona sonar song sonic sonnet soon soul sound source south southern
  sovereign space spade span spark sparrow spatial spear special spectra spectrum speech speed sphere spice spider
  spin spine spiral spirit splash splendid splint split spoke spoon sport spot spotlight spread spring sprint sprout
  spruce spur spy square stability stable stack stadium staff stage stake stand standard star starling start state
  stateless station stealth steam steel steep stellar stem step steward still stock stone storage store storm story
  straight strand strata strategic strategy stratum stream street strength stress stretch stride strike string stripe
  strive strong struck structure studio study sub sublime success sugar suite sum summer summit sun sunrise super
  superb superior support sure surf surface surge surprise sustain swan swarm sweep sweet swift swing switch symbol
  symbolic symmetry symphony syntax synth synthesis synthetic system systems table tablet tactic tag take talent talk
  tall tandem tangent tango tank tap target task team tech technical technologies technology telescope tell temple
  tempo ten tenet tensor term terminal terra terrace territory test texture the theme theorem theory thermal thesis
  thing things think thinker thinking third thread threads three threshold thrive through thunder ticket tide tier
  tiger tile timber time title today together token tone tool toolbox tools top topaz topology torch tornado torrent
  torus total touch tower town toy trace track tract traction trade tradition trail train trainer transcend transfer
  transform transformer transit translate transparent transport travel treasure tree trellis trend tribe tribute
  trident trillion trim trinity trip triton triumph trove truck true trust truth try tulip tundra tune tunnel turbine
  turbo turing turn turner turquoise turtle twelve twilight twin twist two type typical uber ultimate ultra umbrella
  under unicorn uniform union unique unison unit united unity universal universe university unlimited up upland upper
  upside upstage upstart urban use user utility vacuum valence valley valor value van vanguard vantage vapor variant
  vast vault vector vega velocity velvet venture ventures venus verb verdict verge verse version vertex vertical
  vessel vest vial vibe vibrant victory video view viking villa village vine vintage violet viper virtual virtue visa
  visible vision visit vista visual vital vivid vocal voice volt voltage volume vortex voyage voyager wagon walk wall
  walnut want warp watch water wave waves way wayfair wealth weather weave web wedge weight well west western whale
  wheel whisper white whole wide wild will willow win wind window wing wings winter wire wisdom wise wish wit wiz wolf
  wonder wood word words work workday worker works workshop world worlds worth wrap write writer yard year yellow yes
  yield young youth zeal zen zenith zephyr zero zest zone zoom
`

/** Words that are companies' generic parts and written in capitals wherever they stand: they tell nothing. */
const CAPITALS = 'ai it ml us usa uk eu tv ev gpu ipo llm'

/** Adverbs and the like: at a sentence's start they are themselves, whatever list of names follows. */
const OPENERS = 'together now next here still then once soon today even also just only both indeed ever more most'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const ORDINARY = set(`${WORDS} ${CAPITALS} ${OPENERS}`)
const ALWAYS_CAPITALS = set(CAPITALS)
const SENTENCE_OPENERS = set(OPENERS)

/**
 * Whether a word is ordinary English or bare digits, in any case, plural or possessive `s` included:
 * `isOrdinary('Scale')` and `isOrdinary('rebellions')` are true, `isOrdinary('Nvidia')` is false.
 */
export function isOrdinary(word: string): boolean {
  const key = fold(word)
  return ORDINARY.has(key) || (key.endsWith('s') && ORDINARY.has(key.slice(0, -1))) || /^\d+$/.test(key)
}

/** Whether a word is written in capitals wherever it stands, so that its capitals tell nothing: `AI`. */
export function isAlwaysCapitals(word: string): boolean {
  return ALWAYS_CAPITALS.has(fold(word)) || /^\d+$/.test(word)
}

/** Whether a word opens sentences as an adverb: `Together, OpenAI and Oracle …`. */
export function isOpener(word: string): boolean {
  return SENTENCE_OPENERS.has(fold(word))
}
