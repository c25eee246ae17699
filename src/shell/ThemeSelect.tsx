import { setTheme, type Theme, usePreferences } from '../state/preferences'
import { Select } from '../ui/Select'

const OPTIONS: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'System theme' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Light, dark, or whatever the system says. */
export function ThemeSelect() {
  const theme = usePreferences((preferences) => preferences.theme)
  return <Select label="Theme" options={OPTIONS} value={theme} onChange={setTheme} plain />
}
