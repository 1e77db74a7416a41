import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = [
  'companies:',
  '  - {id: openai, name: OpenAI}',
  '  - {id: aws, name: Amazon Web Services, aliases: [AWS]}',
  '  - {id: oracle, name: Oracle}',
  'deals:',
  '  - {id: openai-aws, kind: compute, from: openai, to: aws, amount: $38 billion}',
  '  - {id: openai-oracle, from: openai, to: oracle, sources: []}',
  '  - {id: sourced, from: openai, to: oracle, kind: lease, amount: $1 billion, sources: [notes/a.md]}',
  'metrics:',
  '  - {id: openai-revenue, company: openai, measure: revenue, period: 2025, amount: $13 billion}',
].join('\n')

/** What a rule finds when it is switched on: the text it marks and the message. */
function found(rule: string, text: string, path = 'a.md'): readonly (readonly [string, string])[] {
  const workspace = createWorkspace({ ...DEFAULT_SETTINGS, builtInCompanies: false, severities: { [rule]: 'info' } })
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
    { kind: 'note', path, text },
  ])
  const texts = new Map([
    ['deals.yaml', REGISTRY],
    [path, text],
  ])
  return workspace
    .findings()
    .filter((finding) => finding.rule === rule)
    .map(({ path: file, span, message }) => [texts.get(file)?.slice(span.start, span.end) ?? '', message])
}

describe('unlinked-figure', () => {
  test('an untied figure whose sentence names a company, at its place', () => {
    expect(found('unlinked-figure', 'Oracle paid AWS \\$7 billion for a stadium.')).toEqual([
      ['$7 billion', 'No entry of the registry fits $7B of Oracle and Amazon Web Services.'],
    ])
  })

  test.each([
    ['tied', 'OpenAI signed a $38 billion compute deal with AWS.'],
    ['no company in its sentence', 'OpenAI is large. The bridge cost $7 billion.'],
    ['silenced', 'OpenAI paid Oracle $7 billion for a stadium. <!-- tieout-disable-line unlinked-figure -->'],
  ])('not one that is %s', (_, text) => {
    expect(found('unlinked-figure', text)).toEqual([])
  })

  test('a sentence repeated word for word counts once', () => {
    const sentence = 'Oracle spent $7 billion on a stadium.'
    expect(found('unlinked-figure', `${sentence}\n\n${sentence}\n`)).toHaveLength(1)
  })
})

describe('unknown-company', () => {
  test.each([
    ['OpenAI owes Frobnitz ($5 billion) and Oracle ($2 billion).', 'Frobnitz'],
    ['The rest went to Frobnitz Energy (about $5bn).', 'Frobnitz Energy'],
    ['OpenAI promised $5 billion to Frobnitz.', 'Frobnitz'],
    ['OpenAI raised $5 billion from Frobnitz in March.', 'Frobnitz'],
    ['OpenAI signed for $5bn with Frobnitz & Zweig, its supplier.', 'Frobnitz & Zweig'],
    ['OpenAI raised $5 billion from Frobnitz last year.', 'Frobnitz'],
    ['OpenAI owes its Frobnitz-Zweig Labs ($5 billion).', 'Frobnitz-Zweig Labs'],
    ['Frobnitz Inc. paid $5 billion.', 'Frobnitz'],
    ['In May Frobnitz Blue, Inc. paid $5 billion.', 'Frobnitz Blue'],
    ['A lease of $5 billion was signed by Apple Tree Holdings Ltd last week.', 'Apple Tree Holdings'],
    ['It was Frobnitz GmbH that paid €5 billion.', 'Frobnitz'],
    ['It was Frobnitz SE that paid €5 billion.', 'Frobnitz'],
    ['It was Frobnitz AG that paid €5 billion.', 'Frobnitz'],
    ['It was Frobnitz plc that paid £5 billion.', 'Frobnitz'],
  ])('%s', (text, name) => {
    expect(found('unknown-company', text)).toEqual([[name, `No company called “${name}” is known.`]])
  })

  test('a slip of the pen is named', () => {
    expect(found('unknown-company', 'It owes Orcale ($5 billion).')).toEqual([
      ['Orcale', 'No company called “Orcale” is known: did you mean Oracle?'],
    ])
  })

  test('markup stands outside the name, and a name is told once in a note', () => {
    const text = 'It owes **Frobnitz** ($5 billion).\n\nIt paid $3 billion to Frobnitz.'
    expect(found('unknown-company', text)).toEqual([['Frobnitz', 'No company called “Frobnitz” is known.']])
  })

  test.each([
    'OpenAI owes Oracle ($5 billion).',
    'It paid $5 billion to Oracle Corp.',
    'It sent $5 billion to Texas.',
    'It rose by $5 billion from March.',
    'The $5 billion from Treasury is late.',
    'It gave $5 billion to Larry Ellison.',
    'The Texas AG asked for $5 billion.',
    'Its Capex ($5 billion) rose.',
    'Total Operating Expenses ($5 billion) Rose Again',
    'Frobnitz ($5 billion) is large.',
    'It spent $5 billion on R&D (AI).',
    'It paid $5 billion to SPV.',
    'It added $5 billion to Hopper chips.',
    'It gave $5 billion to the Frobnitz.',
    'It gave $5 billion to Frobnitz’s bank.',
    'It gave $5 billion to Frobnitz chips.',
    'Frobnitz Inc. said nothing of money.',
    'It cost $5 billion with Q3 ahead.',
    'Series B ($5 billion) closed.',
    'The Corporation paid $5 billion.',
    'A third of Frobnitz ($5 billion) was sold.',
  ])('nothing in: %s', (text) => {
    expect(found('unknown-company', text)).toEqual([])
  })
})

describe('unsourced-deal', () => {
  test('every deal and metric without sources, at its id', () => {
    expect(found('unsourced-deal', '')).toEqual([
      ['openai-aws', 'OpenAI → Amazon Web Services names no sources.'],
      ['openai-oracle', 'OpenAI → Oracle names no sources.'],
      ['openai-revenue', 'OpenAI revenue 2025 names no sources.'],
    ])
  })
})

test('all three are off unless switched on', () => {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
    { kind: 'note', path: 'a.md', text: 'OpenAI paid Frobnitz Inc. ($7 billion) for a stadium.' },
  ])
  expect(workspace.findings()).toEqual([])
})
