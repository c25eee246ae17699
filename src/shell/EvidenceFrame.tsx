import { Suspense, useEffect } from 'react'
import { useDataset } from '../api/queries'
import type { Source } from '../domain/source'
import { preferFact, undoChoice } from '../state/choices'
import { useAsOf } from '../state/select'
import { useView } from '../state/view-store'
import { EvidencePanel } from '../ui/evidence/EvidencePanel'
import { closeEvidence, closeIfGone, useOpenEvidence } from '../ui/evidence/evidence-store'
import { lazyPart } from '../ui/lazy-part'
import { useAskedData } from '../ui/take-away/use-asked-data'
import { ChoiceNote } from './ChoiceNote'

const FigureDataDialog = lazyPart(() => import('./FigureDataDialog'), 'The choice of files')

const NO_SOURCES: readonly Source[] = []

/** The panel with the documents, which are fetched only once something is asked. */
function OpenEvidence() {
  const sources = useDataset('sources').data ?? NO_SOURCES
  const facts = useDataset('chip-facts').data
  const choice = facts && { onPrefer: (id: string) => preferFact(facts, id), onUndo: undoChoice }
  return <EvidencePanel sources={sources} choice={choice} asOf={useAsOf()} />
}

/** The page's one evidence panel, and the files of a figure. Its code comes after the first paint; a value asked before that opens when it is here. */
export default function EvidenceFrame() {
  const open = useOpenEvidence()
  const asked = useAskedData()
  const view = useView((current) => current)
  const { region } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: another region takes its values with it
  useEffect(() => () => closeEvidence(false), [region])
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change of the view may take the value away
  useEffect(closeIfGone, [view])
  return (
    <>
      <ChoiceNote />
      {open && <OpenEvidence />}
      <Suspense>{asked && <FigureDataDialog {...asked} />}</Suspense>
    </>
  )
}
