/**
 * The claims as the article unfolds: what happened, data, turning point, backfire, impact, risks, advice. The facts have
 * no such column; the grouping is our reading of the article's own headings and of the order of `claims.csv`.
 */
import { SECTIONS, type Section } from '../claim'

export const SECTION_WORDS: Readonly<Record<Section, string>> = {
  happened: 'What happened',
  data: 'The data',
  'turning-point': 'The turning point',
  backfire: 'The backfire',
  impact: 'Impact',
  risks: 'Risks',
  advice: 'Advice',
}
/** Said where the groups are shown. */
export const SECTIONS_NOTE = 'Grouped by us after the article’s headings.'

const BY_SECTION: Readonly<Record<Section, readonly string[]>> = {
  happened: [
    'cl-v4-date',
    'cl-v4-pro-size',
    'cl-v4-flash-size',
    'cl-v4-deployment-ascend',
    'cl-v4-no-nvidia',
    'cl-v4-from-training',
    'cl-v4-first-domestic',
    'cl-native-training',
    'cl-first-token-20ms',
    'cl-adaptation-hours',
    'cl-cambricon-q1-150',
    'cl-two-events-one-story',
    'cl-commercial-not-subsidy',
    'cl-csp-scale',
    'cl-vllm-date',
    'cl-vllm-megamoe',
    'cl-vllm-gb200',
    'cl-both-platforms',
    'cl-megamoe-framework',
    'cl-eco-completion',
  ],
  data: [
    'cl-fp4-2-87x',
    'cl-cambricon-1-5x',
    'cl-h20-baseline',
    'cl-h100-b200-far-exceed',
    'cl-eco-ascend',
    'cl-eco-cambricon',
    'cl-eco-cuda',
    'cl-customer-deepseek',
    'cl-customer-iflytek',
    'cl-customer-csps',
    'cl-h20-restricted',
    'cl-h20-degraded',
    'cl-h100-b200-banned',
  ],
  'turning-point': ['cl-cannot-buy', 'cl-forced-domestic', 'cl-perf-exceeds', 'cl-usable-not-good'],
  backfire: [
    'cl-backfire',
    'cl-not-stopped',
    'cl-clearing-field',
    'cl-timeline-10-15',
    'cl-accelerated-10x',
    'cl-path-blocked',
    'cl-path-open',
    'cl-path-feedback',
    'cl-good-and-cost',
  ],
  risks: ['cl-gap-remains', 'cl-cuda-barrier', 'cl-supply-risk'],
  impact: [
    'cl-no-compliance',
    'cl-demand-certain',
    'cl-feedback-loop',
    'cl-capital-confidence',
    'cl-vendor-pricing',
    'cl-sovereignty',
    'cl-track-accelerates',
    'cl-dual-track',
    'cl-third-markets',
    'cl-valuation-anchor',
  ],
  advice: ['cl-trustworthy-alternative', 'cl-advice-investors', 'cl-advice-overseas'],
}

const SECTION_OF: ReadonlyMap<string, Section> = new Map(
  SECTIONS.flatMap((section) => BY_SECTION[section].map((claimId) => [claimId, section] as const)),
)

/** The part of the article a claim belongs to, in our reading; null for a claim the table does not know. */
export function sectionOf(claimId: string): Section | null {
  return SECTION_OF.get(claimId) ?? null
}
