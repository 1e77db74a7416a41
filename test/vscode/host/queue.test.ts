import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createQueue, type Handed } from '../../../src/vscode/host/queue'

describe('createQueue', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const recorder = () => {
    const handed: Handed<string>[] = []
    const queue = createQueue<string>(function* (edit) {
      yield
      handed.push(edit)
    })
    return { handed, queue, texts: () => handed.map(({ path, text }) => `${path} ${text}`) }
  }
  const waiting = (text: string | null) => ({ kind: 'note', text: () => text })

  test('hands files over in the order in which they came, the latest text of each', async () => {
    const { queue, texts } = recorder()
    queue.add('a', waiting('1'))
    queue.add('b', waiting('2'))
    queue.add('a', waiting('3'))
    expect(texts()).toEqual([])
    await vi.runAllTimersAsync()
    expect(texts()).toEqual(['a 3', 'b 2'])
  })

  test('waits until typing rests', async () => {
    const { queue, texts } = recorder()
    for (const text of ['$', '$3', '$38']) {
      queue.addTyped('a', waiting(text))
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(texts()).toEqual([])
    await vi.advanceTimersByTimeAsync(60)
    expect(texts()).toEqual(['a $38'])
  })

  test('hurries one file, and does not hand it over again', async () => {
    const { queue, texts } = recorder()
    queue.addTyped('a', waiting('1'))
    queue.addTyped('b', waiting('2'))
    queue.hurry('a')
    queue.hurry('c')
    expect(texts()).toEqual(['a 1'])
    await vi.runAllTimersAsync()
    expect(texts()).toEqual(['a 1', 'b 2'])
  })

  test('settles with everything handed over, also what is being typed', async () => {
    const { queue, texts } = recorder()
    queue.add('a', waiting(null))
    queue.addTyped('b', waiting('2'))
    const settled = queue.settled()
    await vi.advanceTimersByTimeAsync(10)
    await settled
    expect(texts()).toEqual(['b 2', 'a null'])
  })

  test('what is looked at goes before what has time', async () => {
    const { queue, texts } = recorder()
    queue.add('a', waiting('1'))
    queue.add('b', waiting('2'))
    queue.addFirst('b', waiting('3'))
    await vi.runAllTimersAsync()
    expect(texts()).toEqual(['b 3', 'a 1'])
  })

  test('stops in the middle of a text when it has kept the host busy, and goes on later', async () => {
    const steps: string[] = []
    const queue = createQueue<string>(function* ({ path }) {
      for (let step = 0; step < 3; step++) {
        steps.push(`${path}${step}`)
        now += 8
        yield
      }
    })
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    queue.add('a', waiting('1'))
    await vi.advanceTimersByTimeAsync(0)
    expect(steps).toEqual(['a0', 'a1'])
    await vi.runAllTimersAsync()
    expect(steps).toEqual(['a0', 'a1', 'a2'])
    vi.restoreAllMocks()
  })

  test('brings what it is in the middle of to its end when that is asked for', async () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20))
    const { queue, texts } = recorder()
    queue.add('a', waiting('1'))
    await vi.advanceTimersByTimeAsync(0)
    expect(texts()).toEqual([])
    queue.hurry('a')
    expect(texts()).toEqual(['a 1'])
    vi.restoreAllMocks()
  })

  test('may be asked to hurry by what a text brings about', async () => {
    const handed: string[] = []
    const queue = createQueue<string>(function* ({ path, text }) {
      yield
      handed.push(`${path} ${text}`)
      queue.hurry('a')
      queue.hurry('b')
    })
    queue.add('a', waiting('1'))
    queue.add('b', waiting('2'))
    await vi.runAllTimersAsync()
    expect(handed).toEqual(['a 1', 'b 2'])
  })

  test('hands nothing over once it is disposed of', async () => {
    const { queue, texts } = recorder()
    queue.add('a', waiting('1'))
    queue.dispose()
    await vi.runAllTimersAsync()
    expect(texts()).toEqual([])
  })
})
