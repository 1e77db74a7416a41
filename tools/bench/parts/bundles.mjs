// What the production build weighs.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { dist } from '../../paths.mjs'

export async function run() {
  const files = fs.readdirSync(dist, { recursive: true }).filter((file) => /^(?!test|bench).*\.c?js$/.test(file))
  return {
    title: 'Bundles of the production build',
    columns: [
      { key: 'file', title: 'file' },
      { key: 'kilobytes', title: 'kB' },
      { key: 'zipped', title: 'gzip, kB' },
    ],
    rows: files.sort().map((file) => {
      const text = fs.readFileSync(path.join(dist, file))
      return { file: `dist/${file}`, kilobytes: text.length / 1000, zipped: zlib.gzipSync(text).length / 1000 }
    }),
  }
}
