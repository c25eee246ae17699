import type { TableTwin } from '../../charts/figure-types'

/** A row an event is a table worth making only when somebody opens it. */
export function whenAsked(make: () => TableTwin): TableTwin {
  let made: TableTwin | null = null
  const twin = () => {
    made ??= make()
    return made
  }
  return {
    get caption() {
      return twin().caption
    },
    get columns() {
      return twin().columns
    },
    get rows() {
      return twin().rows
    },
  }
}
