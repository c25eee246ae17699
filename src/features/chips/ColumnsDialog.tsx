import { patchView, useView } from '../../state/view-store'
import { CheckRow } from '../../ui/CheckRow'
import { Dialog } from '../../ui/Dialog'
import { TextAction } from '../../ui/TextAction'
import type { ShownColumn } from './ChipTableRow'
import { COLUMNS, columnLabel } from './columns'

interface ColumnsDialogProps {
  readonly shown: readonly ShownColumn[]
  readonly onClose: () => void
}

function toggle(shown: readonly ShownColumn[], id: string): void {
  const optional = shown.filter((column) => column.shown !== 'always').map((column) => column.id as string)
  const columns = optional.includes(id) ? optional.filter((other) => other !== id) : [...optional, id]
  patchView({ columns })
}

/** Which columns the table has; name and US status always stand. */
export function ColumnsDialog({ shown, onClose }: ColumnsDialogProps) {
  const chosen = useView((view) => view.columns)
  return (
    <Dialog
      title="Columns"
      onClose={onClose}
      actions={
        chosen !== null && (
          <TextAction onClick={() => patchView({ columns: null })}>Back to the usual columns</TextAction>
        )
      }
    >
      {COLUMNS.filter((column) => column.shown !== 'always').map((column) => (
        <CheckRow key={column.id} checked={shown.includes(column)} onChange={() => toggle(shown, column.id)}>
          {columnLabel(column)}
        </CheckRow>
      ))}
    </Dialog>
  )
}
