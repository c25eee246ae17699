/** The sentence over a comparison of systems, computed from its ratios. */
import { ratioPhrase } from '../comparison/finding'
import { joinList } from '../format'
import { type BesideGroup, besideRow } from './beside'
import type { ComparedSystem } from './compared'
import { MEASURES } from './system-rows'

const COMPUTE = [MEASURES.bf16, MEASURES.fp8, MEASURES.fp4]

function ratioAt(groups: readonly BesideGroup[], rowId: string, position: number) {
  const ratio = besideRow(groups, rowId)?.cells[position]?.ratio
  return ratio?.kind === 'ratio' ? ratio : null
}

/** A ratio of dense rates speaks before one of which a side does not say dense or sparse. */
function computePhrase(groups: readonly BesideGroup[], position: number): string | null {
  const found = COMPUTE.flatMap(({ id, label }) => {
    const ratio = ratioAt(groups, id, position)
    return ratio === null ? [] : [{ label, ratio }]
  })
  const best = found.find(({ ratio }) => !ratio.basisNotStated) ?? found[0]
  if (best === undefined) return null
  const what = best.ratio.basisNotStated ? `stated ${best.label} compute` : `${best.label} compute`
  return ratioPhrase(best.ratio.value, what)
}

function phrases(groups: readonly BesideGroup[], position: number): readonly string[] {
  const memory = ratioAt(groups, MEASURES.memory.id, position)
  const world = ratioAt(groups, 'scale_up_world_size', position)
  const what = [
    computePhrase(groups, position),
    memory === null ? null : ratioPhrase(memory.value, 'memory'),
  ].filter((phrase) => phrase !== null)
  if (world === null) return what
  const chips = ratioPhrase(world.value, 'number of chips')
  return what.length === 0 ? [chips] : [...what, `from ${chips}`]
}

/** `CloudMatrix 384 against the GB200 NVL72: 1.7 times the BF16 compute, 3.6 times the memory, from 5.3 times the number of chips`. */
export function systemsTitle(groups: readonly BesideGroup[], compared: readonly ComparedSystem[]): string {
  const [base, ...others] = compared
  if (base === undefined) return 'Compare systems'
  for (const [at, one] of others.entries()) {
    const found = phrases(groups, at + 1)
    if (found.length > 1) return `${one.short} against the ${base.short}: ${found.join(', ')}`
  }
  return `${joinList(others.map(({ short }) => short))} against the ${base.short}`
}

/** The same of every system, as one sentence: summary and alt text. */
export function systemsSummary(groups: readonly BesideGroup[], compared: readonly ComparedSystem[]): string {
  const [base, ...others] = compared
  if (base === undefined) return ''
  const parts = others.map(({ short }, at) => {
    const found = phrases(groups, at + 1)
    return found.length > 0
      ? `the ${short} has ${found.join(', ')}`
      : `the ${short} has no figure in common with it`
  })
  return `Against the ${base.short}, ${parts.join('; ')}.`
}
