import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { TOOLS } from '../../src/core/assist/tools'
import { ruleSettings } from '../../tools/docs/settings'
import { json } from './strings'

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[]
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
    readonly languageModelTools: readonly Record<string, unknown>[]
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[]
  }
}

interface Setting {
  readonly type: string
  readonly default: unknown
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly markdownDescription: string
  readonly properties?: object
}

interface Step {
  readonly id: string
  readonly description: string
  readonly media: { readonly svg: string; readonly altText: string }
  readonly completionEvents: readonly string[]
}

const root = path.resolve(import.meta.dirname, '../..')
const source = (file: string) => fs.readFileSync(path.join(root, 'src/vscode', file), 'utf8')
const { contributes } = json<Manifest>('package.json')
const commands = contributes.commands.map(({ command }) => command)
const features = fs.readdirSync(path.join(root, 'src/vscode/features')).map((file) => source(`features/${file}`))

/** The commands that links run, and that nobody would run by name. */
const UNLISTED = ['tieout.openPlace', 'tieout.openSampleNote', 'tieout.actAt', 'tieout.showMentions']

describe('commands', () => {
  const ids = new Map(
    [...source('features/navigation.ts').matchAll(/^ {2}(\w+): '(tieout\.\w+)',$/gm)].map(([, key, id]) => [id, key]),
  )

  /** Those behind the buttons of a view, which are registered in one go. */
  const buttons = features.join('\n').match(/(?<=^ {2}')tieout\.questions\.\w+(?=':)/gm) ?? []

  test('are those of package.json, and those behind links', () => {
    expect([...ids.keys(), ...buttons].sort()).toEqual([...commands, ...UNLISTED].sort())
  })

  test.each([...ids])('%s is registered once', (_, key) => {
    const registered = features.join('\n').split(`registerCommand(COMMANDS.${key},`).length - 1
    expect(registered).toBe(1)
  })

  test('stand in menus that name no others, each with its condition', () => {
    const entries = Object.values(contributes.menus).flat()
    expect(entries.filter(({ command }) => !commands.includes(command))).toEqual([])
    expect(entries.filter(({ when }) => when === undefined)).toEqual([])
    // The walkthrough can be opened anywhere.
    const { commandPalette = [] } = contributes.menus
    const listed = commandPalette.map(({ command }) => command)
    expect(commands.filter((command) => !listed.includes(command))).toEqual(['tieout.openWalkthrough'])
  })

  test('are shown on conditions that are told to the editor', () => {
    const conditions = [...Object.values(contributes.menus).flat()].map(({ when }) => when).join(' ')
    const steps = contributes.walkthroughs.flatMap((one) =>
      one.steps.flatMap(({ completionEvents }) => completionEvents),
    )
    const asked = `${conditions} ${steps.join(' ')}`.match(/tieout\.(?:has|note)\w+/g) ?? []
    const told = source('features/contexts.ts').match(/(?<=')tieout\.\w+(?=')/g) ?? []
    expect([...new Set(asked)].sort()).toEqual([...new Set(told)].sort())
  })

  test('have an icon where they stand in a title', () => {
    const titles = contributes.menus['editor/title']?.map(({ command }) => command) ?? []
    const icons = contributes.commands.filter(({ icon }) => icon !== undefined).map(({ command }) => command)
    expect(titles.filter((command) => !icons.includes(command))).toEqual([])
  })
})

describe('settings', () => {
  const settings = Object.entries(contributes.configuration.properties)

  test('are fifteen at most, each described', () => {
    expect(settings.length).toBeLessThanOrEqual(15)
    expect(settings.filter(([, { markdownDescription }]) => !/^%setting\./.test(markdownDescription))).toEqual([])
  })

  test.each(settings)('%s says what each of its values means', (_, setting) => {
    expect(setting.enumDescriptions?.length).toBe(setting.enum?.length)
  })

  test('name the rules, as `npm run docs` writes them', () => {
    const { properties, texts } = ruleSettings()
    expect(contributes.configuration.properties['tieout.rules']?.properties).toEqual(properties)
    expect(json<object>('package.nls.json')).toMatchObject(texts)
  })

  test('stand in README', () => {
    const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8')
    expect(settings.filter(([name]) => !readme.includes(`\`${name}\``)).map(([name]) => name)).toEqual([])
  })
})

describe('the tools for assistants', () => {
  const tools = contributes.languageModelTools

  test('are told of to an assistant as the command line does', () => {
    const told = tools.map(({ modelDescription: description, inputSchema }) => ({ description, inputSchema }))
    expect(told).toEqual(TOOLS.map(({ description, inputSchema }) => ({ description, inputSchema })))
  })

  test('are those that are registered', () => {
    const names = source('features/assistant-tools.ts').match(/(?<=')tieout_\w+(?=')/g)
    expect(names).toEqual(tools.map(({ name }) => name))
  })
})

describe('the walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap((one) => one.steps)
  const english = json<Record<string, string>>('package.nls.json')
  const text = (key: string) => english[key.slice(1, -1)] ?? ''

  test('has five steps', () => expect(steps.length).toBe(5))

  test.each(steps)('$id has a small picture, says what is on it, and ends by something that there is', (step) => {
    const picture = path.join(root, step.media.svg)
    expect(fs.statSync(picture).size).toBeLessThan(60_000)
    // VS Code shows it without inline styles and scripts.
    expect(fs.readFileSync(picture, 'utf8')).not.toMatch(/ style=|<script|<image/)
    expect(text(step.media.altText)).not.toBe('')
    const known = [...commands, ...UNLISTED]
    const asked = [...text(step.description).matchAll(/\(command:(tieout\.\w+)\)/g)].map(([, id]) => id)
    const ended = step.completionEvents.flatMap((event) => /^onCommand:(.+)/.exec(event)?.[1] ?? [])
    expect([...asked, ...ended].filter((id) => !known.includes(id ?? ''))).toEqual([])
  })
})
