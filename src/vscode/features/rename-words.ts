import * as vscode from 'vscode'
import type { Refusal } from '../../core/editing/types'

/** Why something cannot be renamed, for the person who pressed F2. */
export function refusalWords({ refused, about }: Refusal): string {
  switch (refused) {
    case 'nothing':
      return vscode.l10n.t('Put the cursor on an amount that is matched to deals.yaml, or on an id.')
    case 'undecided':
      return vscode.l10n.t('This figure is not matched to one deal: pin it to one first.')
    case 'disagrees':
      return vscode.l10n.t('This figure disagrees with {0} in deals.yaml: settle that first.', about)
    case 'partial':
      return vscode.l10n.t('This figure adds up several tranches: restate one of them in deals.yaml.')
    case 'converted':
      return vscode.l10n.t('This figure is in another currency than {0} in deals.yaml: restate it there.', about)
    case 'shared':
      return vscode.l10n.t('Several entries share the amount {0}: write it out for each first.', about)
    case 'no-amount':
      return vscode.l10n.t('This cannot be read as an amount: write it as in prose, such as {0}.', about)
    case 'other-currency':
      return vscode.l10n.t('This is in another currency than {0}: change that in deals.yaml by hand.', about)
    case 'built-in':
      return vscode.l10n.t('{0} is built in: add it under companies to give it an id of your own.', about)
    case 'name':
      return vscode.l10n.t('This is a name. The id that can be renamed is {0}.', about)
    case 'malformed':
      return vscode.l10n.t('“{0}” cannot be an id: use letters, digits, hyphens, dots and underscores.', about)
    case 'taken':
      return vscode.l10n.t('The id {0} is taken.', about)
    case 'ambiguous':
      return vscode.l10n.t('{0} is already called so: choose another id.', about)
    case 'unclear':
      return vscode.l10n.t('{0} writes it in a way that cannot be replaced: change it there by hand.', about)
  }
}
