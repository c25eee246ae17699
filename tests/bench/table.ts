/** Rows of the bench's table: a figure, what it was measured beside, and the ratio of the two. */
export interface BenchRow {
  readonly what: string
  readonly figure: string
  readonly beside: string
  readonly ratio: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

const print = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

export function row(what: string, value: number, unit: string, beside: string, base: number): BenchRow {
  return {
    what,
    figure: `${print(value)} ${unit}`,
    beside: `${beside}: ${print(base)} ${unit}`,
    ratio: `${(value / base).toFixed(2)}×`,
  }
}

/** The table as Markdown. */
export function markdown(rows: readonly BenchRow[]): string {
  const lines = rows.map((one) => `| ${one.what} | ${one.figure} | ${one.beside} | ${one.ratio} |`)
  return ['| What | Figure | Measured beside | Ratio |', '|---|---|---|---|', ...lines].join('\n')
}
