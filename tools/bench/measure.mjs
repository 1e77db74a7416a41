// Timing that bears a busy machine, and the few statistics that the tables show.

/**
 * Runs something and says how long it took: by the clock, or, where that is less, by the processor time of this
 * process. On an idle machine the two are the same but for helper threads; on a busy one the clock also counts waiting.
 *
 * @param {() => unknown} run
 * @returns {number} milliseconds
 */
export function time(run) {
  const used = process.cpuUsage()
  const started = performance.now()
  run()
  const clock = performance.now() - started
  const { user, system } = process.cpuUsage(used)
  return Math.min(clock, (user + system) / 1000)
}

/**
 * Runs several things in turn, round after round, each time beginning with another one, so that what slows the machine
 * down slows all of them.
 *
 * @param {Record<string, (round: number) => number>} contestants each gives what it measured; round 0 is not counted.
 * @param {number} rounds
 * @param {(name: string, value: number, round: number) => void} [emit] is told each measurement as it is made.
 * @returns {Record<string, number[]>} by contestant, one number a round.
 */
export function alternate(contestants, rounds, emit = () => {}) {
  const names = Object.keys(contestants)
  const measured = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (let i = 0; i < names.length; i += 1) {
      const name = names[(i + round) % names.length]
      const value = contestants[name](round)
      emit(name, value, round)
      if (round > 0) measured[name].push(value)
    }
  }
  return measured
}

/** The value below which a part of the values lies, by nearest rank; undefined of none. */
export function quantile(values, part) {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(part * values.length) - 1)]
}

export const median = (values) => quantile(values, 0.5)

/** The median of the ratios of values measured in the same rounds; undefined of none. */
export function pairedRatio(values, others) {
  const rounds = Math.min(values.length, others.length)
  return median(values.slice(0, rounds).map((value, i) => value / others[i]))
}

/**
 * The slope of the line through the logarithms: 1 where twice the size costs twice as much, 2 where it costs four times.
 *
 * @param {(readonly [size: number, cost: number])[]} points
 * @returns {number | undefined} undefined for fewer than two.
 */
export function slope(points) {
  if (points.length < 2) return undefined
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)])
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const sum = (of) => logs.reduce((total, log) => total + of(log), 0)
  return sum((log) => (log[0] - x) * (log[1] - y)) / sum((log) => (log[0] - x) ** 2)
}
