import { once, oncePer } from '../once'
import type { Passage } from '../passages/types'
import { countBefore } from '../text/bisect'
import type { Sentence } from '../tokens/types'
import { bareName, type Discourse, isChiefsLine, opensWithStranger, type Topic, topicOf } from './discourse'
import { nounAs } from './phrase'
import type { ClaimSource } from './reading'
import type { Around } from './setting'
import { companyAround } from './sides'

/** How many of the last sentences that name a company, and how many passages back, a pronoun is looked for. */
const MOST_TOPICS = 4
const FAR = 6
/** So many sentences in a row may each go on with whom the one before is about. */
const LONGEST_CHAIN = 64

/**
 * Whom the text before each sentence of a note speaks of, by the sentence's index. It is worked out where a claim asks
 * for it, and only as far back as that needs.
 *
 * @param headingsOf the headings above a passage, nearest first
 * @example in *Tarn grew. It owes $5m.* the discourse of the second sentence holds tarn as the subject before it
 */
export function discoursesOf(
  { doc, sentences, title, note }: ClaimSource,
  headingsOf: (passage: Passage) => readonly Around[],
): (index: number) => Discourse {
  const passageOf = (index: number) => doc.passages[sentences[index]?.passage ?? -1]
  const aboveOf = oncePer((passage: Passage) => {
    const first = sentences[countBefore(sentences, (one) => one.passage < passage.index)]
    return once(() => aboveIn(first, headingsOf(passage), title))
  })

  const topics = new Map<number, Topic>()
  let chain = 0
  const topicAt = (index: number, sentence: Sentence): Topic => {
    const known = topics.get(index)
    if (known !== undefined) return known
    if (chain > LONGEST_CHAIN) return topicOf(sentence)
    chain++
    const topic = topicOf(sentence, discourseAt(index))
    chain--
    topics.set(index, topic)
    return topic
  }
  const topicsBefore = (index: number): readonly Topic[] => {
    const found: Topic[] = []
    const from = (passageOf(index)?.index ?? 0) - FAR
    for (let at = index - 1; at >= 0 && found.length < MOST_TOPICS; at--) {
      const [sentence, passage] = [sentences[at], passageOf(at)]
      if (sentence === undefined || passage === undefined || passage.index < from) break
      if (passage.cell !== null || passage.kind === 'heading') continue
      const topic = topicAt(at, sentence)
      if (topic.named.length > 0) found.push(topic)
    }
    return found
  }
  const discourseAt = (index: number): Discourse => {
    const passage = passageOf(index)
    const above = passage === undefined ? once(() => NOTHING_ABOVE) : aboveOf(passage)
    const before = once(() => topicsBefore(index))
    return {
      get before() {
        return before()
      },
      get opening() {
        return note.opening()
      },
      companyOfPerson: note.companyOfPerson,
      get heading() {
        return above().heading
      },
      get lead() {
        return above().lead
      },
      get several() {
        return above().several
      },
      get speaker() {
        return above().speaker
      },
    }
  }
  return discourseAt
}

type Above = Pick<Discourse, 'heading' | 'lead' | 'several' | 'speaker'>

const NOTHING_ABOVE: Above = { heading: null, lead: null, several: null, speaker: null }

/** What a passage's first sentence and the headings say of whom it is about. */
function aboveIn(first: Sentence | undefined, headings: readonly Around[], title: readonly string[]): Above {
  const lead = first === undefined ? null : bareName(first)
  const isOfStranger = first !== undefined && opensWithStranger(first)
  const heading = lead ?? (isOfStranger ? null : companyAround(headings, title, []))
  const isNamed = headings.some(({ label }) => label.companies.length > 0) || title.length > 0
  const words = isNamed ? [] : headings.flatMap(({ label }) => label.tokens)
  return {
    heading,
    lead,
    several: words.find((token) => nounAs(token, 'several')?.plural)?.lower ?? null,
    speaker: first !== undefined && isChiefsLine(first) ? heading : null,
  }
}
