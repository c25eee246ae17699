/** Where the data layer lies. `VITE_API` is compared as a literal, so that a build keeps one branch only. */
function configuredBase(): string {
  if (import.meta.env.VITE_API === 'http') return String(import.meta.env.VITE_API_BASE ?? '')
  if (import.meta.env.VITE_API === 'static') return `${import.meta.env.BASE_URL}data/`
  return `${import.meta.env.BASE_URL}api/`
}

/** Address of the data layer, absolute where there is a page, with a slash at the end. */
export function dataBase(): string {
  const base = configuredBase().replace(/\/?$/, '/')
  return typeof location === 'undefined' ? base : new URL(base, location.href).href
}
