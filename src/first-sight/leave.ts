/** Longest that the drawing may hide what the live page says of its loading, ms. */
const PATIENCE = 5000

/** Whether the drawing of the build is what the reader looks at: not under another address than the one it is true of. */
export function seesFirstSight(): boolean {
  return (
    document.getElementById('first-sight') !== null &&
    !document.documentElement.classList.contains('elsewhere')
  )
}

/**
 * Makes the drawing of the build idle, for the live page begins, and takes it away as soon as that one's first figure
 * stands or says why it cannot; also when the reader does anything, and when the wait gets long.
 */
export function leaveFirstSight(root: HTMLElement): void {
  const drawing = document.getElementById('first-sight')
  if (!drawing) return
  drawing.inert = true
  drawing.setAttribute('aria-hidden', 'true')
  const leave = () => {
    drawing.remove()
    observer.disconnect()
    removeEventListener('pointerdown', leave, true)
    removeEventListener('keydown', leave, true)
  }
  const observer = new MutationObserver(() => {
    const settled = root.querySelector('figure') && !root.querySelector('figure [aria-busy="true"]')
    if (settled || root.querySelector('[role="alert"]')) leave()
  })
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-busy'] })
  addEventListener('pointerdown', leave, true)
  addEventListener('keydown', leave, true)
  setTimeout(leave, seesFirstSight() ? PATIENCE : 0)
}
