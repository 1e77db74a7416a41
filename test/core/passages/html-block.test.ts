import { describe, expect, test } from 'vitest'
import { readPassages } from '../../../src/core/passages/read'
import { markdown, texts, written } from './notes'

/** The texts of a note's passages, each with what stands in the note where its money is. */
function read(source: string): [string, string][] {
  return readPassages(source, 'markdown').passages.map((passage) => {
    const money = /\$\d+(?:[.,]\d+)?(?: ?(?:M|bn|billion))?/.exec(passage.text)?.[0]
    return [passage.text, money === undefined ? '' : written(source, passage, money)]
  })
}

describe('the text of a block of HTML', () => {
  test.each([
    ['a paragraph', '<p class="a $1M">Tarn pays $5M now.</p>', 'Tarn pays $5M now.', '$5M'],
    ['an open paragraph', '<p>Tarn pays $5M now.', 'Tarn pays $5M now.', '$5M'],
    ['inline markup', '<p>Tarn pays <b>$5</b>M now</p>', 'Tarn pays $5M now', '$5</b>M'],
    ['a line end', '<p>\n  Tarn pays $5\n  billion\n</p>', 'Tarn pays $5 billion', '$5\n  billion'],
    ['a `<br>`', '<p>pays $5<br>billion</p>', 'pays $5 billion', '$5<br>billion'],
    ['references', '<p>R&amp;D &pound;3 &#8211; &#36;5M</p>', 'R&D £3 – $5M', '&#36;5M'],
    ['a raised call', '<p>pays $5M<sup><a href="#n">[2]</a></sup> now</p>', 'pays $5M now', '$5M'],
    ['an ordinal', '<p>the 4<sup>th</sup> $5M</p>', 'the 4th $5M', '$5M'],
    ['code', '<p>pays <code>$6M</code> $5M</p>', 'pays \uFFFC $5M', '$5M'],
    ['an image', '<p>pays <img src="a" alt="$6M"> $5M</p>', 'pays \uFFFC $5M', '$5M'],
    ['a comment', '<p>pays <!-- $6M --> $5M</p>', 'pays  $5M', '$5M'],
    ['marks of other dialects', '<p>pays ==$5M== {{ x }}</p>', 'pays $5M \uFFFC', '$5M'],
    ['a quote', '> <p>pays\n> $5\n> billion</p>', 'pays $5 billion', '$5\n> billion'],
    ['a list', '- <div>pays $5\n  billion</div>', 'pays $5 billion', '$5\n  billion'],
    ['a cut tag', '<p>pays $5M <a href="$6M', 'pays $5M', '$5M'],
    ['less than', '<p>a < $5M now</p>', 'a < $5M now', '$5M'],
    ['half a character', '<p>a \udcb0\udcb0 $5M</p>', 'a \udcb0\udcb0 $5M', '$5M'],
  ])('with %s is read at its place', (_, source, text, money) => {
    expect(read(source)).toEqual([[text, money]])
    const crlf = source.replaceAll('\n', '\r\n')
    expect(read(crlf)).toEqual([[text, money.replaceAll('\n', '\r\n')]])
  })

  test.each([
    ['scripts', '<script>\nvar x = "<p>$5M</p>"\n</script>'],
    ['styles', '<style>\n.a { content: "$5M" }\n</style>'],
    ['preformatted text', '<pre>\n$5M\n\n$6M\n</pre>'],
    ['a page’s head', '<head><title>Tarn pays $5M</title></head>'],
    ['what is hidden', '<div hidden><div>a</div>$5M</div>'],
    ['what is not displayed', '<p style="color: red; display: none">$5M</p>'],
    ['a template', '<div><template><p>$5M</p></template></div>'],
    ['attributes', '<div title="$5M"\n data-x=\'$6M\'>\n</div>'],
    ['comments', '<div><!-- $5M --></div>'],
  ])('%s is not read', (_, source) => {
    expect(texts(markdown(source)).join('')).not.toContain('$')
  })

  test('blocks are passages of their own', () => {
    const { passages, lists } = markdown(
      '<details><summary>Tarn</summary>',
      '<h2>Deals</h2><p>Across:</p>',
      '<ul><li>Osk <p>more</p><li>Varro <ol><li>Dune</ol></ul>',
      '<blockquote>Harbin</blockquote>End',
      '</details>',
      '',
      'Words',
    )
    expect(
      passages.map(({ text, kind, level, quotes, item }) => [text, kind, level, quotes, item?.list ?? '-']),
    ).toEqual([
      ['Tarn', 'paragraph', 0, 0, '-'],
      ['Deals', 'heading', 2, 0, '-'],
      ['Across:', 'paragraph', 0, 0, '-'],
      ['Osk', 'item', 0, 0, 0],
      ['more', 'item', 0, 0, 0],
      ['Varro', 'item', 0, 0, 0],
      ['Dune', 'item', 0, 0, 1],
      ['Harbin', 'paragraph', 0, 1, '-'],
      ['End', 'paragraph', 0, 0, '-'],
      ['Words', 'paragraph', 0, 0, '-'],
    ])
    expect(lists[0]).toEqual({ lead: 2, items: [[3, 4], [5]] })
    expect(passages.at(-1)?.headings).toEqual([1])
  })

  test('Markdown between two blocks is read as such', () => {
    expect(texts(markdown('<div>', '', 'Tarn *pays* $5M', '', '</div>'))).toEqual(['Tarn pays $5M'])
  })

  test('a block without words parts a list from its lead, one with words leads to it', () => {
    expect(markdown('Lead', '', '<hr>', '', '- a').lists[0]?.lead).toBeNull()
    expect(markdown('<p>Lead</p>', '', '- a').lists[0]?.lead).toBe(0)
  })
})

