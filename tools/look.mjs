// Opens a folder in VS Code with the extension, and takes a picture.
//
//   npm run look -- FOLDER [FILE] [--theme dark|light|hc|hc-light] [--hover TEXT] [--command TITLE] [--out FILE.png]
//
// --command and --key may be given several times; commands run first, then keys are pressed (Control+A, ArrowRight),
// then comes --hover. --size 1600x1000 sets the window, --width 400 makes it narrow once all is open, --line N scrolls,
// --wait MS waits before the picture, --no-build takes the bundles as they are. What the hover says is printed too.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { goTo, hoverText, openFile, openWorkbench, runCommand } from '../test/browser/workbench.mjs'
import { runScript } from './cleanup.mjs'
import { results, root } from './paths.mjs'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'dark' },
    hover: { type: 'string' },
    command: { type: 'string', multiple: true, default: [] },
    key: { type: 'string', multiple: true, default: [] },
    width: { type: 'string' },
    out: { type: 'string', default: path.join(results, 'look.png') },
    size: { type: 'string', default: '1280x800' },
    line: { type: 'string' },
    wait: { type: 'string', default: '1500' },
    'no-build': { type: 'boolean', default: false },
  },
})

await runScript(async () => {
  const [folder, file] = positionals
  if (!folder) throw new Error('which folder? npm run look -- FOLDER [FILE] [--hover TEXT] [--command TITLE] …')
  if (!flags['no-build']) execFileSync(process.execPath, [path.join(root, 'tools/build.mjs')], { stdio: 'inherit' })
  const [width, height] = flags.size.split('x').map(Number)
  const { page } = await openWorkbench({ folder: fromHere(folder), theme: flags.theme, size: { width, height } })
  if (file) await openFile(page, file)
  if (flags.line) await goTo(page, Number(flags.line))
  for (const title of flags.command) await runCommand(page, title)
  for (const key of flags.key) await page.keyboard.press(key)
  if (flags.width) await page.setViewportSize({ width: Number(flags.width), height })
  if (flags.hover) console.log(await hoverText(page, flags.hover))
  await page.waitForTimeout(Number(flags.wait)) // findings and webviews come in their own time
  const picture = fromHere(flags.out)
  await page.screenshot({ path: picture })
  console.log(`picture: ${picture}`)
})

/** A path as the person meant it: npm runs scripts in the project's folder, wherever it was called. */
function fromHere(file) {
  return path.resolve(process.env.INIT_CWD ?? '.', file)
}
