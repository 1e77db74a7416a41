import { expect, test } from 'vitest'
import schema from '../../../media/deals.schema.json'
import {
  COMPANY_KEYS,
  DEAL_KEYS,
  type EntryKeys,
  FILE_KEYS,
  METRIC_KEYS,
  RATE_KEYS,
  SETTINGS_KEYS,
  TRANCHE_KEYS,
} from '../../../src/core/registry/keys'
import { METRIC_STATUSES } from '../../../src/core/registry/metrics'
import { RULE_SEVERITIES } from '../../../src/core/registry/settings'
import { BASES, DEAL_KINDS, DEAL_STATUSES, MEASURES } from '../../../src/core/registry/types'

const { definitions, properties } = schema

test('the file’s keys are the reader’s', () => expect(Object.keys(properties)).toEqual([...FILE_KEYS]))

test.each<[string, { required?: string[]; properties: object; additionalProperties: boolean }, EntryKeys]>([
  ['company', definitions.company, COMPANY_KEYS],
  ['deal', definitions.deal, DEAL_KEYS],
  ['tranche', definitions.tranche, TRANCHE_KEYS],
  ['metric', definitions.metric, METRIC_KEYS],
  ['rate', definitions.rate, RATE_KEYS],
  ['settings', properties.tieout, SETTINGS_KEYS],
])('the keys of a %s are the reader’s', (_, entry, keys) => {
  expect(Object.keys(entry.properties).sort()).toEqual([...keys.required, ...keys.optional].sort())
  expect(entry.required ?? []).toEqual(keys.required)
  expect(entry.additionalProperties).toBe(false)
})

test('words that can stand there are the reader’s', () => {
  const [kinds] = definitions.deal.properties.kind.anyOf
  expect(kinds?.oneOf?.map((one) => one.const)).toEqual([...DEAL_KINDS])
  expect(definitions.deal.properties.status.oneOf.map((one) => one.const)).toEqual([
    ...DEAL_STATUSES,
    'rumored',
    'canceled',
  ])
  const said = (words: { oneOf?: { const: string }[] } | undefined): unknown => words?.oneOf?.map((one) => one.const)
  expect(said(definitions.metric.properties.measure.anyOf[0])).toEqual([...MEASURES])
  expect(said(definitions.metric.properties.basis.anyOf[0])).toEqual([...BASES])
  expect(said(definitions.metric.properties.status)).toEqual([...METRIC_STATUSES])
  expect(said(properties.tieout.properties.rules.additionalProperties)).toEqual([...RULE_SEVERITIES])
})

test('every key says what it is, for hover', () => {
  const said = (entry: { properties: object }): unknown[] =>
    Object.values(entry.properties).map(({ title, description }) => Boolean(title && description))
  for (const entry of [
    schema,
    properties.tieout,
    definitions.company,
    definitions.deal,
    definitions.tranche,
    definitions.metric,
    definitions.rate,
  ])
    expect(said(entry)).not.toContain(false)
})
