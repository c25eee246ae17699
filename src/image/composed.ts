import type { EmbeddedFace } from './fonts'
import type { PictureInput } from './picture-types'

declare const BRAND: unique symbol

/** A captioned SVG that stands alone. Only `mount` makes one, and the rasteriser takes nothing else. */
export interface ComposedSvg {
  readonly [BRAND]: true
  /** The whole document, UTF-8, identical for identical input. */
  readonly markup: string
  /** Px of the composition. */
  readonly width: number
  readonly height: number
  /** Px of the file at density 1. */
  readonly pixels: { readonly width: number; readonly height: number }
  readonly input: PictureInput
  /** The faces inside, for the rasteriser to wait for. */
  readonly faces: readonly EmbeddedFace[]
}

const sealed = new WeakSet<object>()

/** For `mount` alone: marks a finished document as composed. */
export function seal(picture: Omit<ComposedSvg, typeof BRAND>): ComposedSvg {
  const composed = Object.freeze({ ...picture }) as ComposedSvg
  sealed.add(composed)
  return composed
}

/** The brand at run time: a cast cannot smuggle an uncaptioned SVG past it. */
export function isComposed(picture: ComposedSvg): boolean {
  return sealed.has(picture)
}
