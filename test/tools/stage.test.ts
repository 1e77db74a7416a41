import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = path.resolve(__dirname, '../..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stages-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const counts = (passed: number, failed = 0): string =>
  `console.log('[tally] ${JSON.stringify({ passed, failed, skipped: 0 })}')\n`
const HANG = 'setInterval(() => {}, 1000)\n'

/** Runs stages of these scripts; gives the exit code and the lines that are no headings, without their times. */
function run(...scripts: readonly string[]): readonly [number | null, ...string[]] {
  const stages = scripts.map((script, i) => {
    const file = path.join(folder, `${i}.mjs`)
    fs.writeFileSync(file, script)
    return { title: `stage ${i}`, command: [file], counts: script.includes('tally'), minutes: 0.1 }
  })
  const main = `import { runStages } from './tools/stage.mjs'\nprocess.exit(await runStages(${JSON.stringify(stages)}))`
  const node = spawnSync(process.execPath, ['--input-type=module', '-e', main], { cwd: root, encoding: 'utf8' })
  const lines = node.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('=='))
  return [node.status, ...lines.map((line) => line.replace(/(?:; )?\d+\.\d s\)/, ')').replace(' ()', ''))]
}

test('a stage counts by its last counts, or as one check', () => {
  expect(run(`${counts(1)}${counts(2)}console.log('a word')`, '')).toEqual([
    0,
    'a word',
    '-- stage 0: 2 passed, 0 failed',
    '-- stage 1: 1 passed, 0 failed',
    '3 passed, 0 failed',
  ])
})

test('a stage that stands still is ended, and what it counted counts', () => {
  const line = '-- stage 0: 3 passed, 1 failed (ended: nothing new for 0.1 minutes)'
  expect(run(`${counts(3)}${HANG}`, counts(4))).toEqual([
    1,
    line,
    '-- stage 1: 4 passed, 0 failed',
    line,
    '7 passed, 1 failed',
  ])
})

test('a stage that is slow but goes on is left to work', () => {
  const slow = `for (let i = 1; i <= 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    console.log('[tally] {"passed":' + i + ',"failed":0,"skipped":0}')
  }`
  expect(run(slow)).toEqual([0, '-- stage 0: 5 passed, 0 failed', '5 passed, 0 failed'])
})

test('a crash is a failure, and so is a stage that counts nothing', () => {
  const lines = ['-- stage 0: 2 passed, 1 failed', '-- stage 1: 0 passed, 1 failed (it counted no tests)']
  expect(run(`${counts(2)}process.exit(3)`, '// tally')).toEqual([1, ...lines, ...lines, '2 passed, 2 failed'])
})
