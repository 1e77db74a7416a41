// npm start: what is found in the folder and what it adds up to, in the terminal; then the note in which most is found
// in VS Code, with the extension, and the summary beside it.
//
//   npm start [-- PATH] [--terminal-only]
//
// PATH is a folder of notes, or a note; samples/ai-economy by default. The desktop VS Code is used when `code` is on
// the PATH. Else VS Code is served on 127.0.0.1 (PORT chooses the port) until Ctrl-C. TIEOUT_NO_EDITOR=1 is
// --terminal-only. Ends with 2 when PATH cannot be read.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runScript } from './cleanup.mjs'
import { dist, root, samples } from './paths.mjs'
import { startServer, workbenchUrl } from './server.mjs'
import { hostSupported, hostUnsupported } from './vscode-host/setup.mjs'

const cli = path.join(dist, 'cli.cjs')
/** The extension that opens the summary. */
const demo = path.join(root, 'tools/demo')

await runScript(async () => {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'terminal-only': { type: 'boolean', default: Boolean(process.env.TIEOUT_NO_EDITOR) } },
  })
  const target = positionals[0] ? path.resolve(process.env.INIT_CWD ?? '.', positionals[0]) : samples
  if (run([path.join(root, 'tools/build.mjs')]) !== 0) return 1
  if (run([cli, 'check', '--fail-on', 'never', target]) === 2) return 2
  console.log()
  if (run([cli, 'summary', target]) === 2) return 2
  if (flags['terminal-only']) return 0
  const folder = fs.statSync(target).isDirectory() ? target : path.dirname(target)
  const files = folder === target ? mostFound(folder) : [target]
  if (openDesktop(folder, files)) return 0
  if (!hostSupported) throw new Error(hostUnsupported)
  return serve(folder, files)
})

/** The note with most findings, as a list of one; of none, where nothing is found. */
function mostFound(folder) {
  const command = [cli, 'check', '--fail-on', 'never', '--format', 'json', folder]
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  const findings = JSON.parse(stdout).findings.filter(({ path: file }) => !/\.ya?ml$/i.test(file))
  const counts = new Map()
  for (const { path: file } of findings) counts.set(file, (counts.get(file) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first === undefined ? [] : [path.join(folder, first[0])]
}

/** Runs a Node script to its end; its exit code. */
function run(command) {
  return spawnSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] }).status
}

/** Opens folder and files in the desktop VS Code, if its `code` command is on the PATH and works. */
function openDesktop(folder, files) {
  const windows = process.platform === 'win32'
  const quote = (argument) => (windows ? `"${argument}"` : argument)
  const extensions = [root, demo].map((one) => `--extensionDevelopmentPath=${one}`)
  const { status } = spawnSync('code', [...extensions, folder, ...files].map(quote), {
    stdio: 'ignore',
    shell: windows,
  })
  if (status === 0) console.log(`\nVS Code opens ${folder} with the extension.`)
  return status === 0
}

/** Serves VS Code until a signal ends this process. */
async function serve(folder, files) {
  console.log('\nStarting VS Code …')
  const server = await startServer({ port: await choosePort(), dataFolder: path.join(root, '.demo'), companion: demo })
  const url = workbenchUrl(server.port, { folder, files, extension: root })
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`VS Code answers ${answer.status} at ${url}`)
  console.log(`VS Code with Tieout: ${url}\nCtrl-C ends it.`)
  await server.ended
  throw new Error('The VS Code server has ended.')
}

/** The port that the environment asks for; else 8090, or any free one when that is taken. */
async function choosePort() {
  const { PORT } = process.env
  if (!PORT) return (await isFree(8090)) ? 8090 : 0
  if (!/^\d+$/.test(PORT) || Number(PORT) > 65535) throw new Error(`PORT is not a port: ${PORT}`)
  if (PORT !== '0' && !(await isFree(Number(PORT)))) throw new Error(`Port ${PORT} is taken; choose another by PORT=…`)
  return Number(PORT)
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.on('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
