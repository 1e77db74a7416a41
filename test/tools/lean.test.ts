import { decodeNamedCharacterReference as byTable } from 'decode-named-character-reference'
import * as esbuild from 'esbuild'
import { expect, test } from 'vitest'
import { leaveOutUnused } from '../../tools/lean.mjs'

test('the stand-in for the names of characters knows the same ones', async () => {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: "export { decodeNamedCharacterReference } from 'decode-named-character-reference'",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [leaveOutUnused],
  })
  const [{ text }] = outputFiles as [esbuild.OutputFile]
  const { decodeNamedCharacterReference } = await import(`data:text/javascript,${encodeURIComponent(text)}`)
  const { characterEntities } = await import('character-entities')
  const names = [...Object.keys(characterEntities), 'euros', 'Amp', 'notit', 'no', 'constructor', '0']
  expect(names.length).toBeGreaterThan(2000)
  expect(names.filter((name) => decodeNamedCharacterReference(name) !== byTable(name))).toEqual([])
})
