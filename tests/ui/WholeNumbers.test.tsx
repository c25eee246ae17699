// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WholeNumbers } from '../../src/ui/WholeNumbers'

test.each([
  ['35\u2009% of the memory', ['35\u2009%']],
  ['TPP 15\u2009824 from ¥2.88\u2009bn', ['15\u2009824', '¥2.88\u2009bn']],
  ['1\u2009400\u2009GB/s', ['1\u2009400\u2009GB/s']],
  ['no number, 8 chips', []],
])('%s: number and unit stay on one line, the words are unchanged', (sentence, kept) => {
  const { container } = render(<WholeNumbers>{sentence}</WholeNumbers>)
  expect(container.textContent).toBe(sentence)
  expect([...container.querySelectorAll('span')].map((span) => span.textContent)).toEqual(kept)
})
