import type { Location, Span } from '../span'
import { nearest } from '../text/suggest'
import type { Mistyped, RegistryProblem, RegistryProblemCode } from './types'

const SEVERITIES: Readonly<Record<RegistryProblemCode, RegistryProblem['severity']>> = {
  syntax: 'error',
  'merge-conflict': 'error',
  'not-text': 'error',
  'lost-characters': 'error',
  'not-a-map': 'error',
  'unknown-key': 'warning',
  'missing-key': 'error',
  'wrong-type': 'error',
  'unknown-company': 'error',
  'duplicate-id': 'error',
  'odd-id': 'warning',
  'shared-name': 'warning',
  'bad-name': 'warning',
  'double-section': 'warning',
  'bad-amount': 'error',
  'bad-date': 'error',
  'bad-period': 'error',
  'bad-term': 'error',
  'bad-rate': 'error',
  'bad-currency': 'error',
  'unknown-kind': 'hint',
  'unknown-status': 'error',
  'unknown-measure': 'hint',
  'unknown-rule': 'warning',
  'unknown-severity': 'error',
  'tranche-total': 'warning',
  'date-order': 'warning',
  'parent-loop': 'error',
  'same-party': 'warning',
}

/** A problem at a place, with the severity that its code has. */
export function problem(
  code: RegistryProblemCode,
  at: Location,
  message: string,
  related: RegistryProblem['related'] = [],
  mistyped: Mistyped | null = null,
): RegistryProblem {
  return { code, severity: SEVERITIES[code], at, message, related, ...(mistyped && { mistyped }) }
}

/** The word that a mistyped one likely means among those that are known; null where none is near. */
export function mistyped(written: string, known: Iterable<string>): Mistyped | null {
  const meant = nearest(written, known)
  return meant === null ? null : { written, meant }
}

/** Collects the problems of one registry file. */
export interface Report {
  readonly path: string
  add(code: RegistryProblemCode, at: Span, message: string, mistyped?: Mistyped | null): void
}

/** A report on the file at `path` that adds to `problems`. */
export function reportInto(problems: RegistryProblem[], path: string): Report {
  return {
    path,
    add: (code, span, message, mistyped) => problems.push(problem(code, { path, span }, message, [], mistyped)),
  }
}
