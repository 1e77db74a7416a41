/** The names of what an assistant can ask for. */
export type ToolName = 'check_text' | 'explain_figure' | 'look_up'

/** What an assistant is told of a tool before it asks. */
export interface Tool {
  readonly name: ToolName
  readonly title: string
  readonly description: string
  /** JSON Schema of what it takes. */
  readonly inputSchema: {
    readonly type: 'object'
    readonly properties: Readonly<Record<string, Property>>
    readonly required?: readonly string[]
  }
}

interface Property {
  readonly type: 'string' | 'integer'
  readonly description: string
  readonly minimum?: number
}

const DATE: Property = {
  type: 'string',
  description: 'The day that the text is of, such as 2025-11-14; today where it is left out.',
}

/** What an assistant can ask for: the command line offers these to any assistant, the editor to those in it. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'check_text',
    title: 'Check the figures of a text',
    description:
      'Checks every amount of money in a text against the list of deals and reported numbers (deals.yaml) and against the notes of the folder. Use it on a draft before it is given to anybody, and mend what it reports. It says of each figure whether it agrees with a deal or metric, disagrees with it, is proved by other figures of the text, was left open (abstained) or has nothing behind it (untied), and why; and which figures cannot both be true. Nothing is kept or changed.',
    inputSchema: {
      type: 'object',
      properties: {
        text: { type: 'string', description: 'The text to check, as Markdown or plain text.' },
        path: {
          type: 'string',
          description:
            'The note that the text is a new version of, or where it is to stand, such as notes/memo.md. It says which deals.yaml counts where there are several, and the note that stands there now is left aside.',
        },
        date: DATE,
      },
      required: ['text'],
    },
  },
  {
    name: 'explain_figure',
    title: 'Explain a figure',
    description:
      'Says how the sentence of an amount of money was read (who pays, to whom, what, for when, as a fact or a forecast), which deals and metrics it was held against, and why it is tied to one or to none. Takes a text, or the path and line of a note.',
    inputSchema: {
      type: 'object',
      properties: {
        text: { type: 'string', description: 'A text with the figure in its sentence. Leave it out for a note.' },
        path: { type: 'string', description: 'The note that holds the figure, such as notes/memo.md.' },
        line: {
          type: 'integer',
          minimum: 1,
          description: 'The line of the figure, counted from 1. A note needs it; of a text all figures are explained.',
        },
        column: {
          type: 'integer',
          minimum: 1,
          description: 'The column of the figure, counted from 1, where the line has several.',
        },
        date: DATE,
      },
    },
  },
  {
    name: 'look_up',
    title: 'Look up a company, deal or number',
    description:
      'Says what the list of deals (deals.yaml) and the notes hold of a company, a deal, a reported number or a total. Use it before stating a figure. Takes the name of a company (OpenAI), two companies (OpenAI AWS), a company and what is asked of it (OpenAI revenue 2025), a kind, status or year of deals (compute, signed, 2025), an id of deals.yaml, or "totals" for all totals, flows and loops of money.',
    inputSchema: {
      type: 'object',
      properties: { name: { type: 'string', description: 'What to look up.' } },
      required: ['name'],
    },
  },
]
