import type { StatusGroup } from '../../domain/export-controls/rules'
import { type LinkProps, useLink } from '../../state/link'
import { DEFAULT_VIEW } from '../../state/view'

/** A link to the data-centre chips of a status group. */
export function useChipsOf(group: StatusGroup): LinkProps {
  return useLink('chips', {
    facets: { ...DEFAULT_VIEW.facets, status: [group], market: ['data-centre'] },
  })
}
