import { useSyncExternalStore } from 'react'
import { type FigureData, figureData } from './figure-data'

function subscribe(listener: () => void): () => void {
  figureData.tell = listener
  return () => {
    figureData.tell = () => {}
  }
}

/** The figure whose data is asked for; for the page's one choice of files. */
export function useAskedData(): FigureData | null {
  return useSyncExternalStore(subscribe, () => figureData.asked)
}
