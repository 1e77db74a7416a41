import { count } from '../amounts/format'
import type { Workspace } from '../workspace/types'

/** What must be known of the registry beside an answer: that it is empty, or that a part of it could not be read. */
export function registryRemarks(workspace: Workspace): readonly string[] {
  const { deals, metrics, problems } = workspace.registry()
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  return [
    ...(first === undefined
      ? []
      : [
          `Mind: ${first.at.path} has ${count(errors.length, 'error')}, and its broken parts are passed over: ${first.message}`,
        ]),
    ...(deals.length + metrics.length === 0
      ? ['There is no deals.yaml with deals or metrics here: figures are read, but there is nothing to tie them to.']
      : []),
  ]
}
