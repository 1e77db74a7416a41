/** A form of a verb: *raise*, *raises*, *raised* (past or participle), *raising*. */
export type VerbForm = 'base' | 's' | 'past' | 'ing'

/** Verbs whose forms no rule gives: lemma, then past forms. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'be was were been|become became become|begin began begun|bet bet|bring brought|build built|burn burned burnt|buy bought|' +
    'catch caught|choose chose chosen|come came come|cost cost|cut cut|deal dealt|do did done|draw drew drawn|drive drove driven|' +
    'fall fell fallen|feed fed|fight fought|find found|fly flew flown|forecast forecast forecasted|get got gotten|give gave given|' +
    'go went gone|grow grew grown|have had|hear heard|hit hit|hold held|keep kept|know knew known|lay laid|lead led|leave left|' +
    'lend lent|let let|lose lost|make made|mean meant|meet met|oversee oversaw overseen|pay paid|put put|quit quit|read read|' +
    'ride rode ridden|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|' +
    'shed shed|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sink sank sunk|sit sat|slide slid|speak spoke spoken|' +
    'spend spent|spread spread|stand stood|steal stole stolen|strike struck stricken|swell swelled swollen|swing swung|take took taken|' +
    'tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|win won|withdraw withdrew withdrawn|' +
    'write wrote written|overtake overtook overtaken|outspend outspent|outdo outdid outdone|underwrite underwrote underwritten|bid bid|split split|' +
    'beat beat beaten|blow blew blown|eat ate eaten|break broke broken|bear bore borne|pour poured|offset offset|foresee foresaw foreseen|owe owed'
  )
    .split('|')
    .map((line) => {
      const [lemma = '', ...past] = line.split(' ')
      return [lemma, past]
    }),
)

const VOWEL = 'aeiou'
const DOUBLED = new Set(
  'bag blag cap chip clip cut drop fit get grab hit hop jot kit let log map net nab nod occur pen plan plug plot pop prop put quit ram refer rig rip run sag set shed ship shop shut sip sit slam slap slip slot snap split spot stem step stop strip swap tap tip top transfer trim up win wrap zip begin bid bet commit submit permit admit forget outbid cup net program dig'.split(
    ' ',
  ),
)

/**
 * The forms of an English verb, each with what it is. A phrase inflects its first word: *shell out*, *shelled out*.
 *
 * @example formsOf('raise') gives raise (base), raises (s), raised (past), raising (ing)
 */
export function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const [verb = '', ...rest] = lemma.split(' ')
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`
  const forms: [string, VerbForm][] = [[verb, 'base']]
  if (verb === 'be') {
    forms.push(['is', 's'], ['are', 's'], ['am', 's'], ["'s", 's'], ["'re", 's'], ['being', 'ing'])
  } else {
    forms.push([verb === 'have' ? 'has' : third(verb), 's'], [continuous(verb), 'ing'])
  }
  for (const past of IRREGULAR.get(verb) ?? [regularPast(verb)]) forms.push([past, 'past'])
  return forms.map(([form, kind]) => [form + tail, kind])
}

/** The plural of a noun or of the last word of a phrase: *company*, *companies*; *term loan*, *term loans*. */
export function pluralOf(noun: string): string {
  return third(noun)
}

function third(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word) || (word.endsWith('o') && !/[aeiou]o$/.test(word))) return `${word}es`
  if (endsInConsonantY(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

function continuous(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`
  return `${verb}${doubled(verb)}ing`
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}${doubled(verb)}ed`
}

function doubled(verb: string): string {
  return DOUBLED.has(verb) ? (verb.at(-1) ?? '') : ''
}

function endsInConsonantY(word: string): boolean {
  return word.endsWith('y') && !VOWEL.includes(word.at(-2) ?? 'a')
}
