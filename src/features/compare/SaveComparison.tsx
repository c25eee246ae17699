import { useMemo } from 'react'
import type { SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Sheet } from '../../domain/comparison/sheet'
import type { Source } from '../../domain/source'
import { SaveDialog } from '../../image/use-save'
import { useChoiceNotes } from '../../state/choices'
import { addressOf } from '../../state/url-mirror'
import { useView } from '../../state/view-store'
import type { FigureModel } from './figure-model'
import { comparisonPicture, figurePicture } from './picture'
import { sheetPicture } from './sheet-picture'
import { useBandEnd } from './use-band-end'

interface SaveComparisonProps {
  readonly comparison: Comparison
  readonly rows: readonly SheetRow[]
  /** The figure saved. `null`: the bars, under the finding of the whole comparison; `sheet`: the spec sheet. */
  readonly model: FigureModel | 'sheet' | null
  /** The rows of the spec sheet that show. */
  readonly sheet: Sheet
  readonly sources: readonly Source[]
  readonly onClose: () => void
}

/** The dialog that saves a figure; the picture stays the same object while nothing about it changes. */
export function SaveComparison({ comparison, rows, model, sheet, sources, onClose }: SaveComparisonProps) {
  const view = useView((state) => state)
  const href = addressOf({ ...view, asOf: comparison.context.asOf })
  const checked = comparison.context.law.rules.meta.as_of
  const choices = useChoiceNotes()
  const until = useBandEnd(comparison.context.asOf)
  const picture = useMemo(() => {
    const parts = { comparison, rows, sources, checked, href, choices }
    if (model === 'sheet') return sheetPicture({ ...parts, sheet, until })
    return model === null ? comparisonPicture(parts) : figurePicture(model, parts)
  }, [comparison, rows, model, sheet, sources, checked, href, choices, until])
  return <SaveDialog picture={picture} onClose={onClose} />
}
