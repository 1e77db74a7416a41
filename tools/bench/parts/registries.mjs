// Registries of many deals: reading one, and changing the amount of one deal, alone and with notes that are held to it.
import { editsOf, openWorkspace } from '../engine.mjs'
import { median, slope, time } from '../measure.mjs'
import { registryOf, withOtherAmount } from '../registry.mjs'
import { notes } from '../texts.mjs'

const HELD = 50

export async function run({ inChild, sizes, limit }) {
  const rows = []
  for (const deals of sizes.registries) {
    const { values, over } = await inChild('registries', { deals, rounds: sizes.edits }, limit)
    const of = (what) => values.filter((value) => value.what === what).map(({ ms }) => ms)
    const cell = (what) => median(of(what)) ?? (over ? { over: limit } : undefined)
    rows.push({ deals, load: cell('load'), edit: cell('edit'), held: cell('held') })
  }
  const points = (key) => rows.filter((row) => typeof row[key] === 'number').map((row) => [row.deals, row[key]])
  return {
    title: 'Registries',
    columns: [
      { key: 'deals', title: 'deals' },
      { key: 'load', title: 'load, ms' },
      { key: 'edit', title: 'one edit, ms' },
      { key: 'held', title: `one edit, ${HELD} notes of 1 KB, ms` },
    ],
    rows,
    slope: slope(points('load')),
  }
}

export function measure({ deals, rounds }, emit) {
  const registry = registryOf(deals)
  openWorkspace(registryOf(20))
  for (let round = 0; round < rounds; round += 1) emit({ what: 'load', ms: time(() => openWorkspace(registry)) })
  const workspace = openWorkspace(registry)
  const edits = (what) => {
    for (let round = 0; round < rounds; round += 1) {
      const text = withOtherAmount(registry, `$${round + 2} billion`)
      const edit = () => {
        workspace.update([{ kind: 'registry', path: 'deals.yaml', text }])
        workspace.registry()
      }
      emit({ what, ms: time(edit) })
    }
  }
  edits('edit')
  for (const note of editsOf(notes('real', HELD, 1000, 4))) {
    workspace.update([note])
    emit({ what: 'note' })
  }
  edits('held')
}
