import { once } from '../once'
import { ENGLISH } from './english'
import { fold } from './spelling'
import { baseForms } from './word-forms'

/** Common words that the list leaves out for their length: it ends where few companies' names are as long. */
const LONG = `
  automation autonomous commonwealth constellation convergence cybersecurity greenhouse healthcare illumination
  inflection institutional instrumentation lighthouse microelectronics nanotechnology optoelectronics perplexity
  pharmaceutical renaissance resilience semiconductor telecommunication therapeutic
`

/** The trade's own words, younger than the list. */
const TRADE = `
  ada advisor analytics app apps atomics banco bancorp biotech bitcoin blockchain bros bot cognizant copilot corp crypto cyber databank datacenter fintech generative giga gigabyte hyper imbue infra
  launchpad macro meta micro microchip mini nano photonics pixel robotics schema semi synth tech telecom tensor turbo turing verily vertex vibe windsurf
`

/** Words, rarer than those of the list, that companies of more than one trade go by: stars, gods, beasts, gems, tools. */
const BORROWED = `
  alpine alt apache apollo aqua arctic argon armada artemis aster astral atlantic aurora axon basecamp benchmark catalyst
  citadel codex cognition cohere colossus conduit confluence credo cumulus decagon envision firmament fluence folio
  gemini gemma graviton grok helix hex holdings hydra hydro intel intuit jasper jupiter leo lightspeed lite locus lodestar
  luma lumen lynx magma max micron mistral monolith montage nimbus northstar obsidian occam odyssey olympus omni optimus orb orion
  outlier outreach pathfinder pinecone polaris poolside pulsar quanta quasar quicksilver redwood rover sable saturn
  sentinel sequoia sesame sol solstice sona sonar starling stateless tableau terra toolbox torus trident triton trove uber upland upstage
  valence vantage vega venus viking wayfair workday zen zephyr
`

/** Proper names that stand in other proper names: a nation, a month. */
const PROPER = 'america american dutch june october'

/** Words that the list has as rare verbs or beasts, and such notes as companies. */
const COMPANIES_RATHER = 'caterpillar corning ford'

/** Words that are companies' generic parts and written in capitals wherever they stand: they tell nothing. */
const CAPITALS = 'ai it ml us usa uk eu tv ev gpu ipo llm'

/** Adverbs and the like: at a sentence's start they are themselves, whatever list of names follows. */
const OPENERS = 'together now next here still then once soon today even also just only both indeed ever more most'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const NEVER = set(COMPANIES_RATHER)
const ALWAYS_CAPITALS = set(CAPITALS)
const SENTENCE_OPENERS = set(OPENERS)

/**
 * Words of everyday English, without their forms, that companies and products also bear as names (Meta, Apple, Block,
 * Scale). The list is of the language, not of the companies, so that it holds for the names of any registry.
 */
const ordinary = once(() => {
  const words = new Set(set(`a ${LONG} ${TRADE} ${BORROWED} ${PROPER} ${CAPITALS}`))
  let word = ''
  for (const piece of ENGLISH.replaceAll('\n', '').match(/[0-9A-Z][a-z]*/g) ?? []) {
    word = word.slice(0, Number.parseInt(piece.charAt(0), 36)) + piece.slice(1)
    words.add(word)
  }
  return words
})

/**
 * Whether a word is ordinary English or bare digits, in any case and form. A name made of nothing but such words matches
 * by its capitals only: `isOrdinary('Scale')` and `isOrdinary('rebellions')` are true, `isOrdinary('Nvidia')` is false. An
 * accent makes another word: *to nestle* is one, Nestlé is not.
 */
export function isOrdinary(word: string): boolean {
  const key = word.toLowerCase()
  if (NEVER.has(key)) return false
  return ordinary().has(key) || baseForms(key).some((base) => ordinary().has(base)) || /^\d+$/.test(key)
}

/** Whether a word is written in capitals wherever it stands, so that its capitals tell nothing: `AI`. */
export function isAlwaysCapitals(word: string): boolean {
  return ALWAYS_CAPITALS.has(fold(word)) || /^\d+$/.test(word)
}

/** Whether a word opens sentences as an adverb: `Together, OpenAI and Oracle …`. */
export function isOpener(word: string): boolean {
  return SENTENCE_OPENERS.has(fold(word))
}
