import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Span } from '../span'

/** A tag in HTML. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string
  readonly opens: boolean
  readonly closesItself: boolean
  readonly attributes: Token.TagToken['attrs']
  readonly at: Span
}

/** Elements whose content holds no tags, and how it is tokenized. */
const CONTENT: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
])

/**
 * Goes through HTML in order: hands its tags to `tag` and the runs of characters between them, with their character
 * references as they are written, to `text`. Comments and declarations part two runs and are passed over, and so is a
 * tag that the text's end cuts off.
 */
export function readTags(html: string, handler: { tag(tag: HtmlTag): void; text(at: Span): void }): void {
  let from = 0
  const between = ({ location }: Token.Token): Span => {
    const at = { start: location?.startOffset ?? from, end: location?.endOffset ?? from }
    if (at.start > from) handler.text({ start: from, end: at.start })
    from = at.end
    return at
  }
  const tag = (token: Token.TagToken, opens: boolean) => {
    const at = between(token)
    handler.tag({ name: token.tagName, opens, closesItself: token.selfClosing, attributes: token.attrs, at })
  }
  const pass = () => {}
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        tag(token, true)
        tokenizer.state = CONTENT.get(token.tagName) ?? tokenizer.state
      },
      onEndTag: (token) => tag(token, false),
      onComment: between,
      onDoctype: between,
      onEof: pass,
      onCharacter: pass,
      onNullCharacter: pass,
      onWhitespaceCharacter: pass,
    },
  )
  // Half a surrogate pair is no character, and the tokenizer fails on it.
  tokenizer.write(html.replace(/\p{Surrogate}/gu, '\uFFFD'), true)
  const rest = html.slice(from).search(/<[A-Za-z/!?]/)
  const end = rest < 0 ? html.length : from + rest
  if (end > from) handler.text({ start: from, end })
}
