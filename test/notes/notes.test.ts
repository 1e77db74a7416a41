import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorkspace } from '../../src/core/workspace/workspace'
import { editsOf, isClean, loadDesks } from './desks'
import { type Judgement, judge } from './judge'
import { unmark } from './marks'

const desks = loadDesks(path.join(import.meta.dirname))
const notes = desks.flatMap((desk) => desk.notes)

const judgements = desks.map((desk) => {
  const workspace = createWorkspace()
  workspace.update(editsOf(desk))
  return { desk, judgement: judge(desk, workspace) }
})

describe('the notes themselves', () => {
  test('a mark gives way to its text and leaves its place', () => {
    const { text, marks } = unmark('It pays ⟦⟦$83B|registry-amount|=aws⟧ or 3%|share?/change|~period⟧ | more.')
    expect(text).toBe('It pays $83B or 3% | more.')
    expect(marks).toEqual([
      {
        span: { start: 8, end: 12 },
        surface: '$83B',
        tie: 'aws',
        holds: [],
        rules: [{ anyOf: ['registry-amount'], optional: false }],
      },
      {
        span: { start: 8, end: 18 },
        surface: '$83B or 3%',
        tie: null,
        holds: ['period'],
        rules: [{ anyOf: ['share', 'change'], optional: true }],
      },
    ])
  })

  test('half of them are clean, and every tie names an entry of its desk', () => {
    const clean = notes.filter(isClean).length
    expect(notes.length).toBeGreaterThanOrEqual(200)
    expect(Math.abs(clean / notes.length - 0.5)).toBeLessThan(0.1)
    for (const desk of desks)
      for (const { tie } of desk.notes.flatMap(({ marks }) => marks))
        if (tie !== null && tie !== 'none') expect(desk.registry, desk.name).toContain(`id: ${tie}`)
  })
})

describe('the verdicts', () => {
  const all = judgements.map(({ judgement }) => judgement)
  const expected = all.flatMap((one) => one.expected).filter((one) => !one.expected.optional)
  const ties = all.flatMap((one) => one.ties)
  console.log(`${rulesTable(all)}\n\n${tiesTable(all)}`)

  test('no false alarm, in any note or registry', () => {
    expect(falseAlarms()).toEqual([])
  })

  test('every slip is found', () => {
    const missed = expected.filter(({ finding }) => finding === null)
    expect(missed.map(({ note, mark }) => `${note.path}: ${mark.surface}`)).toEqual([])
  })

  // What is tied today; these numbers only ever rise.
  test('ties that are right, and that are wrong', () => {
    expect(ties.filter(({ outcome }) => outcome === 'right').length).toBeGreaterThanOrEqual(914)
    expect(ties.filter(({ outcome }) => outcome === 'wrong').length).toBeLessThanOrEqual(3)
  })
})

/** A row for every rule: how many findings were expected, how many of them came, and how many false ones. */
function rulesTable(all: readonly Judgement[]): string {
  const expected = all.flatMap((one) => one.expected).filter((one) => !one.expected.optional)
  const alarms = all.flatMap((one) => one.falseAlarms)
  const names = [...expected.map((one) => one.expected.anyOf.join('/')), ...alarms.map((one) => one.finding.rule)]
  const rows = [...new Set(names)].sort().map((name) => {
    const mine = expected.filter((one) => one.expected.anyOf.join('/') === name)
    const found = mine.filter(({ finding }) => finding !== null).length
    return row([name, mine.length, found, alarms.filter((one) => one.finding.rule === name).length])
  })
  const found = expected.filter(({ finding }) => finding !== null).length
  return [
    row(['rule', 'expected', 'found', 'false']),
    ...rows,
    row(['all', expected.length, found, alarms.length]),
  ].join('\n')
}

function tiesTable(all: readonly Judgement[]): string {
  const ties = all.flatMap((one) => one.ties)
  const count = (outcome: string) => ties.filter((one) => one.outcome === outcome).length
  return `ties: ${ties.length} marked, ${count('right')} right, ${count('wrong')} wrong, ${count('missed')} missed`
}

function falseAlarms(): readonly string[] {
  return judgements.flatMap(({ desk, judgement }) =>
    judgement.falseAlarms.map(({ finding }) => `${desk.name}/${finding.path} ${finding.rule}: ${finding.message}`),
  )
}

function row([name, ...cells]: readonly [string, ...(string | number)[]]): string {
  return [name.padEnd(28), ...cells.map((cell) => String(cell).padStart(9))].join('')
}
