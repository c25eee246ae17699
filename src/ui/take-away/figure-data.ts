/** Which figure's data is asked for: one for the whole page, so that a figure costs two words and nothing more. */
import { createContext } from 'react'
import type { Evidence } from '../../domain/evidence/evidence'
import type { PrintedTable } from '../../domain/take-away/table'

export interface FigureData {
  /** The words around the plot: finding, unit and scale, notes, credit. */
  readonly text: {
    readonly title: string
    readonly subtitle: string
    readonly source: string
    readonly notes?: readonly string[] | undefined
  }
  readonly table: PrintedTable
  readonly evidenceOf: (of: string) => Evidence | null
}

/** What answers for the values of a figure; nothing where no one does. */
export const EvidenceOf = createContext<FigureData['evidenceOf']>(() => null)

/** What is asked for, and who is told when that changes; a figure may be asked before anyone listens. */
export const figureData: { asked: FigureData | null; tell: () => void } = { asked: null, tell: () => {} }

/** Asks for the data of a figure; null closes the choice of files. */
export function askForData(next: FigureData | null): void {
  figureData.asked = next
  figureData.tell()
}
