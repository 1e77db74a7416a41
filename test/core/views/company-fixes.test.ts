import { expect, it } from 'vitest'
import { companyFixes } from '../../../src/core/views/company-fixes'
import { withEdits } from '../../../src/core/views/fixes'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: varro, name: Varro Cloud, aliases: [Varro]}
deals:
  - {id: tarn-varro, from: tarn, to: varro, amount: $38 billion}
`

it('adds a company, or an alias where one is called nearly so', () => {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'registry', path: 'deals.yaml', text: REGISTRY }])
  const fixes = companyFixes('Varro Clouds', workspace.registry(), { path: 'deals.yaml', text: REGISTRY })
  expect(fixes.map(({ title, edits }) => [title, withEdits(REGISTRY, edits)])).toEqual([
    [
      'Add company Varro Clouds to deals.yaml',
      REGISTRY.replace('deals:', '  - id: varro-clouds\n    name: Varro Clouds\ndeals:'),
    ],
    ['Add Varro Clouds as an alias of Varro Cloud', REGISTRY.replace('[Varro]', '[Varro, Varro Clouds]')],
  ])
})
