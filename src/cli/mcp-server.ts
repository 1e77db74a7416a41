import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import { version } from '../../package.json'
import { answer, type Input } from '../core/assist/answer'
import { TOOLS } from '../core/assist/tools'
import { type Answer, refused } from '../core/assist/types'
import type { McpArguments } from './args'
import { keepOpen } from './reopen'

const INSTRUCTIONS =
  'Tieout holds the figures of research notes to a list of deals, deals.yaml. Look up a figure before you state it, and check a draft before you hand it over.'

/** Serves on standard input and output until the input ends. */
export async function serve({ path, registries }: McpArguments, cwd: string): Promise<void> {
  const notes = keepOpen({ path, registries, cwd })
  const server = new Server(
    { name: 'tieout', title: 'Tieout', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ inputSchema: { required = [], ...schema }, ...tool }) => ({
      ...tool,
      inputSchema: { ...schema, required: [...required] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: input = {} } }) => {
    const tool = TOOLS.find((one) => one.name === name)
    if (tool === undefined) {
      const names = TOOLS.map((one) => one.name).join(', ')
      throw new McpError(ErrorCode.InvalidParams, `there is no tool ${name}, but ${names}`)
    }
    const { text, isError } = told(() => {
      const { desks, problems, pathOf } = notes.now()
      if (desks.length === 0) return refused(problems.join('\n'))
      const given = answer(tool.name, withPath(input, pathOf), desks, today())
      return { ...given, text: [given.text, ...problems.map((problem) => `\nMind: ${problem}.\n`)].join('') }
    })
    return { content: [{ type: 'text', text }], isError }
  })
  await server.connect(new StdioServerTransport())
}

/** Today as a person here would write it: `2025-11-14`. */
function today(): string {
  const now = new Date()
  const two = (part: number) => `${part}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function withPath(input: Input, pathOf: (path: string) => string): Input {
  const { path } = input
  return typeof path === 'string' ? { ...input, path: pathOf(path) } : input
}

/** An answer, or why there is none: a fault in one answer ends no server. */
function told(ask: () => Answer): Answer {
  try {
    return ask()
  } catch (error) {
    return refused(`Tieout has failed at this: ${error instanceof Error ? error.message : String(error)}`)
  }
}
