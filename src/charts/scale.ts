/** Domains and ticks as plain numbers; Recharts only places them. */

/** Smaller than anything anyone measures; below it the decades of a log axis run out of floating point. */
const SMALLEST = 1e-12

/** True when the value has a place on the axis: finite, and above zero on a log axis. */
export function hasPlace(value: number | null, scale: 'linear' | 'log'): value is number {
  return value !== null && Number.isFinite(value) && (scale === 'linear' || value >= SMALLEST)
}

/**
 * A log domain around the values with a little air at both ends; values that have no place on a log axis do not count.
 * Falls back to one decade around 1 when nothing is left.
 */
export function logDomain(values: readonly (number | null)[], air = 1.25): readonly [number, number] {
  const drawn = values.filter((value) => hasPlace(value, 'log'))
  if (drawn.length === 0) return [0.3, 3]
  return [Math.min(...drawn) / air, Math.max(...drawn) * air]
}

function stepsOfLog(decades: number): readonly number[] {
  if (decades > 5) return [1]
  return decades > 2.2 ? [1, 3] : [1, 2, 5]
}

/** Ticks at 1, (2,) 3 or 5 of each decade inside a log domain: about four to seven. */
export function logTicks([low, high]: readonly [number, number]): readonly number[] {
  const steps = stepsOfLog(Math.log10(high / low))
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of steps) ticks.push(Number(`${step}e${power}`))
  }
  return ticks.filter((tick) => tick >= low && tick <= high)
}

function niceStep(span: number, count: number): number {
  const rough = span / count
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * unit >= rough) ?? 10
  return step * unit
}

/** Ticks from zero (or from the lowest, when below zero) up to the last round step that the values reach past. */
export function linearTicks(values: readonly (number | null)[], count = 5): readonly number[] {
  const drawn = values.filter((value) => hasPlace(value, 'linear'))
  const low = Math.min(0, ...drawn)
  const high = Math.max(0, ...drawn)
  if (high === low) return [0, 1]
  const step = niceStep(high - low, count)
  const ticks: number[] = []
  for (let index = Math.ceil(low / step - 1e-9); index <= Math.floor(high / step + 1e-9); index++)
    ticks.push(Number((index * step).toPrecision(12)))
  return ticks
}

/** Domain of a linear axis whose bars start at zero, with head room for the labels over the highest one. */
export function zeroDomain(values: readonly (number | null)[], headRoom = 1.08): readonly [number, number] {
  const drawn = values.filter((value) => hasPlace(value, 'linear'))
  const low = Math.min(0, ...drawn)
  const high = Math.max(0, ...drawn)
  return high === low ? [0, 1] : [low * headRoom, high * headRoom]
}
