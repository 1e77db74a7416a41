import { checkKeys, field, textsField } from './fields'
import { SETTINGS_KEYS } from './keys'
import type { Report } from './problems'
import type { Registry } from './types'
import type { YamlNode } from './yaml/tree'

/** What a rule's severity can be set to. */
export const RULE_SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const
export type RuleSeverity = (typeof RULE_SEVERITIES)[number]

/** What a `tieout:` block says. */
export interface FileSettings {
  readonly severities: readonly (readonly [rule: string, severity: RuleSeverity])[]
  readonly exclude: Registry['exclude']
}

/**
 * Reads the block `tieout:` of a registry file.
 *
 * @example `tieout: {rules: {share: off}, exclude: [drafts/**]}`
 */
export function readSettings(report: Report, node: YamlNode): FileSettings {
  const none: FileSettings = { severities: [], exclude: [] }
  if (node.kind === 'scalar' && node.text === null) return none
  if (node.kind !== 'map') {
    report.add('wrong-type', node.at, '“tieout” takes the keys rules and exclude')
    return none
  }
  checkKeys(report, node, SETTINGS_KEYS, 'tieout block')
  const rules = field(node, 'rules')
  if (rules && rules.kind !== 'map') report.add('wrong-type', rules.at, '“rules” takes lines such as “share: off”')
  const severities: [string, RuleSeverity][] = []
  for (const { key, value } of rules?.kind === 'map' ? rules.entries : []) {
    const severity = RULE_SEVERITIES.find((word) => value.kind === 'scalar' && word === value.text?.toLowerCase())
    if (severity) severities.push([key, severity])
    else report.add('wrong-type', value.at, `“${key}” can be ${RULE_SEVERITIES.join(', ')}`)
  }
  return { severities, exclude: textsField(report, node, 'exclude').map(({ text }) => text) }
}
