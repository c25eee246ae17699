import { lazy, Suspense } from 'react'
import { formatDate } from '../../domain/date'
import type { ExportRules, Proposal, RuleVersion } from '../../domain/export-controls/rules'
import { exactNumber } from '../../domain/export-controls/words'
import type { Source } from '../../domain/source'
import { patchView, useView } from '../../state/view-store'
import { Select } from '../../ui/Select'
import parts from './Parts.module.css'
import { SourceLinks } from './SourceLinks'
import type { Controls } from './use-controls'
import styles from './Versions.module.css'
import { comparedVersions, versionDiff } from './version-diff'
import { versionRows, versionsByAge } from './version-words'

const VersionPlane = lazy(() => import('./VersionPlane').then((module) => ({ default: module.VersionPlane })))

function isInForce({ effective_from, effective_to }: RuleVersion, day: string): boolean {
  return effective_from <= day && (effective_to === null || day <= effective_to)
}

interface TableProps {
  readonly rules: ExportRules
  readonly day: string
  readonly sources: readonly Source[]
}

function VersionTable({ rules, day, sources }: TableProps) {
  const versions = versionsByAge(rules)
  const columns = versions.map((version) => versionRows(version, rules))
  const [first = []] = columns
  return (
    <section
      className={parts.scroller}
      aria-label="Every version side by side"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.inForce}>Oldest first</span>
            </th>
            {versions.map((version) => (
              <th key={version.id} scope="col">
                <span className={styles.inForce}>
                  {isInForce(version, day) ? 'in force on this date' : '\u00a0'}
                </span>
                {version.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map(({ name }, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column, at) => (
                <td key={versions[at]?.id}>
                  {column[row]?.words.map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Sources</th>
            {versions.map((version) => (
              <td key={version.id}>
                <SourceLinks ids={version.source_ids} sources={sources} most={3} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Difference({ controls }: { readonly controls: Controls }) {
  const ids = useView((view) => view.versions)
  const { law, day, destination } = controls
  const pair = comparedVersions(law.rules, ids, day)
  if (pair === null) return null
  const [before, after] = pair
  const options = versionsByAge(law.rules).map((one) => ({
    value: one.id,
    label: `${one.name} (${one.citation})`,
  }))
  return (
    <div>
      <h3>Two versions against each other</h3>
      <div className={styles.choices}>
        <Select
          label="Before"
          showLabel
          options={options}
          value={before.id}
          onChange={(id) => patchView({ versions: [id, after.id] })}
        />
        <Select
          label="After"
          showLabel
          options={options}
          value={after.id}
          onChange={(id) => patchView({ versions: [before.id, id] })}
        />
      </div>
      {ids
        .filter((id) => !options.some((one) => one.value === id))
        .map((id) => (
          <p key={id} className={parts.lead} role="status">
            No version has the id “{id}”: the default stands in.
          </p>
        ))}
      <p className={parts.lead}>
        The law as a whole on {formatDate(before.effective_from)} and on {formatDate(after.effective_from)}:
      </p>
      <ul className={styles.diff} aria-label="What differs">
        {versionDiff(before, after, law, destination).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.planes}>
        <Suspense fallback={null}>
          <VersionPlane version={before} law={law} destination={destination} />
          <VersionPlane version={after} law={law} destination={destination} />
        </Suspense>
      </div>
    </div>
  )
}

function thresholdsOf({ thresholds_reported: reported }: Proposal): string {
  if (reported === undefined) return ''
  const parts = Object.entries(reported).map(
    ([name, value]) => `${name.replace(/_gbs$/, ', GB/s').replaceAll('_', ' ')} ${exactNumber(value)}`,
  )
  return ` Limits as reported: ${parts.join('; ')}.`
}

function Proposals({ rules, sources }: Omit<TableProps, 'day'>) {
  return (
    <div>
      <h3>Proposals, not in force</h3>
      <p className={parts.lead}>None of these decides any answer on this page.</p>
      <ul className={styles.proposals}>
        {rules.proposals_not_in_force.map((one) => (
          <li key={one.id}>
            {one.id.replaceAll('-', ' ')}
            {one.bill && ` (${one.bill})`}
            {one.introduced && `, introduced ${formatDate(one.introduced)}`}: {one.status}.{thresholdsOf(one)}
            <small>
              <SourceLinks ids={one.source_ids} sources={sources} />
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The rule through time: every version, the difference between any two, and what is only proposed. */
export function Versions({ controls }: { readonly controls: Controls }) {
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
        <Difference controls={controls} />
        <Proposals rules={law.rules} sources={sources} />
      </div>
    </section>
  )
}
