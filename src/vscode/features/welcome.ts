import * as vscode from 'vscode'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { debounce } from './debounce'

/** The key that the welcome texts of the side bar look at: what is there to work with. */
const STAGE = 'tieout.stage'

type Stage = 'reading' | 'no-notes' | 'no-registry' | 'ready'

/** Tells the side bar which welcome to show, and shows in it that notes are being read for the first time. */
export function registerWelcome(host: Host): vscode.Disposable {
  let isReading = true
  let told: Stage | null = null

  const update = debounce(200, () => {
    const stage = isReading ? 'reading' : stageOf(host.folders())
    if (stage !== told) void vscode.commands.executeCommand('setContext', STAGE, stage)
    told = stage
  })

  update.call()
  void vscode.window
    .withProgress({ location: { viewId: 'tieout.companies' } }, () => host.settled())
    .then(() => {
      isReading = false
      update.call()
    })
  return vscode.Disposable.from(update, host.onDidChange(update.call), host.onDidClose(update.call))
}

function stageOf(folders: readonly Folder[]): Stage {
  if (folders.some(hasRegistry)) return 'ready'
  return folders.some(({ workspace }) => workspace.paths().length > 0) ? 'no-registry' : 'no-notes'
}

/** Whether a desk has a registry with something in it, be it something wrong. */
function hasRegistry({ workspace }: Folder): boolean {
  const { deals, metrics, problems, companies } = workspace.registry()
  if (deals.length > 0 || metrics.length > 0 || problems.length > 0) return true
  return [...companies.values()].some(({ at }) => at !== null)
}
