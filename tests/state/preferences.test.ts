// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useNotices } from '../../src/state/notices'
import { isDark, loadPreferences, setTheme, THEME_KEY, usePreferences } from '../../src/state/preferences'

const classes = () => [...document.documentElement.classList]

beforeEach(() => {
  localStorage.clear()
  loadPreferences()
})
afterEach(() => vi.restoreAllMocks())

describe('the theme', () => {
  it('follows the system until the reader chooses', () => {
    expect(usePreferences.getState().theme).toBe('system')
    expect(classes()).toEqual([])
  })

  it('is put on the page and remembered', () => {
    setTheme('dark')
    expect(classes()).toEqual(['dark'])
    expect(isDark()).toBe(true)
    loadPreferences()
    expect(usePreferences.getState().theme).toBe('dark')
    setTheme('light')
    expect(classes()).toEqual(['light'])
    setTheme('system')
    expect(localStorage.getItem(THEME_KEY)).toBeNull()
    expect(classes()).toEqual([])
  })

  it('ignores a stored value it does not know', () => {
    localStorage.setItem(THEME_KEY, 'pink')
    loadPreferences()
    expect(usePreferences.getState().theme).toBe('system')
  })

  it('works for the visit when storage is blocked', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked)
    loadPreferences()
    setTheme('dark')
    expect(classes()).toEqual(['dark'])
    expect(useNotices.getState().lines.join(' ')).toMatch(/stores nothing .* until the page is closed/)
  })

  it('is set before the first paint under the same key', () => {
    expect(readFileSync('public/theme.js', 'utf8')).toContain(`'${THEME_KEY}'`)
  })
})
