/** How to cite what the reader looks at: built when asked for, from the view as it then is. */
import { useDataset } from '../api/queries'
import {
  bibtexViewCitation,
  plainViewCitation,
  risViewCitation,
  type ViewCitation,
} from '../domain/take-away/citations'
import { useAsOf } from './select'
import { addressOf } from './url-mirror'
import { useView } from './view-store'

export interface ViewCitations {
  readonly plain: string
  readonly bibtex: string
  readonly ris: string
}

/** Citations of the view under its finding. */
export function useViewCitations(title: string): ViewCitations {
  const asOf = useAsOf()
  const view = useView((current) => current)
  const checkedTo = useDataset('index').data?.factsCheckedTo ?? null
  // The link names the date even where it is today: a citation must not move on.
  const citation: ViewCitation = { title, address: addressOf({ ...view, asOf }), asOf, checkedTo }
  return {
    plain: plainViewCitation(citation),
    bibtex: bibtexViewCitation(citation),
    ris: risViewCitation(citation),
  }
}
