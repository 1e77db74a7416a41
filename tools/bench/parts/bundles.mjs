// What the production build weighs.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { dist } from '../../paths.mjs'

export async function run() {
  const files = fs
    .readdirSync(dist, { recursive: true })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /^(?!test|bench).*\.c?js$/.test(file))
    .map((file) => ({ file, of: file.startsWith('parts/') ? 'parts/*.cjs' : file }))
  return {
    title: 'Bundles of the production build',
    columns: [
      { key: 'file', title: 'file' },
      { key: 'kilobytes', title: 'kB' },
      { key: 'zipped', title: 'gzip, kB' },
    ],
    rows: [...new Set(files.map(({ of }) => of))].sort().map((row) => {
      const texts = files.filter(({ of }) => of === row).map(({ file }) => fs.readFileSync(path.join(dist, file)))
      const total = (sizeOf) => texts.reduce((sum, text) => sum + sizeOf(text), 0) / 1000
      return {
        file: `dist/${row}`,
        kilobytes: total((text) => text.length),
        zipped: total((text) => zlib.gzipSync(text).length),
      }
    }),
  }
}
