// Breaks the clean notes of test/notes, one figure, percentage, multiple or term at a time, and counts what is caught.
//
//   node tools/bench-verdicts.mjs [--notes FOLDER] [--seed N] [--misses] [--min RATE]
//
// A mutant is caught when the mutated note, or one that points at it, has a finding that it did not have before. What
// counts as a mutant:
//
// - A slip in a figure that was tied, and agreed with its entry, counts when the amount as now written cannot agree
//   with that entry: their intervals share no more than a point (without hedges where both are hedged alike), another
//   currency at the registry's rate, if it has one. What the marks call tied to nothing is passed over, and so is what
//   the registry itself has as a rumour, of which there are several, and a slip after which the figure is another
//   amount that the registry has for it: a tranche, or the total of another day.
// - A slip in a figure that is not tied counts where the note's marks say that it stands in a sum, share, multiple …
//   that holds (`~share`), when it moves the amount by more than the intervals of all figures of that place together
//   allow: in parts of the amount, in sums and differences as it is. A bound that still holds what it held before, *up
//   to $9 billion* for *up to $8 billion*, is no slip.
// - So does a slip in the percentage, multiple, fraction, term or count between such figures.
// - Everything else (a lone figure that nothing ties, a slip within the interval) no rule could see.
//
// --misses prints what was not caught; --min ends with 1 when the catch rate is below RATE, or a clean note has a
// finding.

import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.mjs'
import { randomFrom, slipsOfAmount, slipsOfRelation } from './mutations.mjs'
import { dist, root } from './paths.mjs'

const { values: flags } = parseArgs({
  options: {
    notes: { type: 'string', default: path.join(root, 'test/notes') },
    seed: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
    min: { type: 'string', default: '0' },
  },
})

/** The rules whose figures are added or taken away, so that a slip moves the sum by as much. */
const ADDED = new Set(['parts-total', 'difference'])
/** Hedges that leave an amount open to one side. */
const BOUNDS = new Set(['over', 'under', 'ceiling'])

const { convertQuantity, createWorkspace, editsOf, isClean, loadDesks } = await bundleCore()
const random = randomFrom(Number(flags.seed))
const results = []
const alarms = []

for (const desk of loadDesks(path.resolve(flags.notes))) {
  const workspace = createWorkspace()
  workspace.update(editsOf(desk))
  for (const note of desk.notes.filter(isClean)) {
    alarms.push(
      ...workspace.findings(note.path).map(({ rule, message }) => `${desk.name}/${note.path} ${rule}: ${message}`),
    )
    for (const mutant of mutantsOf(workspace, note)) results.push({ ...mutant, ...tryOut(workspace, note, mutant) })
  }
}
report()

/** The engine and the desks, bundled into one file of plain JavaScript. */
async function bundleCore() {
  const outfile = path.join(dist, 'test/bench-verdicts.cjs')
  await bundle(['src/core/workspace/workspace', 'src/core/registry/convert', 'test/notes/desks'], outfile)
  return createRequire(import.meta.url)(outfile)
}

/** Every slip of a note that might count: its place in the text, what stands there instead, and how to tell whether it does. */
function mutantsOf(workspace, note) {
  const { figures, ties, date } = workspace.note(note.path)
  const relations = note.marks.filter(({ holds }) => holds.length > 0)
  const within = (span) => figures.filter((figure) => span.start <= figure.span.start && figure.span.end <= span.end)
  const ofFigures = figures.flatMap((figure, index) => {
    const tie = ties[index]
    const tied = tie.verdict === 'agrees' && tie.expected !== null && !isMarkedUntied(note, figure)
    if (tied && tie.entry.status === 'rumoured') return []
    const relation = relations.find(({ span }) => within(span).includes(figure))
    if (!tied && relation === undefined) return []
    return slipsOfAmount(figure.text, random)
      .filter(({ kind }) => tied || kind !== 'currency')
      .map((slip) => ({
        ...figure.span,
        text: slip.text,
        kind: `${tied ? 'tied' : relation.holds[0]}: ${slip.kind}`,
        counts: tied
          ? (now, then) =>
              !agrees(now, tie.expected, workspace.registry().rates, date) &&
              !(then.verdict === 'agrees' && then.entry === tie.entry)
          : (now) => isMoved(figure, now, within(relation.span), ADDED.has(relation.holds[0])),
      }))
  })
  const ofRelations = relations.flatMap(({ span, surface, holds }) =>
    slipsOfRelation(surface, holds[0], random).map((slip) => ({
      start: span.start + slip.start,
      end: span.start + slip.end,
      text: slip.text,
      kind: `${holds[0]}: ${slip.kind}`,
      counts: () => true,
    })),
  )
  return [...ofFigures, ...ofRelations]
}

