/** A chip's column is dragged by its head onto another's place; the keyboard has Move left, Move right and Swap. */
import type { DragEvent } from 'react'
import { placeChip } from './use-comparison'

const KIND = 'application/x-chokepoint-chip'

/** Props of what can be dragged: the chip's name. */
export function dragOf(chipId: string) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(KIND, chipId)
      dataTransfer.effectAllowed = 'move'
    },
  }
}

/** Props of where it can be dropped: another column's head. */
export function dropOn(chipId: string) {
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(KIND)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
    },
    onDrop: (event: DragEvent) => {
      const moved = event.dataTransfer.getData(KIND)
      if (moved === '') return
      event.preventDefault()
      placeChip(moved, chipId)
    },
  }
}
