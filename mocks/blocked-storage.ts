/**
 * MSW looks at `localStorage` while it loads and cannot start where the browser blocks it. An object without its methods
 * tells MSW to do without; our own code meets it as storage that refuses. Imported before MSW.
 */
function isBlocked(): boolean {
  try {
    return !window.localStorage
  } catch {
    return true
  }
}

if (isBlocked()) Object.defineProperty(window, 'localStorage', { configurable: true, value: {} })
