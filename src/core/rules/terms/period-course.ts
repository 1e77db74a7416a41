import { writtenAt } from '../../figures/written'
import { ratio, timesPerYear } from '../../tokens/quantities/rates'
import type { PeriodReader, PeriodRelation } from './period-relation'

/** `$8bn in the first half, so on course for $16bn`: only where *so* makes the year the half made longer. */
export const onCourse: PeriodReader = (_, sentences) =>
  sentences.flatMap(({ passage, figures, at }) =>
    figures.slice(1).flatMap((stated, i): readonly PeriodRelation[] => {
      const known = figures[i]
      const year = timesPerYear('year')
      if (known === undefined || year === null) return []
      const between = passage.text.slice(writtenAt(known.figure).end, writtenAt(stated.figure).start)
      const match = FIRST.exec(between)
      const part = PARTS[match?.[1]?.toLowerCase() ?? '']
      if (match === null || part === undefined) return []
      const behind = passage.text.slice(writtenAt(stated.figure).end, at.end)
      if (!COURSE.test(between.slice(match[0].length)) || !YEAR.test(behind)) return []
      const perYear = timesPerYear(part)
      if (perYear === null) return []
      const times = ratio(perYear, year)
      const labels = { knownLabel: `in the first ${match[1]?.toLowerCase()}`, statedLabel: 'a year' }
      return [{ known, stated, join: 'computed', ...labels, reckoned: 'multiplied', times }]
    }),
  )

const FIRST =
  /^(?:\s(?:of|in)(?:\s\p{Ll}+){1,2}?)?\sin (?:the|its) first (half|quarter|six months|three months)(?: of (?:the year|20\d\d))?(?=[,;\s])/iu
const PARTS: Readonly<Record<string, string>> = {
  half: 'half-year',
  'six months': 'half-year',
  quarter: 'quarter',
  'three months': 'quarter',
}
const COURSE =
  /^[,;]?\s(?:and\s)?so\s(?:(?:it|they|the company)\s)?(?:(?:is|are|was|were)\s)?(?:now\s|already\s)?(?:on (?:course|track|pace)|heading|headed) for\s(?:(?:just|a little)\s)?$/iu
const YEAR = /^(?:$|[.,;)]|\s(?:for|in|over|by the end of) (?:the|this|20)|\s(?:a|this) year)/iu
