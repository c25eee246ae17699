import { useState } from 'react'
import { plural } from '../../domain/format'
import { activeClauses } from '../../state/chip-filters'
import { patchView, useView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Select } from '../../ui/Select'
import { COLUMNS, columnById, columnLabel } from './columns'
import { FilterRail } from './FilterRail'
import styles from './Region.module.css'
import type { ChipRow } from './rows'
import type { Selection } from './use-chips'

interface FilterSheetProps {
  readonly rows: readonly ChipRow[]
  readonly selection: Selection
}

/** "Filters 2": the facets in a sheet, with the count on the button that closes it. */
export function FilterSheet({ rows, selection }: FilterSheetProps) {
  const [open, setOpen] = useState(false)
  const active = activeClauses(selection.filters).length
  return (
    <>
      <Button className={styles.spread} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Filters {active > 0 && <b>{active}</b>}
      </Button>
      {open && (
        <Dialog
          title="Filters"
          onClose={() => setOpen(false)}
          actions={
            <Button solid onClick={() => setOpen(false)}>
              Show {plural(selection.filtered.shown.length, 'chip')}
            </Button>
          }
        >
          <FilterRail rows={rows} selection={selection} />
        </Dialog>
      )}
    </>
  )
}

/** The order of the list, where there are no column heads to click. */
export function SortSelect() {
  const sort = useView((view) => view.sort)
  const column = columnById(sort.column)
  const options = COLUMNS.flatMap((one) =>
    one.numeric
      ? [
          { value: `-${one.id}`, label: columnLabel(one) },
          { value: one.id, label: `${columnLabel(one)}, lowest first` },
        ]
      : [{ value: one.id as string, label: one.name }],
  )
  return (
    <Select
      label="Sort"
      showLabel
      options={options}
      value={`${sort.descending && column?.numeric ? '-' : ''}${column?.id ?? 'tpp'}`}
      onChange={(value) =>
        patchView({ sort: { column: value.replace(/^-/, ''), descending: value.startsWith('-') } })
      }
    />
  )
}
