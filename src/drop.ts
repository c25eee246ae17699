/** A picture dropped anywhere on the page is opened; what reads it is fetched only then. */
import { forgive } from './recover'
import { notify } from './state/notices'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

async function open(file: File): Promise<void> {
  const reopen = await import('./features/compare/reopen').catch((fault: unknown) => {
    forgive(fault)
    return null
  })
  if (reopen) await reopen.reopenFile(file)
  else notify('The part of the page that reads saved pictures could not be loaded. Try again.')
}

/** Listens once, for the whole page; a part that takes files itself says so with `preventDefault`. */
export function takeDroppedPictures(): void {
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event) || event.defaultPrevented) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  })
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event) || event.defaultPrevented) return
    // Otherwise the browser leaves the page for the file.
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) void open(file)
  })
}
