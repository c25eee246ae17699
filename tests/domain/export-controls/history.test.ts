import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/date'
import { changesOn, statusHistory } from '../../../src/domain/export-controls/history'
import { changeDates, ruleMarks, rulesInForce } from '../../../src/domain/export-controls/law'
import { statusOf } from '../../../src/domain/export-controls/status'
import { law, subject, subjects } from './subjects'

describe('the history of a chip', () => {
  it('tells the A800: free until the rule was brought forward, then denied, then case by case', () => {
    const spans = statusHistory(subject('nvidia-a800-80-sxm'), 'china', law)
    expect(spans.map((s) => [s.from, s.to, s.status, s.cause?.id ?? null, s.cause?.event ?? null])).toEqual([
      ['2019-01-01', '2023-10-22', 'unrestricted', null, null],
      ['2023-10-23', '2023-11-16', 'licence-required', 'us-letter-2023-10-23-a800-1', 'began'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'us-2023-11', 'began'],
      ['2026-01-15', null, 'case-by-case', 'us-2026-01', 'began'],
    ])
  })

  it('names Macau coming into scope as the cause there', () => {
    const spans = statusHistory(subject('nvidia-a100-80-sxm'), 'macau', law)
    expect(spans[1]).toMatchObject({
      from: '2023-01-17',
      status: 'presumption-of-denial',
      cause: { id: 'us-2022-10' },
    })
  })

  it('has no gap, no two neighbours alike, and agrees with the status of any day', () => {
    for (const one of subjects) {
      const spans = statusHistory(one, 'china', law)
      for (const [index, span] of spans.entries()) {
        const next = spans[index + 1]
        expect(span.to).toBe(next ? addDays(next.from, -1) : null)
        if (next) expect(next.status).not.toBe(span.status)
        expect(statusOf(one, 'china', span.from, law)).toEqual({ status: span.status, group: span.group })
        if (span.to !== null) expect(statusOf(one, 'china', span.to, law).status).toBe(span.status)
      }
    }
  })
})

describe('who changed on a day', () => {
  it('lists the chips of the April 2025 letter, with the letter', () => {
    const changes = changesOn('2025-04-09', subjects, 'china', law)
    const h20 = changes.find((one) => one.chipId === 'nvidia-h20-96')
    expect(h20?.before.status).toBe('unrestricted')
    expect(h20?.after).toEqual({ status: 'licence-required', group: 'licence' })
    expect(h20?.cause).toEqual({
      id: 'us-letter-2025-04-h20-1',
      event: 'began',
      words: 'US BIS letter to NVIDIA',
    })
  })

  it('is empty on a day on which nothing begins', () => {
    expect(changesOn('2025-04-10', subjects, 'china', law)).toEqual([])
  })

  it('finds exactly the first days of the spans', () => {
    const fromChanges = changeDates(law).flatMap((day) =>
      changesOn(day, subjects, 'china', law).map(
        (one) => `${one.chipId} ${day} ${one.after.status} ${one.cause.id}`,
      ),
    )
    const fromSpans = subjects.flatMap((one) =>
      statusHistory(one, 'china', law)
        .filter((span) => span.cause !== null)
        .map((span) => `${one.chip.chipId} ${span.from} ${span.status} ${span.cause?.id}`),
    )
    expect(fromChanges.sort()).toEqual(fromSpans.sort())
    expect(fromSpans.length).toBeGreaterThan(150)
  })

  it('always knows the cause', () => {
    for (const one of subjects) {
      for (const span of statusHistory(one, 'china', law).slice(1)) expect(span.cause?.id).not.toBe('none')
    }
  })
})

describe('the ruler', () => {
  it('marks the turning points by name', () => {
    expect(ruleMarks(law).map((mark) => [mark.date, mark.label])).toEqual([
      ['2022-10-21', 'Oct 2022 rule'],
      ['2023-11-17', 'TPP and density rule'],
      ['2024-12-02', 'HBM rule'],
      ['2025-04-09', 'H20 letters'],
      ['2026-01-15', 'Case-by-case policy'],
    ])
  })

  it('says what is in force, and what is printed but not enforced', () => {
    const citations = (day: string) => rulesInForce(law, day).map((rule) => rule.citation)
    expect(citations('2022-10-20')).toEqual([])
    expect(citations('2023-06-01')).toEqual(['87 FR 62186'])
    expect(citations('2026-02-01')).toContain('91 FR 1684')
    expect(rulesInForce(law, '2026-02-01').find((r) => r.ruleId === 'us-2025-diffusion')?.enforced).toBe(
      false,
    )
  })
})
