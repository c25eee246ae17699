import { useEffect, useRef, useState } from 'react'
import type { ComposedSvg } from './composed'
import { composePicture } from './mount'
import type { PictureChoice, PictureInput } from './picture-types'
import { svgBlob } from './raster'

export interface Composing {
  /** The newest finished picture; an older one stays while the next is made. */
  readonly picture: ComposedSvg | null
  /** Address of the picture for a preview. */
  readonly url: string | null
  readonly error: string | null
  /** The picture shown is not yet the one chosen. */
  readonly busy: boolean
}

/** While the reader types, wait for a pause; the first picture is made at once. */
const PAUSE_MS = 150

const NOTHING: Composing = { picture: null, url: null, error: null, busy: true }

/** Longer than a browser takes from an address to the bytes behind it. */
const GRACE_MS = 10_000

function retire(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), GRACE_MS)
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The picture could not be made.'
}

/** Composes the picture anew whenever what it says or how it looks changes. */
export function useComposed(input: PictureInput, { preset, theme, letters }: PictureChoice): Composing {
  const [composing, setComposing] = useState<Composing>(NOTHING)
  const first = useRef(true)
  useEffect(() => {
    let current = true
    let url: string | null = null
    setComposing((before) => ({ ...before, busy: true }))
    const compose = async () => {
      try {
        const picture = await composePicture(input, { preset, theme, letters })
        if (!current) return
        url = URL.createObjectURL(svgBlob(picture))
        setComposing({ picture, url, error: null, busy: false })
      } catch (error) {
        if (current) setComposing({ ...NOTHING, error: sentenceOf(error), busy: false })
      }
    }
    const timer = setTimeout(compose, first.current ? 0 : PAUSE_MS)
    first.current = false
    return () => {
      current = false
      clearTimeout(timer)
      // The preview may just be reading it: its address goes later.
      if (url) retire(url)
    }
  }, [input, preset, theme, letters])
  return composing
}
