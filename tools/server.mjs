// Starts the VS Code server of the host on 127.0.0.1, and makes the address under which it opens a folder.
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { atEnd } from './cleanup.mjs'
import { host, setUpHost } from './vscode-host/setup.mjs'

/** User settings that keep VS Code's own offers out of the picture. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}

/**
 * Starts a server, and sets the host up first if need be.
 *
 * @param {object} options
 * @param {number} [options.port] 0, the default, takes a free one.
 * @param {string} [options.dataFolder] where it keeps its state; a temporary folder, removed at the end, by default.
 * @param {string} [options.extensionsFolder] where extensions are installed; inside the data folder by default.
 * @param {Record<string, unknown>} [options.settings] user settings beside the quiet ones.
 * @param {string} [options.companion] the folder of one more extension, which counts as built in.
 * @returns {Promise<{port: number, stop: () => Promise<void>, ended: Promise<void>}>} `stop` ends the server; `ended`
 *   resolves once it has ended, for whatever reason.
 * @throws {Error} with the server's own output when it ends before it listens.
 */
export async function startServer({ port = 0, dataFolder, extensionsFolder, settings = {}, companion } = {}) {
  await setUpHost()
  const data = dataFolder ?? temporaryFolder('server')
  writeSettings(path.join(data, 'data/User/settings.json'), settings)
  const server = spawnOnLeash([
    host.node,
    host.server,
    '--accept-server-license-terms',
    '--without-connection-token',
    '--enable-smoke-test-driver', // without it the server passes over extensionDevelopmentPath
    ...['--host', '127.0.0.1', '--port', String(port), '--telemetry-level', 'off'],
    ...['--server-data-dir', data, '--extensions-dir', extensionsFolder ?? path.join(data, 'extensions')],
    ...['--builtin-extensions-dir', builtInExtensions(companion)],
  ])
  const stop = atEnd(() => endGroup(server))
  const ended = new Promise((resolve) => server.on('exit', () => resolve()))
  return { port: await listening(server), stop, ended }
}

/** Writes user settings before a first start; in a data folder that was used before, the person's own stay. */
function writeSettings(file, settings) {
  if (fs.existsSync(file)) return
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2))
}

/**
 * The built-in extensions, by a path outside the project: those below the folder of the extension in development count
 * as in development too, and VS Code then shows their first colour theme, whatever the settings say.
 */
function builtInExtensions(companion) {
  const folder = temporaryFolder('built-in')
  const own = fs.readdirSync(host.builtInExtensions).map((name) => path.join(host.builtInExtensions, name))
  for (const one of companion === undefined ? own : [...own, companion]) {
    fs.symlinkSync(one, path.join(folder, path.basename(one)))
  }
  return folder
}

/**
 * An empty folder under the system's temporary one, removed at the end of this process.
 *
 * @param {string} purpose a word in its name.
 */
export function temporaryFolder(purpose) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `tieout-${purpose}-`))
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  return folder
}

/**
 * A copy of a workspace folder that tests may write to, removed at the end of this process.
 *
 * @param {string} folder
 * @returns {string} the copy, in a temporary folder and under its own name.
 */
export function temporaryCopy(folder) {
  const copy = path.join(temporaryFolder('workspace'), path.basename(folder))
  fs.cpSync(folder, copy, { recursive: true })
  return copy
}

/** Resolves with the port once the server says that it listens. */
function listening(server) {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk) => {
      output += chunk
      const port = /listening on (\d+)/.exec(output)?.[1]
      if (port) resolve(Number(port))
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('error', reject)
    server.on('exit', () => reject(new Error(`The VS Code server did not start:\n${output}`)))
  })
}

/**
 * Starts a command as a process group that ends as one: with the command, or when this process ends, however that
 * happens, for then the shell in between reads the end of its input.
 */
function spawnOnLeash(command) {
  const leash = '{ "$@" < /dev/null; kill 0; } & read -r _; kill 0'
  return spawn('sh', ['-c', leash, 'leash', ...command], { stdio: 'pipe', detached: true })
}

/** Ends a process and all it started: asks, and after three seconds insists. */
function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  return new Promise((resolve) => {
    const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000)
    child.on('exit', () => {
      clearTimeout(insist)
      signalGroup(child, 'SIGKILL') // whatever of the group outlived its leader
      resolve()
    })
    signalGroup(child, 'SIGTERM')
  })
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

/**
 * Installs a packaged extension, as `code --install-extension` does.
 *
 * @param {string} vsix the package.
 * @param {string} extensionsFolder where to.
 * @throws {Error} with VS Code's reasons when it refuses.
 */
export async function installExtension(vsix, extensionsFolder) {
  await setUpHost()
  const data = temporaryFolder('server')
  const options = ['--force', '--accept-server-license-terms', '--server-data-dir', data]
  const command = [host.server, '--install-extension', vsix, ...options, '--extensions-dir', extensionsFolder]
  execFileSync(host.node, command, { stdio: ['ignore', 'inherit', 'pipe'] })
}

/**
 * The address that opens a folder in the served VS Code, with the extension from its own folder.
 *
 * @param {number} port
 * @param {object} options all paths absolute or from the current folder.
 * @param {string} [options.folder] the workspace.
 * @param {string[]} [options.files] files to open in editors.
 * @param {string} [options.extension] the extension in development; none when left out.
 * @param {string} [options.tests] the module whose `run` VS Code calls.
 * @returns {string}
 * @example workbenchUrl(8090, { folder: 'samples/ai-economy', extension: '.' })
 */
export function workbenchUrl(port, { folder, files = [], extension, tests }) {
  const authority = `127.0.0.1:${port}`
  const remote = (file) => `vscode-remote://${authority}${path.resolve(file)}`
  const payload = [['skipWelcome', 'true'], ...files.map((file) => ['openFile', remote(file)])]
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)])
  if (tests) payload.push(['extensionTestsPath', remote(tests)], ['enableProposedApi', ''])
  const query = new URLSearchParams()
  if (folder) query.set('folder', path.resolve(folder))
  query.set('payload', JSON.stringify(payload))
  return `http://${authority}/?${query}`
}
