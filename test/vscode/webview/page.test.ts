import { describe, expect, test } from 'vitest'
import { flowPicture } from '../../../src/vscode/webview/flow-picture'
import { html } from '../../../src/vscode/webview/html'
import { summaryPage } from '../../../src/vscode/webview/page'

describe('html', () => {
  test('escapes what is put in, and markup only once', () => {
    expect(html`<p title="${'a "b"'}">${'1 < 2'}</p>`.markup).toBe('<p title="a &#34;b&#34;">1 &#60; 2</p>')
    expect(html`<ul>${['<', '&'].map((c) => html`<li>${c}</li>`)}</ul>`.markup).toBe(
      '<ul><li>&#60;</li><li>&#38;</li></ul>',
    )
  })
})

describe('flowPicture', () => {
  const edge = { label: '$5B', share: 1, uncommitted: false, looped: true }
  const graph = {
    nodes: [
      { id: 'a', name: 'A & Co' },
      { id: 'b', name: '<b>' },
    ],
    edges: [
      { ...edge, from: 'a', to: 'b' },
      { ...edge, from: 'b', to: 'a', label: 'up to $9B', uncommitted: true, looped: false },
    ],
    omitted: 2,
  }
  const { markup } = flowPicture(graph, 'one')

  test('says in words what it shows', () => {
    expect(markup).toContain('aria-labelledby="one-title one-desc"')
    expect(markup).toContain(
      'A &#38; Co to &#60;b&#62; $5B, part of a loop; &#60;b&#62; to A &#38; Co up to $9B. 2 other flows are left out.',
    )
  })

  test('draws an arrow a flow, marked as looped or uncommitted, and no inline style', () => {
    expect(markup.match(/class="flow [^"]*"/g)).toEqual(['class="flow uncommitted"', 'class="flow looped"'])
    expect(markup).not.toContain('style=')
    expect(markup).not.toContain('NaN')
  })

  test('a picture of many companies has no two at one place', () => {
    const nodes = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, name: `Company ${i}` }))
    const places = flowPicture({ nodes, edges: [], omitted: 0 }, 'x').markup.match(/<rect x="[^"]+" y="[^"]+"/g)
    expect(new Set(places).size).toBe(12)
  })
})

describe('summaryPage', () => {
  test('says what to do where there is nothing', () => {
    expect(summaryPage([])).toContain('No notes have been read')
  })
})
