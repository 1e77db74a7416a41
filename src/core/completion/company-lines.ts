import { companyHead } from '../views/hover-company'
import type { Line } from '../views/inline'
import type { Workspace } from '../workspace/types'

/** What a hover says of a company first, for its name or a product of it. */
export function companyLines(
  workspace: Workspace,
  company: string,
  { text, as }: { readonly text: string; readonly as: 'name' | 'product' },
): readonly Line[] {
  return companyHead(workspace, { company, as, text }, null)
}
