import type { Note } from '../../notes/types'
import type { Gated } from '../../text/gated'
import { isAddable, isAmount, isValue } from './operands'
import { matchPhrase, phrase, type Skeleton } from './skeleton'
import type { Sum, Term } from './sums'

/** A way to say that one amount is what others make. */
interface Phrase {
  readonly form: Gated
  /** For each of its figures in turn: `+` it is added, `-` taken off, `=` it is the result. */
  readonly roles: string
  /** Words of the sentence that make it say something else. */
  readonly unless?: RegExp | undefined
}

const say = (roles: string, source: string, unless?: RegExp): Phrase => ({ form: phrase(source), roles, unless })

const LEAVES = '(?:leaves?|leaving|left)(?: (?:it|them|[\\p{L}-]+) with)?'
const IS = '(?:is|are|was|were|makes?|gives?|equals?|comes? to|yields?|means|=|or)'
const TAKE = '(?:deduct|subtract|take|deducting|subtracting|taking|knock|knocking)'
const TOOK_DOWN =
  '(?:took|takes|taking|cuts?|cutting|reduce[sd]|reducing|lowered|pushed|dragged|brought|pulled|trimmed|depressed)'
const RAISED = '(?:lifted|raised|pushed|swelled|boosted|flattered|took)'
const WITHOUT =
  '(?:without|excluding|before|but for|were it not for|absent|ex|stripping out|leaving out|adjusted for|had it not)'
const CHARGES = '(?:charges?|write-?downs?|write-?offs?|impairments?|provisions?|fines?)'
const WOULD = '(?:would have (?:been|earned|made|reached|come to)|was|were|is|reached|came to|made|earned)'
const RATHER = '(?:instead of|rather than|not)'
/** *costs of $3 billion* is no whole that something is taken from. */
const OF = '(?<!\\b(?:costs?|expenses|charges?|loss(?:es)?|fees) )(?:out )?\\bof@#,?(?: [^\\s#;:]+){0,10} #'
const OF_WHICH = '#,? of which(?: [^\\s#;:]+){0,6} #'
const REST =
  '(?:the|its|their) (?:rest|remainder|balance|other (?:half|part)|remaining(?: [\\p{L}-]+)?)(?:,| of| is| was| are|:| comes to| \\()* #'
const BACK =
  '(?:has |have |had )?(?:got|gets|received|receives|recovered|recouped|recoups|sold|sells|raised)(?: [^\\s,;:#]+){0,6}'
const STAYS =
  '(?:remains?|remained|(?:is|are|was|were) (?:still )?(?:left|undrawn|unused|unspent|outstanding|open|available|unpaid|due|to come|owed|missing)|still (?:to come|to go|to be|outstanding)|to go|left)'

/** A tax on income takes the whole of a charge off net income; other charges are softened by the tax they save. */
const SOFTENED = /^(?!.*\btax(?:es)?\b).*\b(?:net|after[- ]tax)\b/iu
/** The size of a change is for another rule. */
const CHANGES = /\b(?:increase[sd]?|rises?|rose|grew|growth|jump(?:s|ed)?|up|down|fell|cuts?)\b/iu

