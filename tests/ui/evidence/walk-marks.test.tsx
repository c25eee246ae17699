// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Askable } from '../../../src/charts/Askable'
import { AskArea } from '../../../src/ui/evidence/AskArea'

afterEach(cleanup)

function Marks({ names }: { readonly names: readonly string[] }) {
  return (
    <AskArea evidenceOf={() => null}>
      <figure>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: a plot in a figure */}
        <svg>
          {names.map((name) => (
            <Askable key={name} of={name} label={name}>
              <circle r={3} />
            </Askable>
          ))}
        </svg>
      </figure>
      <button type="button">after</button>
    </AskArea>
  )
}

const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

test('a figure of many marks is one stop; arrow keys, Home and End go from mark to mark', async () => {
  const user = userEvent.setup()
  render(<Marks names={['Q1', 'Q2', 'Q3']} />)
  await user.tab()
  expect(focused()).toBe('Q1')
  await user.keyboard('{ArrowRight}')
  expect(focused()).toBe('Q2')
  await user.keyboard('{End}{ArrowRight}')
  expect(focused()).toBe('Q3')
  await user.keyboard('{ArrowLeft}')
  expect(focused()).toBe('Q2')
  await user.tab()
  expect(focused()).toBe('after')
  await user.tab({ shift: true })
  expect(focused()).toBe('Q2')
  await user.keyboard('{Home}')
  expect(screen.getByRole('button', { name: 'Q1' })).toBe(document.activeElement)
})
