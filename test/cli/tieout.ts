import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { CheckJson } from '../../src/core/views/json'

export const root = path.resolve(import.meta.dirname, '../..')
export const bundle = path.join(root, 'dist/cli.cjs')

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line in a folder, without a terminal, and waits for its end. */
export function tieout(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  })
  return { code: status, out: stdout, err: stderr }
}

/** The JSON of `tieout check`, whatever is found. */
export function checkJson(cwd: string, ...args: readonly string[]): CheckJson {
  return JSON.parse(tieout(cwd, ['check', '--format', 'json', ...args]).out)
}

/** A new folder with these files, by their paths; removed after the tests of the file. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'tieout cli-')))
  afterAll(() => fs.rmSync(made, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(made, file)), { recursive: true })
    fs.writeFileSync(path.join(made, file), content)
  }
  return made
}
