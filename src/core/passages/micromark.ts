import { parse, postprocess, preprocess } from 'micromark'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** A token of CommonMark or GFM; its offsets count in the text that was tokenized. */
export interface Token {
  readonly type: string
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
}

export type TokenEvent = readonly [kind: 'enter' | 'exit', token: Token, context: unknown]

/** What a note defines for all of it: link targets by label, and footnote labels. Labels are normalized. */
export interface Definitions {
  readonly targets: ReadonlyMap<string, string>
  readonly footnotes: ReadonlySet<string>
}

export const NO_DEFINITIONS: Definitions = { targets: new Map(), footnotes: new Set() }

/** A label as CommonMark compares labels (spec 0.31, "matches"): `[ Foo\nbar ]` and `[foo BAR]` are one. */
export const normalizeLabel = normalizeIdentifier

/**
 * A tokenizer of Markdown: CommonMark with GFM's tables, task lists, strikethrough and footnotes. References are
 * resolved against the given definitions besides those in the text itself. Literal addresses are left in the prose:
 * `addressSpans` finds them there.
 */
export function tokenizer(): (text: string, definitions: Definitions) => readonly TokenEvent[] {
  const context = parse({ extensions: [gfmTable(), gfmStrikethrough(), gfmTaskListItem(), gfmFootnote()] })
  return (text, definitions) => {
    context.lazy = {}
    context.defined = [...definitions.targets.keys()]
    context.gfmFootnotes = [...definitions.footnotes]
    // The preprocessor drops a leading U+FEFF, which would shift every offset; U+00A0 is of the same class.
    const source = text.replace(/^\uFEFF/, '\u00A0')
    return postprocess(context.document().write(preprocess()(source, undefined, true)))
  }
}
