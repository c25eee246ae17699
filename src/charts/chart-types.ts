/** What the figures take: numbers, words and paint. They know no chips and no store. */
import type { StatusGroup } from '../domain/export-controls/rules'
import type { Dress, Mark, Paint, PaintStyle } from './mark-types'

export interface ChartSize {
  readonly width: number
  readonly height: number
  /** Type and mark sizes: `SCREEN` unless a picture asks for `PICTURE`. */
  readonly dress?: Dress | undefined
}

/** One numeric axis. */
export interface AxisSpec {
  /** Measure, unit and scale in words: "Total processing performance, log scale". */
  readonly label: string
  readonly scale: 'linear' | 'log'
  /** On a log axis both ends must be above zero. */
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  /** Thresholds: drawn as axis figures in bold ink. */
  readonly bold?: readonly number[] | undefined
  readonly format: (value: number) => string
}

// Bars -----------------------------------------------------------------------------------------------------------

export interface BarSeries {
  readonly id: string
  readonly name: string
  readonly paint: Paint
  /** The subject of the figure: its numbers are bold. */
  readonly strong?: boolean | undefined
}

export interface BarCell {
  readonly seriesId: string
  /** null = no value: `label` then says why, in the bar's place. */
  readonly value: number | null
  /** The value as it reads, "1 600", or the words: "not disclosed". */
  readonly label: string
  /** Overrides the series' own style: `hatch` where the basis is not stated. */
  readonly style?: PaintStyle | undefined
  /** "2.56×"; absent for the baseline and where there is no ratio. */
  readonly ratio?: string | undefined
  /** What the number can be asked by, and its accessible name; absent in pictures. */
  readonly ask?: { readonly of: string; readonly label: string } | undefined
}

export interface BarPanel {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly cells: readonly BarCell[]
  /** Printed figures of an axis = value ÷ this (GB/s as TB/s: 1000). */
  readonly divide?: number | undefined
  /** Head of the ratio column: "against H20". */
  readonly ratioHead?: string | undefined
}

// Columns over periods, and growth under them ---------------------------------------------------------------------

export interface ColumnPoint {
  readonly id: string
  /** "Q1": under the column. */
  readonly label: string
  /** "2026": under the first column of its group. */
  readonly group: string
  readonly value: number | null
  readonly valueLabel: string
  /** A second line, over the value. */
  readonly over?: string | undefined
  readonly style: PaintStyle
  readonly strong?: boolean | undefined
  /** Why there is no column, short enough to stand in its place. */
  readonly reason?: string | undefined
  /** What the value can be asked by, and its accessible name; absent in pictures. */
  readonly ask?: { readonly of: string; readonly label: string } | undefined
}

export interface GrowthPoint {
  /** The `id` of the column it belongs to. */
  readonly id: string
  /** Value over base, so 2.596 for +159.6 %; null = not meaningful. Always above zero on the log axis. */
  readonly multiple: number | null
  /** "+159.6 %", "×43.3", "n.m." */
  readonly label: string
  /** Derived on either side. */
  readonly hollow?: boolean | undefined
  readonly strong?: boolean | undefined
  readonly reason?: string | undefined
  /** What the value can be asked by, and its accessible name; absent in pictures. */
  readonly ask?: { readonly of: string; readonly label: string } | undefined
}

// Scatter --------------------------------------------------------------------------------------------------------

export interface ScatterPoint {
  readonly id: string
  /** Above zero on a log axis; points that are not are left out of the plot and belong in a note. */
  readonly x: number
  /** null = not published: the point becomes a tick in the rug under the axis. */
  readonly y: number | null
  readonly label: string
  readonly mark: Mark
  /** Which labels win when there is no room: higher first. Chosen points beat all. */
  readonly importance: number
  /** What hover and keyboard focus say: "H20 96 GB: TPP 2 368, 4.00 TB/s, licence". */
  readonly readout: string
}

/** A rectangle in data units; null = to the edge of the plot. */
export interface DataRect {
  readonly x0: number | null
  readonly x1: number | null
  readonly y0: number | null
  readonly y1: number | null
}

/** A part of the plane that a rule speaks about: one area (several rectangles), one pattern, one name. */
export interface RuleRegion {
  readonly id: string
  readonly rects: readonly DataRect[]
  /** Its pattern and colour are those of this status; null = no fill, name only. */
  readonly group: StatusGroup | null
  readonly name: string
  /** Second line, lighter: "presumption of denial". */
  readonly sub?: string | undefined
  /** Corner of the first rectangle in which the name stands. */
  readonly corner?: 'top-left' | 'bottom-left' | 'bottom-right' | 'top-right' | undefined
}

/** A boundary in data units, null = edge. Class boundaries are 1.6 px ink, review-policy boundaries dashed. */
export interface Boundary {
  readonly id: string
  readonly kind: 'class' | 'review'
  readonly from: { readonly x: number | null; readonly y: number | null }
  readonly to: { readonly x: number | null; readonly y: number | null }
}

/** All places a point may have while one of its figures is not known: a line in place of a mark. */
export interface RangeMark {
  readonly id: string
  /** Stretches of one answer each, from low to high; null = to the edge of the plot. */
  readonly stretches: readonly {
    readonly group: StatusGroup
    readonly from: { readonly x: number; readonly y: number | null }
    readonly to: { readonly x: number; readonly y: number | null }
    /** What is known about the stretch's end: "740 mm²"; empty = nothing stands there. */
    readonly endLabel?: string | undefined
  }[]
  readonly label: string
}

export interface Threshold {
  readonly axis: 'x' | 'y'
  readonly value: number
  readonly label: string
}

// Lanes ----------------------------------------------------------------------------------------------------------

export interface LaneEvent {
  readonly id: string
  readonly lane: string
  /** Day numbers (`domain/date` `dayNumber`) of the first and last day it can mean; equal = dated to the day. */
  readonly first: number
  readonly last: number
  readonly label: string
  /** Filled instead of open. */
  readonly emphasised: boolean
  /** Which labels win: higher first; 0 = never labelled. */
  readonly importance: number
  /** After the as-of date: dimmed, and not counted. */
  readonly later?: boolean | undefined
}

export interface LaneSpec {
  readonly id: string
  readonly name: string
  /** Px at the lane's top kept for bars: see `LaneRules`. */
  readonly extra?: number | undefined
}

/** A rule as a bar in a lane: a line from its announcement, a mark at its publication, a bar while in force. Day numbers. */
export interface LaneRule {
  readonly id: string
  readonly label: string
  readonly announced: number | null
  readonly published: number | null
  readonly from: number
  /** Last day; null while it goes on. */
  readonly until: number | null
  /** False: printed, but not enforced; drawn hollow. */
  readonly enforced: boolean
  /** What a hover reads out: every date in words. */
  readonly readout: string
}

/** Closed range of day numbers. */
export interface DayWindow {
  readonly from: number
  readonly until: number
}
