import { groupBy } from '../../group'
import { isSameSpan, type Location } from '../../span'
import { RULES } from '../index'
import { asFinding, type Checked, type Silenced, settle, silencersFor } from '../judge'
import type { ThingRule } from '../rule'
import type { RunContext } from '../run'
import { severityOf } from '../severity'
import type { Finding } from '../types'
import type { Telling, Told } from './told'

/** What the notes of a folder say of things, by thing. A note is taken out and put in again by itself. */
export interface Things {
  /**
   * Puts in what a note tells, in place of what it told before; nothing where it is gone.
   *
   * @param isHeard whether its directives are what they were
   */
  put(path: string, tellings: readonly Telling[], isHeard: boolean): void
  /** Forgets what was found: the registry or a severity is another one. */
  reconsider(): void
  /** Runs the rules over the things of which something new is told; gives the paths of which something is new. */
  check(context: RunContext): ReadonlySet<string>
  /** What was found in a note, and which of its directives silenced something. */
  of(path: string): Checked
}

/** The notes of an empty folder. */
export function createThings(): Things {
  /** What each note tells, by the keys of things. */
  const tellings = new Map<string, ReadonlyMap<string, readonly Telling[]>>()
  const pathsOf = new Map<string, Set<string>>()
  const due = new Set<string>()
  const found = new Map<string, Checked>()
  /** The things of which something was found in a note, or silenced. */
  const thingsAt = new Map<string, Set<string>>()

  function put(path: string, told: readonly Telling[], isHeard: boolean): void {
    const before = tellings.get(path) ?? NONE
    const now = groupBy(told, (one) => one.told.thing.key)
    for (const [key, list] of before) if (!isHeard || !isSameTold(list, now.get(key), found.has(key))) due.add(key)
    for (const key of now.keys()) if (!before.has(key)) due.add(key)
    for (const key of before.keys()) if (!now.has(key)) drop(pathsOf, key, path)
    for (const key of now.keys()) add(pathsOf, key, path)
    if (now.size === 0) tellings.delete(path)
    else tellings.set(path, now)
  }

  function check(context: RunContext): ReadonlySet<string> {
    const touched = new Set<string>()
    for (const key of due) {
      for (const path of placesOf(found.get(key))) {
        touched.add(path)
        drop(thingsAt, path, key)
      }
      const all = toldOf(key)
      const checked = all.length < 2 ? NOTHING : checkThing(all, context)
      if (checked.findings.length + checked.silenced.length === 0) found.delete(key)
      else found.set(key, checked)
      for (const path of placesOf(found.get(key))) {
        touched.add(path)
        add(thingsAt, path, key)
      }
    }
    due.clear()
    return touched
  }

  /** All that is told of a thing: in the order of the notes' dates, then of their paths and places. */
  function toldOf(key: string): readonly Telling[] {
    const paths = [...(pathsOf.get(key) ?? [])]
    const lists = paths.map((path) => ({ path, list: tellings.get(path)?.get(key) ?? [] }))
    const dateOf = (list: readonly Telling[]) => list[0]?.told.date ?? ''
    lists.sort((a, b) => compareText(dateOf(a.list), dateOf(b.list)) || compareText(a.path, b.path))
    return lists.flatMap(({ list }) => list)
  }

  return {
    put,
    reconsider: () => {
      for (const key of pathsOf.keys()) due.add(key)
    },
    check,
    of(path) {
      const all = [...(thingsAt.get(path) ?? [])].flatMap((key) => found.get(key) ?? [])
      return {
        findings: all.flatMap(({ findings }) => findings.filter((one) => one.path === path)),
        silenced: all.flatMap(({ silenced }) => silenced.filter((one) => one.path === path)),
      }
    },
  }
}

const NONE: ReadonlyMap<string, readonly Telling[]> = new Map()
const NOTHING: Checked = { findings: [], silenced: [] }
const THING_RULES: readonly ThingRule[] = RULES.flatMap((rule) => (rule.scope === 'thing' ? [rule] : []))

/** Runs the rules over what is told of one thing. */
function checkThing(all: readonly Telling[], context: RunContext): Checked {
  const places = new Map(all.map(({ told, span }): [Told, Location] => [told, { path: told.path, span }]))
  const placeOf = (told: Told) => places.get(told) ?? { path: told.path, span: { start: 0, end: 0 } }
  const findings: Finding[] = []
  const silenced: Silenced[] = []
  for (const rule of THING_RULES) {
    const severity = severityOf(rule, context)
    if (severity === 'off') continue
    const run = (told: readonly Told[]) => rule.check(told, { registry: context.registry, placeOf })
    const heard = run([...places.keys()])
    const silencers = silencersFor(rule.id, new Set(all.map(({ told }) => told.path)), context.quietOf)
    const loud = [...places].filter(([, place]) => silencers === null || silencers(place).length === 0)
    const settled =
      silencers === null
        ? { left: heard, silenced: [] }
        : settle(rule.id, heard, run(loud.map(([told]) => told)), silencers)
    findings.push(...settled.left.map((verdict) => asFinding(rule.id, severity, verdict)))
    silenced.push(...settled.silenced)
  }
  return { findings, silenced }
}

/** Whether a note tells the same of a thing as before; and, where a finding may name the places, at the same places. */
function isSameTold(before: readonly Telling[], now: readonly Telling[] | undefined, isPlaced: boolean): boolean {
  if (now?.length !== before.length) return false
  return before.every(({ told, span }, i) => {
    const other = now[i]
    return other !== undefined && told === other.told && (!isPlaced || isSameSpan(span, other.span))
  })
}

function placesOf(checked: Checked | undefined): ReadonlySet<string> {
  return new Set([...(checked?.findings ?? []), ...(checked?.silenced ?? [])].map(({ path }) => path))
}

function add(map: Map<string, Set<string>>, key: string, one: string): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([one]))
  else set.add(one)
}

function drop(map: Map<string, Set<string>>, key: string, one: string): void {
  const set = map.get(key)
  set?.delete(one)
  if (set?.size === 0) map.delete(key)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
