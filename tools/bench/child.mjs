// Runs what a part measures in a process of its own, and tells the measurements one by one.
//
//   node tools/bench/child.mjs PART JSON
//
// Each measurement is a line on the third pipe; whoever started this process may end it between two of them.
import fs from 'node:fs'

const [part, task] = process.argv.slice(2)
const { measure } = await import(`./parts/${part}.mjs`)
await measure(JSON.parse(task), (value) => fs.writeSync(3, `${JSON.stringify(value)}\n`))
