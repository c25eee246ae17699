import { formatDate } from '../../domain/date'
import type { ExportRules, Proposal } from '../../domain/export-controls/rules'
import { exactNumber } from '../../domain/export-controls/words'
import { THIN_SPACE } from '../../domain/format'
import type { Source } from '../../domain/source'
import { WholeNumbers } from '../../ui/WholeNumbers'
import parts from './Parts.module.css'
import { limitWords, proposalName, withDays } from './record-words'
import { SourceLinks } from './SourceLinks'
import type { Controls } from './use-controls'
import { VersionDifference } from './VersionDifference'
import styles from './Versions.module.css'
import { VersionTable } from './VersionTable'

function thresholdsOf({ thresholds_reported: reported }: Proposal): string {
  if (reported === undefined) return ''
  const limits = Object.entries(reported).map(([key, value]) => {
    const [name, unit] = limitWords(key)
    return `${name} ${exactNumber(value)}${unit === '' ? '' : THIN_SPACE + unit}`
  })
  return ` Limits as reported: ${limits.join('; ')}.`
}

interface ProposalsProps {
  readonly rules: ExportRules
  readonly sources: readonly Source[]
}

function Proposals({ rules, sources }: ProposalsProps) {
  return (
    <div>
      <h3>Proposals, not in force</h3>
      <p className={parts.lead}>None of these decides any answer on this page.</p>
      <ul className={styles.proposals}>
        {rules.proposals_not_in_force.map((one) => (
          <li key={one.id}>
            <b>{proposalName(one.id)}</b>
            {one.bill && ` (${one.bill})`}
            {one.introduced && `, introduced ${formatDate(one.introduced)}`}: {withDays(one.status)}.
            <WholeNumbers>{thresholdsOf(one)}</WholeNumbers>
            <small>
              <SourceLinks ids={one.source_ids} sources={sources} />
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface VersionsProps {
  readonly controls: Controls
  /** Short names by chip id. */
  readonly names: ReadonlyMap<string, string>
}

/** The rule through time: every version, the difference between any two, and what is only proposed. */
export function Versions({ controls, names }: VersionsProps) {
  const { law, day, sources } = controls
  return (
    <section className={parts.section} aria-labelledby="controls-versions">
      <h2 id="controls-versions">The rule, version by version</h2>
      <p className={parts.lead}>
        {law.rules.rule_versions.length} versions and guidance texts; letters and measures on single chips
        stand in the answer and among the changes.
      </p>
      <VersionTable rules={law.rules} day={day} sources={sources} />
      <div className={styles.parts}>
        <VersionDifference controls={controls} names={names} />
        <Proposals rules={law.rules} sources={sources} />
      </div>
    </section>
  )
}
