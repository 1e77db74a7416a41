import { listOf } from '../words/format'
import { companyName } from '../words/names'
import type { NoteRule, Verdict } from './rule'
import { firstStated } from './sentences'
import { figureOperand, statement } from './statement'

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
  check(note, { registry, takesPart }) {
    const first = firstStated(note)
    return note.ties.flatMap(({ figure: index, verdict }): readonly Verdict[] => {
      const figure = note.figures[index]
      const stated = figureOperand(note, index, 'here')
      const parties = note.claims[index]?.parties.filter(({ distance }) => distance === 'sentence') ?? []
      if (verdict !== 'untied' || figure === undefined || stated === null || parties.length === 0) return []
      if (!first.has(index) || !takesPart(note, index)) return []
      const companies = listOf(parties.map(({ company }) => companyName(registry, company)))
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
