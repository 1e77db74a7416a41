import type { Image, Literal, PhrasingContent, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** An image's words with their markup and their place: mdast by itself keeps their characters alone. */
interface ImageWords {
  readonly children: readonly PhrasingContent[]
  readonly position?: NonNullable<Image['position']>
}

/** Front matter between lines `+++`. */
interface Toml extends Literal {
  type: 'toml'
}

declare module 'mdast' {
  interface ImageData {
    words?: ImageWords
  }
  interface ImageReferenceData {
    words?: ImageWords
  }
  interface RootContentMap {
    toml: Toml
  }
}

let markdown: Processor<Root> | undefined
let head: Processor<Root> | undefined
const references = new Map<string, string>()

/**
 * The mdast tree of a piece of Markdown: CommonMark with GFM's tables, task lists, strikethrough and footnotes. Every
 * node has its place, as offsets in `source`.
 */
export function parseMarkdown(source: string): Root {
  markdown ??= unified().use(remarkParse).use(remarkGfm).use(asWritten).freeze()
  // The parser drops a leading U+FEFF, which would shift every offset; U+00A0 is of the same class.
  return markdown.parse(source.replace(/^\uFEFF/, '\u00A0'))
}

/** The mdast tree of a note's head, whose front matter is a node: YAML between lines `---`, TOML between `+++`. */
export function parseHead(source: string): Root {
  head ??= unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
  return head.parse(source)
}

/** What a named character reference reads as: `&pound;` is `£`; one that HTML does not know reads as it is written. */
export function decodeReference(reference: string): string {
  const known = references.get(reference)
  if (known !== undefined) return known
  const [paragraph] = parseMarkdown(reference).children
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const decoded = text?.type === 'text' ? text.value : reference
  references.set(reference, decoded)
  return decoded
}

/**
 * A remark plugin that keeps the tree to what the source says. Literal addresses stay in the prose, where
 * `addressSpans` finds them; as nodes, some would have no place. A task's paragraph begins where it is written, at
 * its box, whose state does not matter. An image keeps the nodes of its words.
 */
function asWritten(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text, ...rest }) => {
    const constructs = Object.entries(text ?? {}).flatMap(([code, all]) => {
      const kept = [all ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'))
      return kept.length === 0 ? [] : [[code, kept] as const]
    })
    return { ...rest, text: Object.fromEntries(constructs) }
  })
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms: _, ...rest }) => rest)
  data.fromMarkdownExtensions.push({
    enter: {
      labelText(token) {
        const label = this.stack.at(-1)
        const image = this.stack.at(-2)
        if (image?.type !== 'image' || label?.type !== 'fragment') return
        const { start, end } = token
        image.data = { words: { children: label.children as PhrasingContent[], position: { start, end } } }
      },
    },
    exit: {
      paragraph(token) {
        this.exit(token)
      },
      taskListCheckValueChecked() {},
      taskListCheckValueUnchecked() {},
    },
  })
}
