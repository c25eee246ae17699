/** The reader's own settings on this device. Never in a link. Storage may be blocked: then they last for the visit. */
import { create } from 'zustand'
import { notify } from './notices'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Also read by `public/theme.js`, before the first paint. */
export const THEME_KEY = 'chokepoint-theme'

function storedTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(THEME_KEY)
    return THEMES.find((theme) => theme === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') window.localStorage.removeItem(THEME_KEY)
    else window.localStorage.setItem(THEME_KEY, theme)
  } catch {
    // Blocked or full storage: the choice lives until the page closes, which is all that can be promised.
    notify('This browser stores nothing for this page: the theme lasts until the page is closed.')
  }
}

interface Preferences {
  readonly theme: Theme
}

export const usePreferences = create<Preferences>()(() => ({ theme: 'system' }))

/** Puts a theme on the page and remembers it. */
export function setTheme(theme: Theme): void {
  storeTheme(theme)
  applyTheme(theme)
}

function applyTheme(theme: Theme): void {
  const { classList } = document.documentElement
  classList.toggle('light', theme === 'light')
  classList.toggle('dark', theme === 'dark')
  usePreferences.setState({ theme })
}

/** Reads the remembered theme; called once, before the first render. */
export function loadPreferences(): void {
  applyTheme(storedTheme())
}

/** True when the page stands in dark now, by choice or by the system. */
export function isDark(): boolean {
  const { theme } = usePreferences.getState()
  if (theme !== 'system') return theme === 'dark'
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false
}
