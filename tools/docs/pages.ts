import { PATTERNS } from '../../src/core/relations/patterns'
import { RULES } from '../../src/core/rules'
import type { RulePage } from '../../src/core/rules/rule'
import { PROBLEM_RULES } from '../../src/core/workspace/problems'
import { type Example, type ExampleFile, type Fixture, readFixture } from '../../test/rules/fixture'

/**
 * The pages of docs/rules by their file names: one for each rule, from what the rule says of itself and from the first
 * examples of its fixture, and a table of all.
 *
 * @param fixtureOf gives the text of a rule's fixture file, by the rule's id
 * @example rulePages((id) => readFileSync(`test/rules/${id}.md`, 'utf8')).get('share.md')
 */
export function rulePages(fixtureOf: (id: string) => string): ReadonlyMap<string, string> {
  const pages = [...RULES, ...PROBLEM_RULES].map((rule): [string, string] => [
    `${rule.id}.md`,
    pageOf(rule, readFixture(fixtureOf(rule.id))),
  ])
  return new Map([...pages, ['README.md', tableOfRules()]])
}

function pageOf(rule: RulePage, fixture: Fixture): string {
  const [fires] = fixture.fires
  const [silent] = fixture.silent
  const [proves] = fixture.proves
  if (fires === undefined || silent === undefined) throw new Error(`the fixture of ${rule.id} has no examples`)
  const registry = ownRegistry(fires) || ownRegistry(silent) ? null : fixture.registry
  return joined([
    `# ${rule.id}`,
    rule.meaning,
    `Severity: ${severityOf(rule)}. [All rules](README.md)`,
    '## What is checked',
    rule.why,
    '## It fires',
    ...(registry === null ? [] : ['With this registry:', block(registry)]),
    ...filesOf(fires),
    ...fires.findings.map(
      ({ path, span, severity, message }) => `> ${severity} at ${placeOf(fires, path, span)}: ${message}`,
    ),
    '## It stays silent',
    ...filesOf(silent),
    ...(proves === undefined
      ? []
      : ['## It proves', PROVED, ...filesOf(proves), ...proves.findings.map(provedIn(proves))]),
    ...waysOf(rule),
    '## How to mend it',
    rule.mend,
    ...(PROBLEM_RULES.includes(rule) ? [] : silencing(rule)),
  ])
}

/** The ways of saying it that the rule reads, one example of each with a number that is wrong, and what is none. */
function waysOf({ id }: RulePage): readonly string[] {
  const patterns = PATTERNS.filter(({ name }) => name.startsWith(`${id}/`))
  if (patterns.length === 0) return []
  const item = (text: string) => `- ${text.replaceAll('\n', ' ')}`
  const silent = [...new Set(patterns.flatMap((pattern) => (pattern.silent ?? []).slice(0, 1)))]
  return [
    '## Ways of saying it',
    'An example of each that is read, with a number that is wrong:',
    patterns
      .flatMap(({ fires }) => fires.slice(0, 1))
      .map(item)
      .join('\n'),
    ...(silent.length === 0 ? [] : ['And of what looks alike and is not questioned:', silent.map(item).join('\n')]),
  ]
}

const PROVED =
  'A figure that comes out, and that no deal or metric decides, is *proved*: what the text states as the result, not ' +
  'what it is made of.'

function provedIn(example: Example) {
  return ({ path, span, message }: Example['findings'][number]) => `> ${placeOf(example, path, span)} ${message}`
}

function severityOf({ id, severity }: RulePage): string {
  if (PROBLEM_RULES.some((rule) => rule.id === id)) return 'an error, if not stated otherwise below'
  return severity === 'off' ? 'off unless switched on' : `${severity} unless set otherwise`
}

function ownRegistry({ files }: Example): boolean {
  return files.some(({ kind }) => kind === 'registry')
}

/** The files of an example as blocks, under their names where there are several notes or a note's name dates it. */
function filesOf({ files }: Example): readonly string[] {
  return files.flatMap((file) =>
    /\d/.test(file.path) || files.length > 1 ? [`\`${file.path}\`:`, block(file)] : [block(file)],
  )
}

function block({ path, text }: ExampleFile): string {
  const language = path.endsWith('.md') ? 'markdown' : path.endsWith('.txt') ? 'text' : 'yaml'
  return `\`\`\`${language}\n${text}\`\`\``
}

/** The text that a finding marks, or its line where it marks a place between two characters. */
function placeOf({ files }: Example, path: string, { start, end }: { start: number; end: number }): string {
  const text = files.find((file) => file.path === path)?.text ?? ''
  return start === end ? `line ${text.slice(0, start).split('\n').length}` : `\`${text.slice(start, end)}\``
}

function silencing({ id, severity }: RulePage): readonly string[] {
  const set = severity === 'off' ? 'warning' : 'off'
  return [
    severity === 'off' ? '## How to switch it on, and silence it' : '## How to silence it',
    joined(
      [
        `- For the team, in \`deals.yaml\`: \`tieout: {rules: {${id}: ${set}}}\`. The severities are \`error\`, \`warning\`, \`info\`, \`hint\` and \`off\`.`,
        `- For you, in VS Code’s settings, which come first: \`"tieout.rules": {"${id}": "${set}"}\`.`,
        ...(id === 'unsourced-deal'
          ? []
          : [
              `- On a line of a note: \`<!-- tieout-disable-line ${id} -->\`; above it: \`<!-- tieout-disable-next-line ${id} -->\`; around a stretch: \`<!-- tieout-disable ${id} -->\` and \`<!-- tieout-enable ${id} -->\`. In text files, the same words stand after \`#\` on a line of their own.`,
              '- For a whole note, all rules: `tieout: false` in its front matter.',
            ]),
      ],
      '\n',
    ),
  ]
}

function tableOfRules(): string {
  const row = ({ id, severity, meaning }: RulePage) => `| [\`${id}\`](${id}.md) | ${severity} | ${meaning} |`
  return joined(
    [
      '# Rules',
      'Each finding names its rule. Severities can be set, for the team in `deals.yaml` (`tieout: {rules: {share: error}}`), for yourself in VS Code’s setting `tieout.rules`; `off` turns a rule off.',
      ['| rule | severity | it means |', '| --- | --- | --- |', ...RULES.map(row)].join('\n'),
      'Two ids name what is wrong with the files themselves. They can be neither set nor silenced.',
      ['| id | severity | it means |', '| --- | --- | --- |', ...PROBLEM_RULES.map(row)].join('\n'),
    ],
    '\n\n',
    '\n',
  )
}

function joined(parts: readonly string[], separator = '\n\n', end = separator === '\n' ? '' : '\n'): string {
  return parts.join(separator) + end
}
