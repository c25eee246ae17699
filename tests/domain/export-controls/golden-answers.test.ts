import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { determine } from '../../../src/domain/export-controls/determine'
import type { Layer, LayerProof } from '../../../src/domain/export-controls/layer'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { operandWords } from '../../../src/domain/export-controls/words'
import { law, subject } from './subjects'

/**
 * Whole answers, word for word: what a lawyer reads, layer by layer. Each line of the list is there for a branch of the
 * words that no other line takes. Rewrite with `GOLDEN=write npx vitest run tests/domain/export-controls/golden-answers.test.ts`.
 */
const FILE = fileURLToPath(new URL('golden-answers.txt', import.meta.url))

const ASKED: readonly (readonly [string, string, Destination?, string?])[] = [
  ['nvidia-a100-80-sxm', '2022-08-25'],
  ['nvidia-a100-80-sxm', '2022-08-26', 'china', 'huawei'],
  ['nvidia-a100-80-sxm', '2022-12-01', 'macau'],
  ['nvidia-a100-80-sxm', '2023-01-17', 'macau'],
  ['nvidia-a800-80-sxm', '2023-10-23'],
  ['nvidia-h100-sxm', '2024-06-01', 'hong-kong', 'inspur'],
  ['nvidia-h200-sxm', '2026-02-01', 'china', 'sensetime'],
  ['nvidia-b200', '2026-02-01', 'china', 'deepseek'],
  ['nvidia-h20-96', '2025-09-20', 'china', 'alibaba'],
  ['nvidia-l40', '2024-06-01'],
  ['nvidia-l20', '2024-06-01'],
  ['nvidia-rtx-4090', '2024-06-01'],
  ['nvidia-rtx-4090d', '2024-06-01'],
  ['nvidia-rtx-5090d', '2025-02-01'],
  ['nvidia-rtx-5090d', '2025-07-01'],
  ['nvidia-rtx-pro-6000d', '2026-03-10'],
  ['nvidia-a40', '2023-12-15'],
  ['amd-mi308x', '2025-12-01'],
  ['amd-mi309', '2024-02-29'],
  ['amd-mi309', '2024-03-01'],
  ['amd-mi300a', '2023-06-01'],
  ['aws-trainium2', '2026-02-01'],
  ['huawei-ascend-910c', '2025-01-01'],
  ['huawei-ascend-910c', '2025-10-20', 'china', 'smic'],
  ['cambricon-mlu370-x8', '2025-10-20'],
  ['amd-mi250', '2022-09-01'],
  ['amd-mi308x', '2025-04-15', 'hong-kong'],
  ['cerebras-wse3', '2023-11-17'],
  ['google-tpu-v3', '2023-11-17'],
  ['graphcore-bow', '2026-01-15'],
  ['intel-gaudi3-hl328', '2024-04-12'],
  ['intel-gaudi3-hl328', '2025-04-09'],
  ['intel-gaudi3-hl328', '2025-04-17'],
  ['nvidia-gh200', '2023-10-23'],
  ['nvidia-groq-3-lpu', '2023-10-23'],
  ['nvidia-rtx-5090d', '2025-04-09'],
  ['nvidia-l40s', '2023-10-23'],
  ['tenstorrent-p150', '2023-11-17'],
  ['tenstorrent-p150', '2026-02-01'],
]

function proofLines({ label, outcome, steps, missing }: LayerProof): readonly string[] {
  const leaves = steps.map((step) => {
    const margin = step.marginPercent === null ? '' : `, ${step.marginPercent.toFixed(1)} %`
    return `${operandWords(step.value, step.field)} ${step.op} ${step.threshold} ${step.outcome}${margin}`
  })
  const open = missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''
  return [`    ${label}: ${outcome} (${leaves.join('; ')}${open})`]
}

function layerLines(layer: Layer): readonly string[] {
  const { dates } = layer
  const when =
    dates === null
      ? []
      : [`    dates: ${[dates.announced, dates.published, dates.from, dates.until].join(' | ')}`]
  const cited = [layer.ruleId, layer.citation, layer.paragraph, layer.sourceIds.join(' ')].join(' | ')
  return [
    `  [${layer.id}] ${layer.title}: ${layer.outcome}. ${layer.sentence}`,
    ...layer.arithmetic.map((line) => `    ${line}`),
    ...layer.proofs.flatMap(proofLines),
    `    cites: ${cited}`,
    ...when,
  ]
}

function answer([chipId, day, destination = 'china', buyerId]: (typeof ASKED)[number]): string {
  const told = determine(subject(chipId), destination, day, law, buyerId === undefined ? {} : { buyerId })
  const { buyer, china } = told
  return [
    `${chipId} to ${destination} on ${day}${buyer === null ? '' : ` for ${buyer.name}`}`,
    `  ${told.status} (${told.group}): ${told.headline}`,
    ...told.layers.flatMap(layerLines),
    ...told.flags.map((flag) => `  flag ${flag.id}: ${flag.words}`),
    ...told.measures.map(({ measure, role, words }) => `  row ${measure.actionId}: ${role}, ${words}`),
    ...told.conditions.map((words) => `  condition: ${words}`),
    ...told.flips.map((flip) => `  flip: ${flip.sentence}`),
    ...(buyer === null
      ? []
      : [`  buyer: ${buyer.status ?? 'not listed'}; ${buyer.listings.map((row) => row.actionId).join(' ')}`]),
    `  china: ${china.words}; ${china.rows.map((row) => row.actionId).join(' ')}`,
    '',
  ].join('\n')
}

describe('whole answers', () => {
  it('read as they did', () => {
    const text = ASKED.map(answer).join('\n')
    if (process.env.GOLDEN === 'write') writeFileSync(FILE, text)
    expect(text).toBe(readFileSync(FILE, 'utf8'))
  })
})
