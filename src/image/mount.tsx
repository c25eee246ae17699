import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { PICTURE } from '../charts/mark-types'
import { PictureFrame } from './compose'
import { type ComposedSvg, seal } from './composed'
import { flattenCutOuts } from './cut-outs'
import { embedFonts } from './fonts'
import { normalise } from './normalise'
import { outlineLetters } from './outline-letters'
import { layoutPicture } from './picture-layout'
import { pictureMetadata } from './picture-metadata'
import type { PictureChoice, PictureInput } from './picture-types'

const SVG = 'http://www.w3.org/2000/svg'
/** Name of the entry in the page's performance timeline that holds how long a picture took. */
const COMPOSED = 'picture composed'
/** Recharts settles within a few frames; more than this means that it will not. */
const TURNS = 40

function offScreen(): HTMLElement {
  const host = document.createElement('div')
  Object.assign(host.style, { position: 'absolute', left: '-99999px', top: '0', visibility: 'hidden' })
  host.setAttribute('aria-hidden', 'true')
  document.body.append(host)
  return host
}

/** After the next frame, when charts batch their state; in a hidden tab, which has no frames, after a while. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 60)
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(resolve, 0)
    })
  })
}

/** Waits until the drawing stays the same over a frame: Recharts learns its scales on the first pass. */
async function settled(host: HTMLElement): Promise<void> {
  let before = host.innerHTML
  for (let turn = 0; turn < TURNS; turn++) {
    await nextTurn()
    const now = host.innerHTML
    if (now === before && host.querySelector('[data-body-host] svg')) return
    before = now
  }
  throw new Error('The figure did not finish drawing, so there is no picture of it.')
}

/** Where a plot stands in its figure: the sum of its boxes' `data-x` and `data-y`. */
function placeOf(svg: Element, host: Element): { x: number; y: number } {
  let x = 0
  let y = 0
  for (let box = svg.parentElement; box && box !== host; box = box.parentElement) {
    x += Number(box.dataset.x ?? 0)
    y += Number(box.dataset.y ?? 0)
  }
  return { x, y }
}

/** Lifts every plot out of its boxes and into the frame's place for the body. */
function insertBody(frame: SVGSVGElement, bodyHost: Element): void {
  const place = frame.querySelector('[data-body]')
  for (const svg of bodyHost.querySelectorAll('svg')) {
    // A cut-out inside a plot comes along with its plot.
    if (svg.parentElement?.closest('svg')) continue
    const { x, y } = placeOf(svg, bodyHost)
    const group = document.createElementNS(SVG, 'g')
    if (x !== 0 || y !== 0) group.setAttribute('transform', `translate(${x} ${y})`)
    group.append(...[...svg.childNodes].map((node) => node.cloneNode(true)))
    place?.append(group)
  }
}

function element(name: string, text: string): Element {
  const made = document.createElementNS(SVG, name)
  made.textContent = text
  return made
}

async function finish(
  frame: SVGSVGElement,
  input: PictureInput,
  { preset, theme, letters = 'outlines' }: PictureChoice,
): Promise<Pick<ComposedSvg, 'markup' | 'faces'>> {
  if (theme === 'transparent') frame.querySelector('[data-ground]')?.remove()
  flattenCutOuts(frame)
  normalise(frame, theme)
  const { width, height } = preset.physical ?? preset.pixels
  frame.setAttribute('width', String(width))
  frame.setAttribute('height', String(height))
  if (letters === 'outlines') await outlineLetters(frame)
  const { style, faces } = await embedFonts(frame)
  frame.prepend(
    element('title', input.title),
    element('desc', input.summary),
    element('metadata', JSON.stringify(pictureMetadata(input))),
    ...(style === '' ? [] : [element('style', style)]),
  )
  const markup = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(frame)}\n`
  return { markup, faces }
}

function Sheet({
  input,
  choice,
  children,
}: {
  input: PictureInput
  choice: PictureChoice
  children: ReactElement
}) {
  return (
    <>
      <div data-frame="">
        <PictureFrame input={input} preset={choice.preset} />
      </div>
      <div data-body-host="">{children}</div>
    </>
  )
}

/**
 * Composes a picture: draws frame and body off screen, takes the <svg>, makes it stand alone and seals it.
 * Nothing of it stays on the page, but an entry of its time (`COMPOSED`) in the performance timeline. Throws when the figure cannot be drawn or a font cannot be had.
 */
export async function composePicture(input: PictureInput, choice: PictureChoice): Promise<ComposedSvg> {
  const start = performance.now()
  const room = layoutPicture(input, choice.preset).body
  const host = offScreen()
  const root = createRoot(host)
  try {
    // Not at once: the caller may be in the middle of a React effect, where nothing can be flushed.
    await nextTurn()
    flushSync(() =>
      root.render(
        <Sheet input={input} choice={choice}>
          {input.body({
            width: room.width,
            height: room.height,
            dress: PICTURE,
            compact: choice.preset.compact,
          })}
        </Sheet>,
      ),
    )
    await settled(host)
    const drawn = host.querySelector('[data-frame] svg')
    const body = host.querySelector('[data-body-host]')
    if (!drawn || !body) throw new Error('The figure did not finish drawing, so there is no picture of it.')
    const frame = drawn.cloneNode(true) as SVGSVGElement
    insertBody(frame, body)
    const { width, height, pixels } = choice.preset
    const { markup, faces } = await finish(frame, input, choice)
    performance.measure(COMPOSED, { start })
    return seal({ markup, faces, width, height, pixels, input })
  } finally {
    root.unmount()
    host.remove()
  }
}
