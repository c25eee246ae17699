// Before the first paint: the theme the reader chose here, so that no white page flashes. `src/state/preferences.ts` owns it.
try {
  const theme = localStorage.getItem('chokepoint-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.classList.add(theme)
} catch {
  // Blocked storage: the system's theme stands.
}
// What the build drew ahead is the default view; under any other address it must not be seen (`src/first-sight/`).
if (!['', '?', '?source=pwa'].includes(location.search)) document.documentElement.classList.add('elsewhere')
