import { decimal } from '../../../src/core/amounts/decimal'
import type { Claim } from '../../../src/core/claims/types'
import { unsaidClaim } from '../../../src/core/claims/unsaid'
import type { Figure } from '../../../src/core/figures/types'
import type { Ledger, Sum, Totals } from '../../../src/core/ledger/types'
import type { Company } from '../../../src/core/mentions/company'
import type { WholeNote } from '../../../src/core/notes/types'
import type { Deal, Registry } from '../../../src/core/registry/types'
import { type Proofs, verdictOf } from '../../../src/core/rules/proofs'
import type { Finding } from '../../../src/core/rules/types'
import type { Tie } from '../../../src/core/ties/types'
import { figuresOf, type NoteRecord } from '../../../src/core/workspace/records'
import type { Change, Workspace } from '../../../src/core/workspace/types'

/** Hand-made results of the stages before the views, so that the views are tested alone. */

export const sum = (value: string, entries: readonly string[] = [], currency = 'USD'): Sum => ({
  currency,
  value: decimal(value),
  low: decimal(value),
  high: decimal(value),
  entries,
})

export const totals = (committed: readonly Sum[], ceiling: readonly Sum[] = []): Totals => ({ committed, ceiling })

export const company = (id: string, name: string): [string, Company] => [
  id,
  { id, name, aliases: [], tickers: [], products: [], parent: null, home: null, fiscalYearEnd: null, at: null },
]

export const deal = (id: string, from: string, to: string, start: number): Deal => ({
  id,
  type: 'deal',
  at: { path: 'deals.yaml', span: { start, end: start + 10 } },
  idAt: { start, end: start + 2 },
  refers: [],
  sources: [],
  note: null,
  from: [from],
  to: [to],
  kind: 'compute',
  amount: null,
  per: null,
  status: 'signed',
  announced: null,
  term: null,
  round: null,
  tranches: [],
})

export const EMPTY_REGISTRY: Registry = {
  companies: new Map(),
  deals: [],
  metrics: [],
  rates: [],
  problems: [],
  severities: new Map(),
  exclude: [],
}

export const EMPTY_LEDGER: Ledger = {
  companies: new Map(),
  flows: [],
  kinds: new Map(),
  statuses: new Map(),
  years: new Map(),
  loops: [],
  rests: [],
  evidence: new Map(),
}

/** A figure `$NB` or `€NB` found in a text by its writing, with a value of N billion. */
export function figure(text: string, written: string, currency = 'USD'): Figure {
  const start = text.indexOf(written)
  const value = decimal(written.replace(/\D/g, '')).times(decimal('1e9'))
  const span = { start, end: start + written.length }
  const unit = decimal('1e9')
  const [low, high] = [value.minus(unit.div(decimal('2'))), value.plus(unit.div(decimal('2')))]
  const plain = { low, high }
  return {
    text: written,
    span,
    at: span,
    passage: 0,
    hedgeAt: null,
    hedge: null,
    currency,
    value,
    unit,
    plain,
    ...plain,
  }
}

export const tie = (index: number, verdict: Tie['verdict'], more: Partial<Tie> = {}): Tie => ({
  figure: index,
  verdict,
  entry: null,
  incomparable: null,
  tranche: null,
  expected: null,
  candidates: [],
  reasons: [],
  ...more,
})

/** A note of one passage, which is its whole text. Its claims say nothing but what `said` says, in their order. */
export function note(
  path: string,
  text: string,
  figures: readonly Figure[],
  ties: readonly Tie[],
  said: readonly Partial<Claim>[] = [],
): WholeNote {
  const span = { start: 0, end: text.length }
  const map = { starts: new Uint32Array(), ends: new Uint32Array() }
  const passage = { index: 0, kind: 'paragraph', text, map, span, sentences: [span], headings: [], level: 0, quotes: 0 }
  return {
    path,
    text,
    date: null,
    doc: {
      format: 'markdown',
      passages: [{ ...passage, kind: 'paragraph', item: null, cell: null, links: [] }],
      lists: [],
      tables: [],
      directives: [],
      front: { date: null, title: null, off: false },
      problems: [],
    },
    figures,
    ties,
    skipped: [],
    mentions: [],
    sentences: [],
    repeated: new Set(),
    claims: figures.map((_, index) => ({ ...unsaidClaim(index, span), ...said[index] })),
  }
}

export const finding = (path: string, start: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'registry-amount',
  severity: 'warning',
  path,
  span: { start, end: start + 1 },
  message: 'does not agree',
  proof: null,
  related: [],
  fixes: [],
  ...more,
})

const NOTHING_NEW: Change = { notes: new Set(), findings: new Set(), registry: false, ledger: false }

function recordOf(note: WholeNote, proofs: Proofs): NoteRecord {
  return {
    figures: figuresOf(note, proofs),
    mentions: note.mentions.map(({ company, span }) => ({ company, span })),
    pins: [],
    counts: { figures: note.figures.length, tied: 0, proved: 0, abstained: 0, untied: 0 },
    findings: [],
    silenced: [],
    tellings: [],
    directives: [],
    quiet: { stretches: [], idle: [] },
    around: { companies: [], pins: [] },
    asksRegistry: false,
  }
}

/** A workspace that holds what it is given. */
export function workspace(held: {
  readonly notes?: readonly WholeNote[]
  readonly registry?: Partial<Registry>
  readonly findings?: readonly Finding[]
  /** Of every note. */
  readonly proofs?: Proofs
  readonly ledger?: Partial<Ledger>
}): Workspace {
  const { notes = [], findings = [], proofs = new Map() } = held
  const ties = notes.flatMap((one) => one.ties)
  const number = (verdict: string) => ties.filter((one) => verdictOf(one, proofs) === verdict).length
  const [proved, abstained, untied] = [number('proved'), number('abstained'), number('untied')]
  return {
    update: () => NOTHING_NEW,
    paths: () => notes.map(({ path }) => path),
    note: (path) => notes.find((one) => one.path === path),
    registry: () => ({ ...EMPTY_REGISTRY, ...held.registry }),
    findings: (path) => findings.filter((one) => path === undefined || one.path === path),
    *updating() {
      yield
      return NOTHING_NEW
    },
    stale: () => [],
    text: (path) => notes.find((one) => one.path === path)?.text,
    record: (path) => {
      const note = notes.find((one) => one.path === path)
      return note && recordOf(note, proofs)
    },
    proofs: () => proofs,
    ledger: () => ({ ...EMPTY_LEDGER, ...held.ledger }),
    counts: () => ({
      notes: notes.length,
      figures: ties.length,
      tied: ties.length - proved - abstained - untied,
      proved,
      abstained,
      untied,
    }),
  }
}
