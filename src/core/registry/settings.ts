import { quoted } from '../text/quoted'
import { didYouMean } from '../text/suggest'
import { checkKeys, field, textsField } from './fields'
import { SETTINGS_KEYS } from './keys'
import { mistyped, type Report } from './problems'
import type { YamlEntry, YamlNode } from './yaml/tree'

/** What a rule's severity can be set to. */
export const RULE_SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const
export type RuleSeverity = (typeof RULE_SEVERITIES)[number]

/** What a `tieout:` block says. */
export interface FileSettings {
  readonly severities: readonly (readonly [rule: string, severity: RuleSeverity])[]
  readonly exclude: readonly string[]
}

/**
 * Reads the block `tieout:` of a registry file. What is no rule or no severity is reported and counts for nothing.
 *
 * @param rules the ids of all rules; null where they are not known, and any counts
 * @example `tieout: {rules: {share: off}, exclude: [drafts/**]}`
 */
export function readSettings(report: Report, node: YamlNode, rules: readonly string[] | null): FileSettings {
  if (node.kind === 'scalar' && node.text === null) return { severities: [], exclude: [] }
  if (node.kind !== 'map') {
    report.add('wrong-type', node.at, '“tieout” takes the keys rules and exclude')
    return { severities: [], exclude: [] }
  }
  checkKeys(report, node, SETTINGS_KEYS, 'tieout block')
  const set = field(node, 'rules')
  if (set && set.kind !== 'map') report.add('wrong-type', set.at, '“rules” takes lines such as “share: off”')
  const severities = set?.kind === 'map' ? set.entries.flatMap((entry) => readSeverity(report, entry, rules)) : []
  return { severities, exclude: textsField(report, node, 'exclude').map(({ text }) => text) }
}

function readSeverity(
  report: Report,
  { key, keyAt, value }: YamlEntry,
  rules: readonly string[] | null,
): FileSettings['severities'] {
  const isRule = rules === null || rules.includes(key)
  if (!isRule) {
    const message = `no rule is called ${quoted(key)}${didYouMean(key, rules)}`
    report.add('unknown-rule', keyAt, message, mistyped(key, rules))
  }
  const written = value.kind === 'scalar' ? (value.text?.trim() ?? '') : null
  const severity = RULE_SEVERITIES.find((word) => word === written?.toLowerCase())
  if (severity !== undefined) return isRule ? [[key, severity]] : []
  if (written === null || written === '') {
    report.add('wrong-type', value.at, `${quoted(key)} can be ${RULE_SEVERITIES.join(', ')}`)
  } else {
    const guess = didYouMean(written, RULE_SEVERITIES) || `: known are ${RULE_SEVERITIES.join(', ')}`
    const message = `unknown severity ${quoted(written)}${guess}`
    report.add('unknown-severity', value.at, message, mistyped(written, RULE_SEVERITIES))
  }
  return []
}
