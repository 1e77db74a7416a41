import { listOf } from '../amounts/format'
import { companyName } from '../registry/names'
import type { NoteRule, Verdict } from './rule'
import { statedTies } from './stated-ties'
import { statement } from './statement'

/** A figure whose sentence names a company has no entry of the registry that it could be tied to. */
export const unlinkedFigure: NoteRule = {
  id: 'unlinked-figure',
  severity: 'off',
  scope: 'note',
  meaning: 'A figure beside a company’s name is tied to no deal or metric of the registry.',
  why:
    'A figure whose sentence names a company is tied to no deal or metric: no entry of the registry fits it. Figures ' +
    'that several entries fit are *abstained*, and not reported here. It is for registries that are meant to be ' +
    'whole.',
  mend: 'Add the deal or metric to `deals.yaml`.',
  check(note, context) {
    return statedTies(note, context).flatMap(({ tie, figure, claim, stated }): readonly Verdict[] => {
      const parties = [claim.who, claim.to].flatMap((slot) => (slot?.how === 'said' ? slot.value : []))
      if (tie.verdict !== 'untied' || parties.length === 0) return []
      const companies = listOf(parties.map((company) => companyName(context.registry, company)))
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${companies}: ${stated} here is tied to no entry of the registry.`,
          related: [],
          fixes: [],
        },
      ]
    })
  },
}
