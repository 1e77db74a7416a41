// How many megabytes of notes a second: one plain expression for amounts, which nothing can be faster than; the Markdown
// parser; a library that finds entities; and the whole chain.
import { createRequire } from 'node:module'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { editsOf, openWorkspace } from '../engine.mjs'
import { alternate, median, pairedRatio, time } from '../measure.mjs'
import { registryOf } from '../registry.mjs'
import { notes } from '../texts.mjs'

const FLOOR = /(?:[$€£]\s?\d[\d,.]*(?:\s?(?:trillion|billion|million|bn|[BMK])\b)?)|\b\d[\d,.]*\s(?:dollars|euros)\b/g
const KINDS = { real: 'real-like prose', dense: 'dense prose', bare: 'text without figures' }

export async function run({ inChild, sizes, limit }) {
  const rows = []
  for (const kind of Object.keys(KINDS)) {
    const task = { kind, kilobytes: sizes.throughput, rounds: sizes.rounds }
    const [values] = (await inChild('throughput', task, limit * 4)).values
    for (const [what, rates] of Object.entries(values ?? {})) {
      rows.push({ text: KINDS[kind], what, rate: median(rates), ratio: pairedRatio(rates, values['remark + GFM']) })
    }
  }
  return {
    title: 'Throughput',
    columns: [
      { key: 'text', title: 'text' },
      { key: 'what', title: 'what' },
      { key: 'rate', title: 'MB/s' },
      { key: 'ratio', title: 'to remark + GFM', after: ' ×' },
    ],
    rows,
  }
}

/** Other notes each round: nothing that was read before can help. The first, which is not counted, warms up. */
export function measure({ kind, kilobytes, rounds }, emit) {
  const folders = Array.from({ length: rounds + 1 }, (_, round) =>
    notes(kind, Math.ceil(kilobytes / 10), 10_000, round + 1),
  )
  const registry = registryOf(100)
  const parser = unified().use(remarkParse).use(remarkGfm)
  const entities = winkEntities()
  const bytesOf = (folder) => folder.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const rate = (prepare) => (round) => {
    const folder = folders[round]
    const warm = performance.now() + (round === 0 ? 1500 : 0)
    for (;;) {
      const read = prepare()
      const ms = time(() => read(folder))
      if (performance.now() >= warm) return bytesOf(folder) / 1000 / ms
    }
  }
  const each = (read) => (folder) => folder.map(({ text }) => read(text))
  emit(
    alternate(
      {
        'one expression for amounts': rate(() => each((text) => text.match(FLOOR))),
        'remark + GFM': rate(() => each((text) => parser.parse(text))),
        ...(entities && { 'wink-nlp entities': rate(() => each(entities)) }),
        Tieout: rate(() => {
          const workspace = openWorkspace(registry)
          return (folder) => workspace.update(editsOf(folder))
        }),
      },
      rounds,
    ),
  )
}

/** Sentences and entities of a text by wink-nlp; null where it is not installed. */
function winkEntities() {
  const require = createRequire(import.meta.url)
  try {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'ner'])
    return (text) => nlp.readDoc(text).entities().out()
  } catch {
    return null
  }
}
