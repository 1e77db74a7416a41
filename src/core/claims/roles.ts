import type { Mention } from '../mentions/types'
import type { Span } from '../span'
import { distanceBetween, matchesIn } from './near'
import type { Party } from './types'

type Role = Party['role']

/** Who stands right behind the verb: *lent Crusoe $9.6 billion*. */
const OBJECT = '='

/** How a verb assigns who pays and who is paid: its subject, its object and the party behind each preposition. */
interface Frame {
  readonly pattern: RegExp
  readonly subject: Role
  readonly behind: Readonly<Record<string, Role>>
}

const frame = (words: string, subject: Role, behind: Readonly<Record<string, Role>>): Frame => ({
  pattern: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu'),
  subject,
  behind,
})

const FRAMES: readonly Frame[] = [
  frame('pa(?:ys?|id|ying)|ow(?:es?|ed)|sp(?:ends?|ent|ending)|sen(?:ds?|t)|g[ai]ves?', 'payer', {
    [OBJECT]: 'payee',
    to: 'payee',
    with: 'payee',
    on: 'payee',
    at: 'payee',
  }),
  frame('commit(?:s|ted|ting)?|pledg(?:es?|ed|ing)|promis(?:es?|ed)', 'payer', {
    to: 'payee',
    with: 'payee',
    on: 'payee',
  }),
  frame('invest(?:s|ed|ing)?|puts?(?!\\s+(?:at|its))|pour(?:s|ed|ing)?|inject(?:s|ed)?', 'payer', {
    in: 'payee',
    into: 'payee',
  }),
  frame('len(?:ds?|t|ding)', 'payer', { [OBJECT]: 'payee', to: 'payee' }),
  frame('bu(?:ys?|ying)|bought|purchas(?:es?|ed|ing)|order(?:s|ed)|rent(?:s|ed)|leas(?:es|ed|ing)', 'payer', {
    from: 'payee',
    with: 'payee',
  }),
  frame('sells?|sold|suppl(?:y|ies|ied)|provides?|provided|delivers?', 'payee', { to: 'payer' }),
  frame(
    'rais(?:es?|ed|ing)|secur(?:es?|ed|ing)|receiv(?:es?|ed|ing)|borrow(?:s|ed|ing)?|w[io]ns?|land(?:s|ed)',
    'payee',
    {
      from: 'payer',
      by: 'payer',
    },
  ),
]

/** A passive verb turns its subject round: *$38 billion was paid by OpenAI*. */
const PASSIVE = /\b(?:is|was|were|been|be|being)\s(?:\w+ly\s)?$/iu

/**
 * What the verb nearest to a figure makes of the companies in its sentence. Companies that it does not reach are left
 * out: nothing is guessed.
 *
 * @example in *OpenAI commits $38B to AWS* OpenAI is payer and AWS payee
 */
export function rolesIn(
  text: string,
  sentence: Span,
  figure: Span,
  figures: readonly Span[],
  mentions: readonly Mention[],
): ReadonlyMap<Mention, Role> {
  const verb = nearestVerb(text, sentence, figure, figures)
  const roles = new Map<Mention, Role>()
  if (verb === null) return roles
  const passive = PASSIVE.test(text.slice(Math.max(0, verb.at.start - 24), verb.at.start))
  const subject = mentions.findLast(({ at }) => at.end <= verb.at.start && !isGenitive(text, at) && !isLedBy(text, at))
  if (subject !== undefined && !passive && distanceBetween(text, subject.at, verb.at, figures) <= 8)
    roles.set(subject, verb.frame.subject)
  for (const mention of mentions) {
    if (mention.at.start < verb.at.end || roles.has(mention)) continue
    const preposition = /(?:^|\s)(\p{L}+)\s(?:the\s)?$/u.exec(
      text.slice(Math.max(0, mention.at.start - 24), mention.at.start),
    )?.[1]
    const isObject = /^\s(?:the\s)?$/u.test(text.slice(verb.at.end, mention.at.start))
    const role =
      passive && preposition === 'by'
        ? verb.frame.subject
        : verb.frame.behind[isObject ? OBJECT : (preposition?.toLowerCase() ?? '')]
    if (role !== undefined && distanceBetween(text, verb.at, mention.at, []) <= 16) roles.set(mention, role)
  }
  return roles
}

function nearestVerb(
  text: string,
  sentence: Span,
  figure: Span,
  figures: readonly Span[],
): { frame: Frame; at: Span } | null {
  const verbs = FRAMES.flatMap((one) =>
    matchesIn(text, sentence, one.pattern).map(({ at }) => ({
      frame: one,
      at,
      distance: distanceBetween(text, at, figure, figures) + (at.start > figure.start ? 2 : 0),
    })),
  )
  return verbs.filter(({ distance }) => distance <= 10).sort((a, b) => a.distance - b.distance)[0] ?? null
}

/** *A round led by ASML* raised: who led it is no subject of what follows. */
function isLedBy(text: string, { start }: Span): boolean {
  return /(?<!\p{L})(?:by|with|from)\s(?:the\s)?$/iu.test(text.slice(Math.max(0, start - 12), start))
}

/** *OpenAI's* loss: the possessor is no subject. */
function isGenitive(text: string, { end }: Span): boolean {
  return /^['’]s?\s/.test(text.slice(end, end + 3))
}
