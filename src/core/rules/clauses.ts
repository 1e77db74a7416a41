import { oncePer } from '../once'
import { allMatches } from '../text/matches'
import type { Sentence } from './sentences'

/** Where one statement of a sentence ends and the next begins: a semicolon, a dash with spaces, *, and* or *, but*. */
const BREAK = /;|\s[—–]\s|,\s(?:and|but|while|whereas)\s/gu

/**
 * The statements of a sentence, each with its own figures: arithmetic holds within one. A break between two figures of
 * one list is none: a list's last item follows *, and*.
 */
export const clausesOf: (sentence: Sentence) => readonly Sentence[] = oncePer((sentence: Sentence) => {
  const ends = allMatches(sentence.text, BREAK).map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const starts = [0, ...ends.map(({ end }) => end)]
  const stops = [...ends.map(({ start }) => start), sentence.text.length]
  return starts.map((from, i) => {
    const at = { start: sentence.at.start + from, end: sentence.at.start + (stops[i] ?? sentence.text.length) }
    const figures = sentence.figures.filter(({ figure }) => figure.at.start >= at.start && figure.at.end <= at.end)
    return { ...sentence, at, text: sentence.text.slice(from, stops[i]), figures }
  })
})
