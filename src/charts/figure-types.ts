import type { ReactNode } from 'react'

/** Numbers a chart is drawn into, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The words of a figure. All of them are computed by the region's `series.ts`, never typed into a view. */
export interface FigureText {
  /** The finding, as a sentence without a full stop. */
  readonly title: string
  /** Measure, unit, scale, what hatching means, and the as-of date. */
  readonly subtitle: string
  /** One sentence that says what the figure shows: its accessible description and the alt text of its picture. */
  readonly summary: string
  /** One line, "Sources: …". */
  readonly source: string
  readonly notes?: readonly string[] | undefined
}

export interface TwinColumn {
  readonly key: string
  readonly label: string
  readonly numeric?: boolean | undefined
  /** Key of the row's text that says what the cell can be asked by; an empty text makes it a plain cell. */
  readonly ask?: string | undefined
}

/** The same figures as the plot, exact, as a table. */
export interface TableTwin {
  readonly caption: string
  readonly columns: readonly TwinColumn[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** What stands in the plot's place when there is no plot. */
export type FigureState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'empty'; readonly sentence: string; readonly wayOut?: ReactNode | undefined }
  | { readonly kind: 'error'; readonly sentence: string; readonly onRetry: () => void }

export const READY: FigureState = { kind: 'ready' }
