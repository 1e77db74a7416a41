// What no one writes and every engine meets: each input at a size and at its double, beside dense prose.
import { editsOf, openWorkspace } from '../engine.mjs'
import { inputs } from '../inputs.mjs'
import { alternate, median, pairedRatio, time } from '../measure.mjs'
import { registryOf } from '../registry.mjs'
import { note } from '../texts.mjs'

export async function run({ inChild, sizes, limit }) {
  const rows = []
  for (const name of Object.keys(inputs)) {
    const { values, over } = await inChild('inputs', { name, bytes: sizes.input, rounds: sizes.inputs }, limit)
    // The first round warms up, and counts only where the limit let no other one end.
    const of = (what, key) => {
      const measured = values.filter((value) => value.what === what)
      const warm = measured.filter(({ round }) => round > 0)
      return (warm.length > 0 ? warm : measured).map((value) => value[key])
    }
    const late = over ? { over: limit } : undefined
    const largest = of('double', 'ms').length > 0 ? 'double' : 'once'
    rows.push({
      input: name,
      kilobytes: inputs[name](sizes.input).length / 1000,
      once: median(of('once', 'ms')) ?? late,
      double: median(of('double', 'ms')) ?? late,
      ratio: pairedRatio(of('double', 'ms'), of('once', 'ms')),
      cost: pairedRatio(of(largest, 'each'), of('dense', 'each')),
    })
  }
  return {
    title: 'Hostile inputs',
    columns: [
      { key: 'input', title: 'input' },
      { key: 'kilobytes', title: 'KB' },
      { key: 'once', title: 'ms' },
      { key: 'double', title: 'double, ms' },
      { key: 'ratio', title: 'doubling', after: ' ×' },
      { key: 'cost', title: 'a byte, to dense prose', after: ' ×' },
    ],
    rows,
  }
}

export function measure({ name, bytes, rounds }, emit) {
  const registry = registryOf(100)
  const texts = { dense: note('dense', bytes, 5), once: inputs[name](bytes), double: inputs[name](2 * bytes) }
  const read = (what) => () => {
    const workspace = openWorkspace(registry)
    return time(() => workspace.update(editsOf([{ path: 'input.md', text: texts[what] }])))
  }
  openWorkspace(registry).update(editsOf([{ path: 'input.md', text: inputs[name](bytes / 8) }]))
  emit({ what: 'warm' })
  alternate({ dense: read('dense'), once: read('once'), double: read('double') }, rounds, (what, ms, round) =>
    emit({ what, ms, round, each: ms / texts[what].length }),
  )
}
