import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, remove, write } from '../notes'

const NOTE = 'notes/2025-11-18-assistant.md'
const TEXT = 'OpenAI will pay AWS $38 billion over seven years for computing capacity.\n'
const TOOLS = ['tieout_checkText', 'tieout_explainFigure', 'tieout_lookUp']

suite('tools for assistants', () => {
  suiteSetup(async function () {
    // An editor without assistants has no tools.
    if ((vscode.lm as Partial<typeof vscode.lm> | undefined)?.invokeTool === undefined) this.skip()
    await write(NOTE, TEXT)
    await eventually(() => TOOLS.every((name) => vscode.lm.tools.some((tool) => tool.name === name)), 'the tools')
  })

  suiteTeardown(() => remove(NOTE))

  async function ask(name: string, input: object): Promise<string> {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined })
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '?')).join('')
  }

  /** What is said by a tool that refuses; waits until it does. */
  async function refusal(name: string, input: object): Promise<string> {
    try {
      const text = await ask(name, input)
      throw new Error(`it was not refused: ${text}`)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  test('a text is checked against the registry, and the notes are left as they were', async () => {
    const text = 'OpenAI will pay AWS $83 billion over seven years for computing capacity.'
    const answer = await ask('tieout_checkText', { text, date: '2025-11-18' })
    const [counts, found, , figure] = answer.split('\n')
    equal(counts, '1 figure, 1 tied, 0 proved, 0 abstained, 0 untied')
    equal(found, '1 finding: 1 warning')
    equal(
      figure,
      '1:21 $83 billion (82.5–83.5) disagrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025, which has $38B (37.5–38.5)',
    )
    ok(answer.includes('\n  warning registry-amount: $83B here, $38B in deals.yaml for OpenAI → '), answer)
    ok(!(await ask('tieout_lookUp', { name: 'openai-aws-2025' })).includes('$83'), 'the text was kept')
  })

  test('a figure of a note is explained, by a path of the folder or an absolute one', async () => {
    const wanted = '# $38 billion (37.5–38.5), at 1:21'
    const { path } = address(NOTE)
    for (const one of [NOTE, path]) {
      const answer = await eventually(async () => {
        const text = await ask('tieout_explainFigure', { path: one, line: 1 }).catch(() => '')
        return text.startsWith(wanted) ? text : ''
      }, `an explanation of ${one}`)
      ok(answer.includes('\nagrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025\n'), answer)
    }
  })

  test('a deal is looked up, with what notes say of it', async () => {
    const answer = await eventually(async () => {
      const text = await ask('tieout_lookUp', { name: 'OpenAI AWS' })
      return text.includes(NOTE) ? text : ''
    }, 'the note')
    equal(answer.split('\n')[0], 'OpenAI → Amazon Web Services, compute, signed 3 Nov 2025: $38B (37.5–38.5)')
    ok(answer.includes(`\n- ${NOTE}:1: $38 billion, agrees\n`), answer)
  })

  test('what cannot be answered is refused with the reason', async () => {
    const missed = await refusal('tieout_lookUp', { name: 'Opnai' })
    ok(missed.includes('Nothing here is called “Opnai”: is OpenAI meant?'), missed)
    const none = await refusal('tieout_explainFigure', { path: 'notes/nowhere.md', line: 1 })
    ok(none.includes('There is no note notes/nowhere.md.'), none)
  })
})
