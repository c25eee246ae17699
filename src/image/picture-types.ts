import type { ReactElement } from 'react'
import type { Dress, Mark, Paint } from '../charts/mark-types'
import type { IsoDay } from '../domain/date'
import type { StatusGroup } from '../domain/export-controls/rules'

/** What a figure's body is drawn into. */
export interface BodySize {
  readonly width: number
  readonly height: number
  /** Type sizes of a picture; hand it to the chart. */
  readonly dress: Dress
  /** The preset has little room. */
  readonly compact: boolean
}

/** One entry of the who's-who, or of the legend. */
export interface Who {
  /** `swatch`: a patch of the bars' paint, whatever the origin. */
  readonly mark: Mark | { readonly kind: 'swatch'; readonly paint: Paint }
  readonly name: string
  /** Second line: status glyph and words, "Licence for China: BIS letter, April 2025". */
  readonly status?: { readonly group: StatusGroup; readonly words: string } | undefined
}

/** One value that the picture shows, kept in the file so that a later reader can be told what has changed since. */
export interface PictureValue {
  /** Ids of the chip and of the row: `huawei-atlas-350`, `peak_fp8`. */
  readonly subject: string
  readonly field: string
  /** Both in words: `Atlas 350 FP8`. */
  readonly label: string
  /** As printed, with its unit, or why there is none: `804\u2009TFLOPS`, `not disclosed`. */
  readonly text: string
  /** Document of the preferred statement; empty for a computed value. */
  readonly source: string
}

/** Everything a picture says. Nothing may leave without it. */
export interface PictureInput {
  /** Kind of figure, for the metadata: `compare-bars`. */
  readonly kind: string
  /** The finding. */
  readonly title: string
  /** Chips, basis, unit and as-of date. */
  readonly subtitle: string
  /** The same in fewer words, for a picture with little room. */
  readonly compactSubtitle?: string | undefined
  /** The alt text. */
  readonly summary: string
  readonly who?: readonly Who[] | undefined
  /** The figure at the given size: any element whose marks are <svg>. Text in it must not depend on HTML. */
  readonly body: (size: BodySize) => ReactElement
  /** How to read it, disputes, estimates: whole sentences. */
  readonly notes: readonly string[]
  /** Short names with dates: "Epoch AI, CC BY (Dec 2025)". */
  readonly sources: readonly string[]
  /** Citations of the rules in force, where a status shows: "89 FR 96790, 91 FR 1684". */
  readonly rules?: string | undefined
  readonly asOf: IsoDay
  /** Up to when the facts were checked. */
  readonly checked: IsoDay
  /** The view that made it, so that the file can open it again. */
  readonly state: { readonly href: string; readonly view: Readonly<Record<string, string>> }
  /** The values behind the marks; absent where the kind of picture cannot be compared again. */
  readonly values?: readonly PictureValue[] | undefined
  /** Names the file: "h20-atlas-350-ascend-910c". */
  readonly slug: string
  /** The reader wants no view in the file, so it cannot be reopened. */
  readonly forgetful?: boolean | undefined
}

export interface PicturePreset {
  readonly id: 'report' | 'slide' | 'square' | 'a4' | 'own'
  readonly name: string
  /** Size of the composition, px. */
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Little room: heads may shrink to fit a line, and notes are held to three lines. */
  readonly compact: boolean
  /** Size of the file at density 1, px. */
  readonly pixels: { readonly width: number; readonly height: number }
  /** Size that the SVG states; absent = its pixels. */
  readonly physical?: { readonly width: string; readonly height: string } | undefined
}

/** `transparent` is light without its ground, for pages of their own colour. */
export type PictureTheme = 'light' | 'dark' | 'print' | 'transparent'

/** Outlines look the same in every program; text can be selected and edited, but only browsers honour its fonts. */
export type PictureLetters = 'outlines' | 'text'

export interface PictureChoice {
  readonly preset: PicturePreset
  readonly theme: PictureTheme
  /** Outlines unless said otherwise. */
  readonly letters?: PictureLetters | undefined
}
