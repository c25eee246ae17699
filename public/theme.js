// Before the first paint: the theme the reader chose here, so that no white page flashes. `src/state/preferences.ts` owns it.
try {
  const theme = localStorage.getItem('chokepoint-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.classList.add(theme)
} catch {
  // Blocked storage: the system's theme stands.
}
