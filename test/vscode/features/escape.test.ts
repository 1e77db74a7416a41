import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown } from '../../../src/vscode/features/escape'

const parse = (markdown: string) => unified().use(remarkParse).parse(markdown)

describe('escapeMarkdown', () => {
  test('neutralizes links, images, HTML and icons', () => {
    expect(escapeMarkdown('[x](command:y) <b>')).toBe('\\[x\\]\\(command:y\\) &lt;b&gt;')
    expect(escapeMarkdown('$(zap) ![](http://x)')).toBe('\\$\\(zap\\) \\!\\[\\]\\(http&#58;//x\\)')
    expect(escapeMarkdown('a\n\n# b')).toBe('a \\# b')
  })

  test('any text comes out as that text, in one paragraph', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.constantFrom('', 'www.x.com ', 'a@b.co ', '1. '),
        (s, head) => {
          const text = `${head}x${s}x`.replace(/\s+/g, ' ')
          const tree = parse(escapeMarkdown(text))
          expect(tree.children).toHaveLength(1)
          const [paragraph] = tree.children
          if (paragraph?.type !== 'paragraph') throw new Error(`a ${paragraph?.type}`)
          expect(paragraph.children.map((child) => (child.type === 'text' ? child.value : child.type)).join('')).toBe(
            text,
          )
        },
      ),
    )
  })
})
