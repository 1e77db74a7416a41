// What no one writes and every engine meets: each input at a size and at its double, beside dense prose.
import { editsOf, openWorkspace } from '../engine.mjs'
import { inputs } from '../inputs.mjs'
import { alternate, median, pairedRatio, time } from '../measure.mjs'
import { registryOf } from '../registry.mjs'
import { note } from '../texts.mjs'

export async function run({ inChild, sizes, limit }) {
  const rows = []
  for (const name of Object.keys(inputs)) {
    const { values, over } = await inChild('inputs', { name, bytes: sizes.input, rounds: 3 }, limit)
    const of = (what) => values.filter((value) => value.what === what).map(({ ms }) => ms)
    const perByte = (what) => values.filter((value) => value.what === what).map(({ ms, bytes }) => ms / bytes)
    const late = over ? { over: limit } : undefined
    const whole = of('double').length > 0
    rows.push({
      input: name,
      kilobytes: inputs[name](sizes.input).length / 1000,
      once: median(of('once')) ?? late,
      double: median(of('double')) ?? late,
      ratio: whole ? pairedRatio(of('double'), of('once')) : late,
      cost: whole ? pairedRatio(perByte('double'), perByte('dense')) : late,
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
  alternate({ dense: read('dense'), once: read('once'), double: read('double') }, rounds, (what, ms) =>
    emit({ what, ms, bytes: texts[what].length }),
  )
}
