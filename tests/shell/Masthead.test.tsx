// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Masthead } from '../../src/shell/Masthead'
import { useNotices } from '../../src/state/notices'
import { loadPreferences, usePreferences } from '../../src/state/preferences'
import { currentView } from '../../src/state/view-store'
import { draw, startAt } from './frame'

// Finding by role walks the whole frame: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const intent = vi.fn()
const nav = () => within(screen.getByRole('navigation', { name: 'Regions' }))

beforeEach(() => {
  startAt({ asOf: '2023-06-01', chips: ['nvidia-h20-96', 'amd-mi300x', 'huawei-atlas-350'] })
  localStorage.clear()
  loadPreferences()
})
afterEach(cleanup)

describe('the eight words', () => {
  it('are links with real addresses that keep the date', () => {
    draw(<Masthead onIntent={intent} />)
    expect(nav().getAllByRole('link')).toHaveLength(8)
    expect(nav().getByRole('link', { name: 'Chips' }).getAttribute('href')).toMatch(
      /^\?view=chips&asof=2023-06-01/,
    )
    expect(nav().getByRole('link', { name: 'Compare 3' })).toBeTruthy()
  })

  it('mark where the reader is, and lead elsewhere in place', async () => {
    draw(<Masthead onIntent={intent} />)
    expect(nav().getByRole('link', { current: 'page' }).textContent).toBe('Overview')
    await userEvent.click(nav().getByRole('link', { name: 'Timeline' }))
    expect(currentView()).toMatchObject({ region: 'timeline', asOf: '2023-06-01' })
    expect(nav().getByRole('link', { current: 'page' }).textContent).toBe('Timeline')
  })

  it('leave a new tab to the browser', async () => {
    const user = userEvent.setup()
    draw(<Masthead onIntent={intent} />)
    const link = nav().getByRole('link', { name: 'Revenue' })
    link.addEventListener('click', (event) => event.preventDefault())
    await user.keyboard('{Control>}')
    await user.click(link)
    expect(currentView().region).toBe('overview')
  })

  it('tell beforehand where the reader is about to go', async () => {
    draw(<Masthead onIntent={intent} />)
    await userEvent.hover(nav().getByRole('link', { name: 'Claims' }))
    expect(intent).toHaveBeenCalledWith('claims')
  })
})

describe('the tools', () => {
  it('copy a link that says its date even when the reader left it at today', async () => {
    startAt({ region: 'chips' })
    const user = userEvent.setup()
    draw(<Masthead onIntent={intent} />)
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/?view=chips&asof=2026-11-24`)
  })

  it('say so when the browser refuses the clipboard, and give the address', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    draw(<Masthead onIntent={intent} />)
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(useNotices.getState().lines[0]).toContain('?asof=2023-06-01')
  })

  it('choose a theme', async () => {
    draw(<Masthead onIntent={intent} />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Dark')
    expect(usePreferences.getState().theme).toBe('dark')
    expect(document.documentElement.classList.contains('dark')).toBe(true)
  })
})

describe('the search', () => {
  const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Find chip or company' })

  it('is reached with a slash from anywhere but a field', async () => {
    draw(<Masthead onIntent={intent} />)
    const search = await field()
    await userEvent.keyboard('/')
    expect(document.activeElement).toBe(search)
    await userEvent.keyboard('a/b')
    expect(search.value).toBe('a/b')
  })

  it('lists what it finds while one types; arrows choose, Enter goes', async () => {
    draw(<Masthead onIntent={intent} />)
    const search = await field()
    await userEvent.type(search, 'h20')
    expect(search.getAttribute('aria-expanded')).toBe('true')
    const options = within(screen.getByRole('listbox')).getAllByRole('option')
    expect(options[0]?.textContent).toContain('H20')
    await userEvent.keyboard('{ArrowUp}')
    expect(search.getAttribute('aria-activedescendant')).toBe(options.at(-1)?.id)
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(currentView().region).toBe('controls')
    expect(currentView().chip).toMatch(/^nvidia-h20/)
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('takes the words to the chips region', async () => {
    draw(<Masthead onIntent={intent} />)
    await userEvent.type(await field(), 'ascend')
    await userEvent.click(screen.getByRole('option', { name: /All chips matching “ascend”/ }))
    expect(currentView()).toMatchObject({ region: 'chips', q: 'ascend' })
  })

  it('closes on Escape', async () => {
    draw(<Masthead onIntent={intent} />)
    await userEvent.type(await field(), 'h20{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect((await field()).value).toBe('')
  })
})
