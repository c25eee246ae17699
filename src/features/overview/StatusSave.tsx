import { useState } from 'react'
import { useDataset } from '../../api/queries'
import type { FigureText } from '../../charts/figure-types'
import { StatusMark } from '../../charts/marks'
import { textWidth } from '../../charts/text-width'
import { inputSources } from '../../domain/export-controls/input-sources'
import { decidingCitations, type Law } from '../../domain/export-controls/law'
import type { PictureFrame } from '../../domain/picture-frame'
import type { Source } from '../../domain/source'
import { Drawn } from '../../image/Drawn'
import { framed } from '../../image/framed'
import type { PictureInput } from '../../image/picture-types'
import { SaveDialog } from '../../image/use-save'
import { combine, remember } from '../../state/combine'
import { usePictureFrame } from '../../state/picture-frame'
import { type ChipSubject, useLaw, useSubjects } from '../../state/select'
import { DataState } from '../../ui/DataState'
import { Dialog } from '../../ui/Dialog'
import { STATUS_FACES } from '../../ui/status-glyphs'
import { StatusAreas, type StatusAreasProps } from './StatusAreas'
import { isInScope } from './status-series'

// Who fetches this is about to save.
SaveDialog.prepare()

type Series = Pick<StatusAreasProps, 'steps' | 'asOf' | 'marks'>

interface StatusSaveProps extends Series {
  readonly text: FigureText
  readonly onClose: () => void
}

function statusPicture(
  series: Series,
  text: FigureText,
  rules: string,
  sourceIds: readonly string[],
  frame: PictureFrame,
): PictureInput {
  return {
    ...framed(frame, text, sourceIds),
    kind: 'overview-status',
    rules,
    body: (size) => (
      <Drawn
        {...size}
        natural={280}
        draw={(width, height) => (
          <StatusAreas
            {...series}
            width={width}
            height={height}
            end={(group, count, x, y) => (
              <g key={group}>
                <StatusMark x={x + 7} y={y} r={6} group={group} />
                <text x={x + 20} y={y + 4} fontSize={12} fill="var(--ink)">
                  {STATUS_FACES[group].word}
                </text>
                <text
                  x={x + 26 + textWidth(STATUS_FACES[group].word, 12)}
                  y={y + 4}
                  fontSize={12}
                  fontWeight={600}
                  fill="var(--ink)"
                >
                  {count}
                </text>
              </g>
            )}
          />
        )}
      />
    ),
    notes: [
      ...frame.choices,
      'Each chip’s status is computed from the rule text and its published figures; a chip counts from its announcement.',
    ],
    slug: 'export-status-through-time',
  }
}

interface DocumentsProps extends StatusSaveProps {
  readonly law: Law
  /** Ids of the documents that the chips' figures come from. */
  readonly sourceIds: readonly string[]
  readonly sources: readonly Source[]
}

function Made({ text, law, sourceIds, sources, onClose, ...series }: DocumentsProps) {
  const frame = usePictureFrame(sources)
  const [picture] = useState(() => {
    const rules = decidingCitations(law, series.asOf).join(', ')
    return statusPicture(series, text, rules, sourceIds, frame())
  })
  return <SaveDialog picture={picture} onClose={onClose} />
}

const credited = remember(
  (law: Law, subjects: ReadonlyMap<string, ChipSubject>, sources: readonly Source[]) => ({
    law,
    sources,
    sourceIds: inputSources(
      [...subjects.values()].filter(({ chip }) => isInScope(chip, law.chineseDesigners)),
    ),
  }),
)

/** The areas as a picture, made once everything it credits is here; until then, or where that fails, a dialog says so. */
export default function StatusSave(props: StatusSaveProps) {
  const needed = combine([useLaw(), useSubjects(), useDataset('sources')], credited)
  if (needed.data) return <Made {...props} {...needed.data} />
  return (
    <Dialog title="Save picture" onClose={props.onClose}>
      <DataState query={needed} loading="Loading the documents …">
        {() => null}
      </DataState>
    </Dialog>
  )
}