/** Whether the marks say that a figure is tied to nothing: then a slip in it is nobody's to catch. */
function isMarkedUntied(note, { span }) {
  return note.marks.some((mark) => mark.tie === 'none' && mark.span.start === span.start)
}

/** Puts a mutant into its note and takes it out again. */
function tryOut(workspace, note, mutant) {
  const text = note.text.slice(0, mutant.start) + mutant.text + note.text.slice(mutant.end)
  const before = new Set(aboutNote(workspace, note.path))
  workspace.update([{ kind: 'note', path: note.path, text }])
  const fresh = aboutNote(workspace, note.path).filter((one) => !before.has(one))
  const { figures, ties } = workspace.note(note.path)
  const index = figures.findIndex(({ span }) => span.start === mutant.start)
  const [now, tie] = [figures[index], ties[index]]
  workspace.update([{ kind: 'note', path: note.path, text: note.text }])
  // A figure that is no longer read as one cannot be compared; the slip was not seen, and counts.
  return {
    counted: now === undefined || mutant.counts(now, tie),
    caught: fresh.length > 0,
    where: `${note.path}: ${lineAt(text, mutant.start)}`,
    why: tie === undefined ? '' : `${tie.verdict}: ${tie.reasons.join(', ')}`,
    as: now?.text ?? mutant.text,
  }
}

/** Findings in a note, or that point at it, as text. */
function aboutNote(workspace, notePath) {
  return workspace
    .findings()
    .filter((finding) => finding.path === notePath || finding.related.some((place) => place.path === notePath))
    .map(({ rule, message }) => `${rule}: ${message}`)
}

/** Whether an amount agrees with what the registry expects of it; without a rate, another currency never does. */
function agrees(now, expected, rates, date) {
  const converted = now.currency === null ? null : convertQuantity(expected, now.currency, rates, date)
  return now.currency === expected.currency || converted !== null ? share(now, converted ?? expected) : false
}

/** Whether two amounts share more than a point; without their hedges where both are hedged alike. */
function share(a, b) {
  const [first, second] = a.hedge !== null && a.hedge === b.hedge ? [a.plain, b.plain] : [a, b]
  const [low, high] = [Math.max(number(first.low), number(second.low)), Math.min(top(first), top(second))]
  return low < high
}

function top({ high }) {
  return high === null ? Number.POSITIVE_INFINITY : number(high)
}

/** An exact decimal as a number: near enough to tell slips apart. */
function number(decimal) {
  return Number(decimal.toString())
}

function middle({ plain }) {
  return (number(plain.low) + number(plain.high)) / 2
}

/** Whether an amount moved further than the intervals of a place's figures allow, and not to a bound that holds it still. */
function isMoved(before, after, figures, isSum) {
  const isStillHeld = BOUNDS.has(after.hedge) && number(after.low) <= middle(before) && middle(before) <= top(after)
  if (isStillHeld) return false
  const [a, b] = [Math.abs(middle(before)), Math.abs(middle(after))]
  const parts = isSum ? 1 : Math.max(Math.min(a, b), Number.MIN_VALUE)
  return Math.abs(a - b) / parts > figures.reduce((sum, one) => sum + width(one, isSum), 0)
}

/** The width of an amount's interval, in parts of the amount or as it is: then without the cap of its digits. */
function width({ plain, unit }, isSum) {
  if (isSum) return number(unit)
  const size = Math.abs(middle({ plain }))
  return size === 0 ? 0 : (number(plain.high) - number(plain.low)) / size
}

function lineAt(text, at) {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end).trim()
}

function report() {
  const counted = results.filter((one) => one.counted)
  const row = (name, list) => {
    const caught = list.filter((one) => one.caught).length
    const rate = list.length === 0 ? '' : `${((100 * caught) / list.length).toFixed(0)} %`
    console.log(name.padEnd(32) + String(list.length).padStart(8) + String(caught).padStart(8) + rate.padStart(8))
    return list.length === 0 ? 1 : caught / list.length
  }
  console.log(`${'kind'.padEnd(32)} mutants  caught    rate`)
  for (const kind of [...new Set(counted.map((one) => one.kind))].sort())
    row(
      kind,
      counted.filter((one) => one.kind === kind),
    )
  const rate = row('all', counted)
  console.log(`\n${results.length - counted.length} slips stayed within what was said before and are not counted`)
  console.log(`false alarms on the clean notes: ${alarms.length}`)
  for (const alarm of alarms) console.log(`  ${alarm}`)
  if (flags.misses)
    for (const one of counted) if (!one.caught) console.log(`missed  ${one.kind}, ${one.as} (${one.why}): ${one.where}`)
  if (rate < Number(flags.min) || (Number(flags.min) > 0 && alarms.length > 0)) process.exitCode = 1
}
