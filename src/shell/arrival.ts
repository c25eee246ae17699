/** Where the keyboard and the screen reader stand after the reader went to another region. */

function focusHeading(main: HTMLElement): HTMLElement {
  const heading = main.querySelector('h1') ?? main
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return heading
}

/**
 * Gives the focus to the heading of the main part and, as long as the reader does nothing else, to the heading that takes
 * its place when the data comes. Returns a function that stops watching.
 */
export function arriveAtHeading(main: HTMLElement): () => void {
  let heading = focusHeading(main)
  const observer = new MutationObserver(() => {
    if (heading.isConnected) return
    if (document.activeElement === document.body) heading = focusHeading(main)
    else observer.disconnect()
  })
  observer.observe(main, { childList: true, subtree: true })
  const stop = () => {
    observer.disconnect()
    document.removeEventListener('pointerdown', stop)
    document.removeEventListener('keydown', stop)
  }
  document.addEventListener('pointerdown', stop)
  document.addEventListener('keydown', stop)
  return stop
}
