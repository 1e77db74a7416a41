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
  const open: { start: number; specs: string[] | null }[] = []
  let text = ''
  for (const piece of marked.split(/([⟦⟧|])/)) {
    const inner = open.at(-1)
    if (piece === '⟦') open.push({ start: text.length, specs: null })
    else if (piece === '⟧') {
      const closed = open.pop()
      if (closed === undefined || closed.specs === null)
        throw new Error(`a mark closes or says nothing: …${text.slice(-40)}`)
      const span = { start: closed.start, end: text.length }
      marks.push({ span, surface: text.slice(span.start), ...readSpecs(closed.specs) })
    } else if (piece === '|' && inner !== undefined) inner.specs = [...(inner.specs ?? []), '']
    else if (inner?.specs) inner.specs[inner.specs.length - 1] += piece
    else text += piece
  }
  if (open.length > 0) throw new Error(`a mark is not closed: …${text.slice(-40)}`)
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
