import type { Span } from '../../src/core/span'

/** What a marked place of a note expects. */
export interface Mark {
  /** Into the text without marks. */
  readonly span: Span
  /** The marked text. */
  readonly surface: string
  /** Each expects a finding of any one of its rules. */
  readonly rules: readonly ExpectedRule[]
  /** The id of the entry that the figure is tied to, `none`, or null where nothing is said of ties. */
  readonly tie: string | null
  /** Rules that judge the figures of this place and find that they hold. */
  readonly holds: readonly string[]
}

/** Rules of which one is expected at a mark; where optional, none is no miss. */
export interface ExpectedRule {
  readonly anyOf: readonly string[]
  readonly optional: boolean
}

/** A note's text as the engine gets it, and the marks that stood in it, in the order of their ends. */
export interface Unmarked {
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * Takes the marks out of a note. Throws on a bracket without its other half: that is a slip in the note, not data.
 *
 * @example
 * unmark('It pays ⟦$83B|registry-amount|=openai-aws⟧.')
 * // text 'It pays $83B.', one mark at [8, 12) with that rule and that tie
 */
export function unmark(marked: string): Unmarked {
  const marks: Mark[] = []
  const starts: number[] = []
  let text = ''
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') starts.push(text.length)
    else if (piece === '⟧') {
      const start = starts.pop()
      const specs = /(?:\|[=~]?[a-z][a-z0-9?/-]*)+$/.exec(text.slice(start))
      if (start === undefined || specs === null) throw new Error(`a mark says nothing: …${text.slice(-40)}`)
      text = text.slice(0, start + specs.index)
      const span = { start, end: text.length }
      marks.push({ span, surface: text.slice(start), ...readSpecs(specs[0].slice(1).split('|')) })
    } else text += piece
  }
  if (starts.length > 0) throw new Error(`a mark is not closed: …${text.slice(-40)}`)
  return { text, marks }
}

function readSpecs(specs: readonly string[]): Pick<Mark, 'rules' | 'tie' | 'holds'> {
  const tie = specs.find((spec) => spec.startsWith('='))?.slice(1) ?? null
  const rules = specs
    .filter((spec) => !/^[=~]/.test(spec))
    .map((spec) => {
      const alternatives = spec.split('/')
      return {
        anyOf: alternatives.map((rule) => rule.replace('?', '')),
        optional: alternatives.some((rule) => rule.endsWith('?')),
      }
    })
  const holds = specs.filter((spec) => spec.startsWith('~')).map((spec) => spec.slice(1))
  return { tie, rules, holds }
}