describe('a table of HTML', () => {
  const rows = (source: string) => {
    const { tables, passages } = readPassages(source, 'markdown')
    const words = (index: number | null) => (index === null ? null : passages[index]?.text)
    return tables.map((table) => ({ caption: words(table.caption), rows: table.rows.map((row) => row.map(words)) }))
  }

  test('has its cells by row and column, and its caption', () => {
    const source =
      '<table><caption>In $m</caption><thead><tr><th>Deal<th>Sum</thead>\n<tr><td><p>Tarn</p><p>Osk</p></td><td>5<sup>2</sup></td></tr></table>'
    expect(rows(source)).toEqual([
      {
        caption: 'In $m',
        rows: [
          ['Deal', 'Sum'],
          ['Tarn Osk', '5²'],
        ],
      },
    ])
  })

  test('leaves places empty where a cell spans several', () => {
    const source =
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>'
    expect(rows(source)).toEqual([{ caption: null, rows: [['a', 'b', null], [null, 'c', 'd'], ['e']] }])
  })

  test('that lays out a page is paragraphs', () => {
    const inner = '<table><tr><td>Deal</td><td>$m</td></tr><tr><td>Osk</td><td>5</td></tr></table>'
    const source = `<table><tr><td>Tarn pays $5M. ${inner} More.</td><td>Side</td></tr></table>`
    expect(texts(readPassages(source, 'markdown'))).toEqual([
      'Tarn pays $5M.',
      'Deal',
      '$m',
      'Osk',
      '5',
      'More.',
      'Side',
    ])
    expect(rows(source)).toHaveLength(1)
    expect(rows('<table><tr><td>one</td></tr><tr><td>column</td></tr></table>')).toEqual([])
  })

  test('is not read where its head or its end is not there', () => {
    expect(texts(markdown('<tr><td>$6</td></tr>', '</table>', '', 'End'))).toEqual(['End'])
    expect(texts(markdown('<table><tr><td>$5</td></tr>', '', 'End'))).toEqual(['End'])
  })
})

describe('hostile HTML', () => {
  test.each([
    ['open elements', '<div>'.repeat(50_000)],
    ['open lists', '<ul><li>'.repeat(30_000)],
    ['open tables', '<table><tr><td>'.repeat(20_000)],
    ['closing tags', `<div>${'</ul></li></p></table>'.repeat(20_000)}`],
    ['spans of cells', `<table>${'<tr><td rowspan=99 colspan=50>'.repeat(10_000)}`],
    ['references', `<p>${'&amp;'.repeat(50_000)}`],
    ['blanks', `<p>a${' '.repeat(100_000)}b`],
    ['a cut tag', `<p>${'<a '.repeat(100_000)}`],
  ])('%s without end is read in time', (_, source) => {
    expect(texts(readPassages(`${source}\n\nTarn pays $5M.`, 'markdown')).at(-1)).toBe('Tarn pays $5M.')
  })
})
