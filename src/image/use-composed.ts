import { useEffect, useState } from 'react'
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

const NOTHING: Composing = { picture: null, url: null, error: null, busy: true }

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The picture could not be made.'
}

/** Composes the picture anew whenever what it says or how it looks changes. */
export function useComposed(input: PictureInput, { preset, theme }: PictureChoice): Composing {
  const [composing, setComposing] = useState<Composing>(NOTHING)
  useEffect(() => {
    let current = true
    let url: string | null = null
    setComposing((before) => ({ ...before, busy: true }))
    composePicture(input, { preset, theme }).then(
      (picture) => {
        if (!current) return
        url = URL.createObjectURL(svgBlob(picture))
        setComposing({ picture, url, error: null, busy: false })
      },
      (error: unknown) => {
        if (current) setComposing({ ...NOTHING, error: sentenceOf(error), busy: false })
      },
    )
    return () => {
      current = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [input, preset, theme])
  return composing
}
