import { describe, expect, it } from 'vitest'
import { causeWords } from '../../../src/features/controls/band-series'
import { asSentence, limitWords, proposalName } from '../../../src/features/controls/record-words'

describe('words of the records', () => {
  it('become a sentence with its days written out', () => {
    expect(asSentence('firms said on 2025-11-01 that nothing changed')).toBe(
      'Firms said on 1 November 2025 that nothing changed',
    )
  })

  it.each([
    ['gain-ai-act', 'GAIN AI Act'],
    ['remote-access-security-act', 'Remote Access Security Act'],
    ['global-chip-rule-draft', 'Global chip rule draft'],
  ])('%s is the %s', (id, name) => {
    expect(proposalName(id)).toBe(name)
  })

  it('name a reported limit with its unit, and keep the key of one not known', () => {
    expect(limitWords('dram_bandwidth_gbs')).toEqual(['DRAM bandwidth', 'GB/s'])
    expect(limitWords('new_limit')).toEqual(['new limit', ''])
  })

  it('say that something ended before they say what', () => {
    const cause = { id: 'x', words: 'BIS letter to NVIDIA' }
    expect(causeWords({ ...cause, event: 'ended' })).toBe('End of: BIS letter to NVIDIA')
    expect(causeWords({ ...cause, event: 'began' })).toBe('BIS letter to NVIDIA')
  })
})