const PHRASES: readonly Phrase[] = [
  // $60bn of cash less $8bn of debt leaves $52bn
  say('+-=', `#@(?:less|minus|net of|after deducting|after subtracting|reduced by|−)@#~~${LEAVES}@#`),
  say('+-=', `#,?@(?:less|minus|net of|after deducting|after subtracting|reduced by|−)@#@${IS}@#`),
  say('+-=', `#[^#.]{0,20}[;,] (?:less|minus)@#[^#]{0,30}\\b(?:leaves?|leaving|is|are|was|comes? to)@?#`),
  say('+-=', '# [−–-] # = #'),
  say('-+=', `(?:net of|less|after deducting)@#[^#]{0,20},[^#]{0,40} #@${IS}@#`),
  say(
    '=+-',
    '#[^#]{0,30}[:,(—–=] ?(?:(?:that is|or|i\\.e\\.|namely|being),? )?(?:(?:the|its|their|that|this) )?#@(?:less|minus)@#',
  ),
  // $3bn plus $4bn is $7bn
  say('++=', `#@?(?:plus|\\+)@#@?${IS}@#`),
  say('++=', '(?:adding|add)@#~?(?:to|and)@#,?~(?:gives?|makes?|yields?|is|get|comes? to|arrives? at)@#'),
  say(
    '++=',
    `\\badds?(?:ed)? (?:another |a further |a new )?#~?to@#~?(?:,? and|,? so|, which)~(?:has|have|had|makes?|gives?|stands? at|comes? to|is at|are at)@#`,
  ),
  say('++=', `\\b(?:sum|total) of@# and@#@?${IS}@#`),
  // deduct $8bn from $60bn and $52bn is left
  say('-+=', `${TAKE}(?: that| this| those| these)?@#~?(?:from|off)@#~~(?:leaves?|leaving|gives?|makes?|is|yields?)@#`),
  say(
    '-+=',
    `${TAKE}(?: that| this| those| these)?@#~?(?:from|off)@#[^#;:]{0,60},? and(?: then)?(?: (?:you|we|one|it) (?:get|gets|are left with|is left with|have|has))?@#(?=[^#]*$)`,
  ),
  // it paid $4.9bn and got $3bn back, so the rest cost it $1.9bn net
  say(
    '+-=',
    `\\b(?:paid|spent|cost|laid out|bought)@#[^#;.]{0,80}\\b(?:${BACK})@#[^#;.]{0,40}\\b(?:so|thus|hence|therefore|leaving)\\b[^#;.]{0,60}#(?= net\\b)`,
  ),
  say(
    '+-=',
    `\\b(?:paid|spent|cost|laid out|bought)@#[^#;.]{0,80}\\b(?:${BACK})@#[^#;.]{0,40}(?:\\b(?:so|thus|hence|therefore|leaving|for)\\b|,)[^#;.]{0,60}\\bnet (?:[\\p{L}-]+ ){0,3}(?:is |was |of |at |to )?#`,
  ),
  // of its $20bn $12bn is drawn; the rest, $8bn …
  say('+-=', `${OF}~~${REST}`),
  say('+-=', `${OF_WHICH}~~${REST}`),
  say('+-=', `#@?(?:,|:| —) #~~${REST}`),
  // $20bn, of which $12bn is drawn, leaving $8bn; it has drawn $12bn of the $20bn, which leaves $8bn
  say('+-=', `${OF_WHICH}~~${LEAVES}@#`),
  say('+-=', `${OF}~~${LEAVES}@#`),
  say('-+=', `#@?of@#~~${LEAVES}@#`),
  say('-+=', `#@?(?:out )?of@#[^#]{0,60}\\b${REST}`),
  say('+-=', `${OF_WHICH}[^#]{0,60}(?:[;,—–]|\\bso|\\band|\\bwith|\\bwhile) ?@?#~?${STAYS}`),
  say(
    '+-=',
    `#[;,:] ?@?#~(?:drawn|used|spent|paid|invested|sold|repaid)[^#]{0,30}(?:[;,—–]|\\bso|\\band) ?@?#~?${STAYS}`,
  ),
  say('+-=', `${OF}[^#]{0,60}(?:[;,—–]|\\bso|\\band|\\bwith|\\bwhile) ?@?#~?${STAYS}`),
  say('+-=', `${OF}[^#]{0,60}\\b(?:and|so|but) (?:[\\p{L}-]+ ){0,3}?(?:still has|still holds|has still|keeps) #`),
  say('-+=', `#@?of@#[^#]{0,60}(?:[;,—–]|\\bso|\\band|\\bwith|\\bwhile) ?@?#~?${STAYS}`),
  // a charge of $16bn took net income down to $3bn; without it, it would have been $19bn
  say('++=', `#~${TOOK_DOWN}~(?:down )?to@#~~${WITHOUT}~~#`, SOFTENED),
  say('+=+', `${WITHOUT}~#~~${WOULD}@#~~${RATHER}@#`, SOFTENED),
  say('++=', `#,? after~#~of~~${WITHOUT}~~#`, SOFTENED),
  say('++=', `#,? after~${CHARGES} of@#~~${WITHOUT}~~#`, SOFTENED),
  say('-+=', `#~${RAISED}~(?:up )?to@#~~${WITHOUT}~~#`, SOFTENED),
  // the extension of $6bn takes the contract from $16bn to $22bn
  say('++=', `#@?(?:takes|took|brings|brought|lifts|lifted|extends|expands)@from@#~?to@#`, CHANGES),
]

/** Differences and rests that one sentence states in words: the first way to say it that fits. */
export function saidDifferences(note: Note, skeleton: Skeleton): readonly Sum[] {
  if (skeleton.sentence.figures.length < 3 || !isAddable(skeleton.text)) return []
  for (const { form, roles, unless } of PHRASES) {
    const match = matchPhrase(skeleton, form)
    if (match === null || match.figures.length !== roles.length || unless?.test(skeleton.text)) continue
    const first = skeleton.sentence.figures.findIndex(({ index }) => index === match.figures[0]?.index)
    if (first > 0 && !/[;:]|,\s(?:so|and so|which means)\s/u.test(skeleton.gaps[first] ?? '')) return []
    const sum = sumFrom(
      note,
      match.figures.map(({ index }) => index),
      roles,
    )
    return sum === null ? [] : [sum]
  }
  return []
}

/** A sum from figures and their roles; null where one of them is a rate or no amount of money. */
function sumFrom(note: Note, figures: readonly number[], roles: string): Sum | null {
  const result = figures[roles.indexOf('=')]
  const terms = figures.flatMap((figure, i): readonly Term[] => {
    const role = roles[i]
    return role === '=' ? [] : [{ figure, sign: role === '-' ? -1 : 1, name: null }]
  })
  const money = figures.every((index) => isAmount(note, index) || roles === '+=+')
  const values = figures.filter((index) => isValue(note, index)).length
  if (result === undefined || !money || (values > 0 && values < 2)) return null
  return { rule: 'difference', result, terms, certainty: 'whole' }
}
