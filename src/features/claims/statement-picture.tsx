/** A reader's own statement as a picture: the sentence, the answer, the arithmetic and whose figures it rests on. */
import { HaloText } from '../../charts/HaloText'
import { wrapText } from '../../charts/text-width'
import { VerdictMark } from '../../charts/VerdictMark'
import type { CheckResult } from '../../domain/claims/evaluate'
import type { StatementParts } from '../../domain/claims/statement'
import type { ClaimWorld } from '../../domain/claims/world'
import { formatDate } from '../../domain/date'
import { type PictureFrame, stateOf } from '../../domain/picture-frame'
import { datedPublishers } from '../../domain/publishers'
import type { BodySize, PictureInput } from '../../image/picture-types'
import { checkValueText } from './found'
import { answerOf, sourceIdsOf } from './statement-answer'
import { statementSentence } from './statement-words'

interface BodyProps extends BodySize {
  readonly result: CheckResult
}

function Body({ width, height, dress, result }: BodyProps) {
  const { verdict, word } = answerOf(result)
  const big = dress.head * 2
  const lines = wrapText(result.sentence, width, dress.value)
  const leading = dress.value * 1.45
  const room = Math.max(1, Math.floor((height - big * 2.6) / leading))
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture's frame carries the title
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <VerdictMark verdict={verdict} x={2} y={big * 0.4} size={big * 0.7} />
      <HaloText x={big * 1.1} y={big} size={big} halo={0} bold>
        {word}: {checkValueText(result)}
      </HaloText>
      {lines.slice(0, room).map((line, at) => (
        <HaloText key={line} x={0} y={big * 2.2 + at * leading} size={dress.value} halo={0}>
          {line}
        </HaloText>
      ))}
    </svg>
  )
}

export interface StatementPictureParts {
  readonly parts: StatementParts
  readonly result: CheckResult
  readonly world: ClaimWorld
  readonly frame: PictureFrame
}

/** Everything the picture says. */
export function statementPicture({ parts, result, world, frame }: StatementPictureParts): PictureInput {
  const { asOf, checked, href, choices, sources } = frame
  const sentence = statementSentence(parts, world)
  const { word } = answerOf(result)
  return {
    kind: 'claims-statement',
    title: sentence,
    subtitle: `A statement of a reader, checked against the published figures known on ${formatDate(asOf)}`,
    summary: `${sentence}: ${word.toLowerCase()}. ${result.sentence}`,
    body: (size) => <Body {...size} result={result} />,
    notes: [...choices, ...result.warnings],
    sources: datedPublishers(sources, sourceIdsOf(result)),
    asOf,
    checked,
    state: stateOf(href),
    slug: 'statement',
  }
}
