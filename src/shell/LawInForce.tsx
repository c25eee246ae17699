import { formatDate, formatDateShort, type IsoDay } from '../domain/date'
import { decidingCitations, type Law, textConfirmedOn } from '../domain/export-controls/law'
import type { Loaded } from '../state/combine'
import { TextAction } from '../ui/TextAction'
import styles from './LawInForce.module.css'

/** Citations of the rules that decide on a day: `89 FR 96790, 91 FR 1684`. */
export function citationsOn(law: Law, day: IsoDay): string {
  return decidingCitations(law, day).join(', ') || 'no rule on AI chips yet'
}

/** Right end of the date rule: which rules are in force, and when their text was last confirmed. */
export function LawInForce({ asOf, law }: { readonly asOf: IsoDay; readonly law: Loaded<Law> }) {
  if (law.data) return <Citations asOf={asOf} law={law.data} />
  return (
    <p className={styles.law}>
      {law.error && (
        <>
          {law.error.message} <TextAction onClick={() => law.refetch()}>Retry</TextAction>
        </>
      )}
    </p>
  )
}

function Citations({ asOf, law }: { readonly asOf: IsoDay; readonly law: Law }) {
  const citations = citationsOn(law, asOf)
  const confirmed = textConfirmedOn(law.rules)
  return (
    <>
      <p className={styles.law}>
        <span>In force: {citations}</span>
        {confirmed !== null && <span>Rule text last confirmed {formatDateShort(confirmed)}</span>}
      </p>
      <p className={styles.print} data-print>
        As of {formatDate(asOf)}. Rules in force: {citations}.
      </p>
    </>
  )
}
