import { Figure } from '../../charts/Figure'
import { type Claim, VERDICTS } from '../../domain/claim'
import { claimsEvidence } from '../../domain/evidence/claim-evidence'
import { plural } from '../../domain/format'
import type { Source } from '../../domain/source'
import { useSave } from '../../image/use-save'
import type { Loaded } from '../../state/combine'
import { linkTo } from '../../state/link'
import { usePictureFrame } from '../../state/picture-frame'
import { useView } from '../../state/view-store'
import { AskArea } from '../../ui/evidence/AskArea'
import { VERDICT_WORDS, VerdictSquare } from '../../ui/VerdictSquare'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { stateOf } from './figure-state'
import { verdictsPicture } from './pictures'
import styles from './Rest.module.css'

/** `11 of the article’s 62 claims stand as written`. */
export function claimsTitle(claims: readonly Claim[]): string {
  const stand = claims.filter((claim) => claim.verdict === 'supported').length
  return claims.length === 0
    ? 'The article’s claims'
    : `${stand} of the article’s ${plural(claims.length, 'claim')} ${stand === 1 ? 'stands' : 'stand'} as written`
}

interface ClaimsFigureProps {
  readonly claims: Loaded<readonly Claim[]>
  readonly sources: readonly Source[]
}

/** One square a claim, by verdict. */
export function ClaimsFigure({ claims, sources }: ClaimsFigureProps) {
  const view = useView((one) => one)
  const link = linkTo(view, 'claims')
  const all = claims.data ?? []
  const rows = VERDICTS.map((verdict) => ({
    verdict,
    ids: all.filter((claim) => claim.verdict === verdict).map((claim) => claim.claimId),
  }))
  const counts = rows.map(({ verdict, ids }) => `${VERDICT_WORDS[verdict]} ${ids.length}`).join(', ')
  const text = {
    title: claimsTitle(all),
    subtitle:
      '“US Export Controls Are Clearing the Field for Chinese Chip Makers”, checked claim by claim. One square is one claim',
    summary: `Verdicts on the article’s claims: ${counts}.`,
    source: 'The editor’s verdicts; each opens with its evidence, sources and live check.',
  }
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  const save = control(() => verdictsPicture(all, text, frame()))
  return (
    <AskArea
      className={styles.side}
      evidenceOf={(of) => {
        const counted = all.filter(({ verdict }) => verdict === of)
        return claimsEvidence(`Claims: ${counted[0] ? VERDICT_WORDS[counted[0].verdict] : of}`, counted)
      }}
    >
      <Figure
        text={text}
        onSave={save.open}
        onSaveIntent={save.prepare}
        twin={{
          caption: 'Claims by verdict',
          columns: [
            { key: 'verdict', label: 'Verdict' },
            { key: 'count', label: 'Claims', numeric: true, ask: 'of' },
          ],
          rows: rows.map(({ verdict, ids }) => ({
            verdict: VERDICT_WORDS[verdict],
            count: String(ids.length),
            of: verdict,
          })),
        }}
        height={150}
        state={stateOf(claims)}
        actions={<a {...link}>Open Claims</a>}
      >
        {() => (
          <dl className={styles.claims}>
            {rows.map(({ verdict, ids }) => (
              <div key={verdict} className={styles.claimRow}>
                <dt>{VERDICT_WORDS[verdict]}</dt>
                <dd>
                  <span className={styles.squares}>
                    {ids.map((id) => (
                      <VerdictSquare key={id} verdict={verdict} />
                    ))}
                  </span>
                  <a {...linkTo(view, 'claims', { verdicts: [verdict] })}>
                    <b>{ids.length}</b>
                    <VisuallyHidden> claims: {VERDICT_WORDS[verdict]}</VisuallyHidden>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Figure>
      {dialog}
    </AskArea>
  )
}
