import { listOf } from '../amounts/format'
import { companyName } from '../registry/names'
import type { NoteRule, Verdict } from './rule'
import { statedTies } from './stated-ties'
import { statement } from './statement'

/** A figure whose statement names a company has no entry of the registry that it could be tied to. */
export const unlinkedFigure: NoteRule = {
  id: 'unlinked-figure',
  severity: 'off',
  scope: 'note',
  meaning: 'A figure that is said of a company is tied to no deal or metric of the registry.',
  why:
    'A figure whose own statement names its company, as owner, payer or payee, is tied to no deal or metric: no entry ' +
    'of the registry fits it. Figures that several entries fit are *abstained*, and not reported here. It is for ' +
    'registries that are meant to be whole.',
  mend: 'Add the deal or metric to `deals.yaml`.',
  check(note, { registry, takesPart }) {
    return statedTies(note, { takesPart }).flatMap(({ tie, figure, claim, stated }): readonly Verdict[] => {
      const said = [claim.who, claim.to].flatMap((slot) => (slot?.how === 'said' ? slot.value : []))
      if (tie.verdict !== 'untied' || said.length === 0) return []
      const names = listOf([...new Set(said)].map((company) => companyName(registry, company)))
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`No entry of the registry fits ${stated} of ${names}.`,
          related: [],
          fixes: [],
        },
      ]
    })
  },
}
