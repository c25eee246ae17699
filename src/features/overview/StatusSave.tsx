import { useState } from 'react'
import type { FigureText } from '../../charts/figure-types'
import { StatusMark } from '../../charts/marks'
import { textWidth } from '../../charts/text-width'
import { decidingCitations } from '../../domain/export-controls/law'
import type { PictureFrame } from '../../domain/picture-frame'
import { Drawn } from '../../image/Drawn'
import { framed } from '../../image/framed'
import type { PictureInput } from '../../image/picture-types'
import { SaveDialog } from '../../image/use-save'
import { usePictureFrame } from '../../state/picture-frame'
import { useLaw } from '../../state/select'
import { STATUS_FACES } from '../../ui/status-glyphs'
import { StatusAreas, type StatusAreasProps } from './StatusAreas'

// Who fetches this is about to save.
SaveDialog.prepare()

type Series = Pick<StatusAreasProps, 'steps' | 'asOf' | 'marks'>

interface StatusSaveProps extends Series {
  readonly text: FigureText
  readonly onClose: () => void
}

function statusPicture(series: Series, text: FigureText, rules: string, frame: PictureFrame): PictureInput {
  return {
    ...framed(frame, text, []),
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

/** The areas as a picture, made once. */
export default function StatusSave({ text, onClose, ...series }: StatusSaveProps) {
  const frame = usePictureFrame([])
  const law = useLaw().data
  const rules = law ? decidingCitations(law, series.asOf).join(', ') : ''
  const [picture] = useState(() => statusPicture(series, text, rules, frame()))
  return <SaveDialog picture={picture} onClose={onClose} />
}
