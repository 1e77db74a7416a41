import { describe, expect, test } from 'vitest'
import { type Place, parseArguments } from '../../src/cli/args'

const DEFAULTS = {
  command: 'check',
  registries: [],
  format: 'pretty',
  failOn: 'warning',
  explain: false,
  cache: null,
  fix: false,
  color: true,
}
const message = (...argv: readonly string[]) => {
  const request = parseArguments(argv)
  return request.command === 'wrong' ? request.message : request
}

describe('parseArguments', () => {
  test('defaults: the current folder, pretty, warnings fail', () => {
    expect(parseArguments(['check'])).toEqual({ ...DEFAULTS, paths: ['.'] })
    expect(parseArguments(['summary'])).toEqual({
      command: 'summary',
      cache: null,
      paths: ['.'],
      registries: [],
      format: 'pretty',
      color: true,
    })
  })

  test('options stand anywhere, with or without =; the last one counts, registries add up', () => {
    const argv = '--format=json check a --fail-on error b --explain --registry x.yaml --registry=y.yaml --format pretty'
    expect(parseArguments([...argv.split(' '), '--no-color'])).toEqual({
      ...DEFAULTS,
      paths: ['a', 'b'],
      registries: ['x.yaml', 'y.yaml'],
      failOn: 'error',
      explain: true,
      color: false,
    })
  })

  test('behind -- everything is a path', () => {
    expect(parseArguments(['check', '--', '--format', '-x'])).toEqual({ ...DEFAULTS, paths: ['--format', '-x'] })
  })

  test('help and version go before everything else', () => {
    expect(parseArguments(['check', '--wrong', '-h'])).toEqual({ command: 'help' })
    expect(parseArguments(['help'])).toEqual({ command: 'help' })
    expect(parseArguments(['-v'])).toEqual({ command: 'version' })
    expect(parseArguments([])).toEqual({ command: 'nothing' })
  })

  test('what cannot be followed is said, with what was probably meant', () => {
    expect(message('chekc')).toBe('unknown command chekc; did you mean check?')
    expect(message('notes')).toBe('unknown command notes')
    expect(message('--explain')).toBe('no command, check, summary, explain or mcp')
    expect(message('check', '--fail-no', 'error')).toBe('unknown option --fail-no; did you mean --fail-on?')
    expect(message('check', '-x')).toBe('unknown option -x')
    expect(message('check', '--format', 'xml')).toBe('--format xml is unknown: it is pretty or json')
    expect(message('check', '--format', 'md')).toBe('--format md is unknown: it is pretty or json')
    expect(message('check', '--fail-on')).toBe('--fail-on needs a value, error, warning, info or never')
    expect(message('check', '--format', '--explain')).toBe('--format needs a value, pretty or json')
    expect(message('check', '--registry=')).toBe('--registry needs a value')
    expect(message('check', '--explain=yes')).toBe('--explain takes no value')
    expect(message('summary', '--fail-on', 'error')).toBe('--fail-on is no option of summary')
    expect(message('explain', 'a.md:1', '--format', 'md')).toBe('--format md is unknown: it is pretty or json')
  })

  test.each<[string, Place]>([
    ['a.md:12', { file: 'a.md', line: 12, column: null }],
    ['notes/a.md:12:5', { file: 'notes/a.md', line: 12, column: 5 }],
    ['C:\\notes\\a.md:12', { file: 'C:\\notes\\a.md', line: 12, column: null }],
    ['at 9:30.md:2', { file: 'at 9:30.md', line: 2, column: null }],
  ])('explains the place %s', (given, place) => {
    expect(parseArguments(['explain', given, '--registry', 'x.yaml', '--format=json'])).toEqual({
      command: 'explain',
      place,
      registries: ['x.yaml'],
      format: 'json',
      color: true,
    })
  })

  test.each([[[]], [['a.md']], [['a.md:x']], [[':3']], [['a.md:1', 'b.md:1']]])('explains no %j', (given) => {
    const needed = 'explain needs one place, FILE:LINE or FILE:LINE:COLUMN, such as notes/memo.md:12'
    expect(message('explain', ...given)).toBe(needed)
  })
})
