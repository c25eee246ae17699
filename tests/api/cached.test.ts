import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.resetModules())

const answer = (from: string | null) => new Headers(from === null ? {} : { 'x-cached-from': from })

test('says the age of the oldest stored answer, also to one who asks late', async () => {
  const { noteAnswer, onCachedAnswer } = await import('../../src/api/cached')
  const heard: string[] = []
  noteAnswer(answer(null))
  noteAnswer(answer('2026-11-24T10:00:00Z'))
  onCachedAnswer((from) => heard.push(from))
  noteAnswer(answer('2026-11-25T10:00:00Z'))
  noteAnswer(answer('2026-11-20T10:00:00Z'))
  expect(heard).toEqual(['2026-11-24T10:00:00Z', '2026-11-20T10:00:00Z'])
})

test('is silent where every answer came from the network', async () => {
  const { noteAnswer, onCachedAnswer } = await import('../../src/api/cached')
  const heard = vi.fn()
  onCachedAnswer(heard)
  noteAnswer(answer(null))
  expect(heard).not.toHaveBeenCalled()
})
