import { companyShortName } from '../../domain/company-name'
import type { Law } from '../../domain/export-controls/law'
import { OWN_RATE_FIELDS } from '../../domain/export-controls/own-chip'
import { fieldInfo } from '../../domain/fact'
import { Segmented } from '../../ui/Segmented'
import { Select } from '../../ui/Select'
import styles from './OwnChip.module.css'
import { OwnField } from './OwnFields'
import type { OwnDraft, OwnProblems } from './own-draft'
import parts from './Parts.module.css'

/** Companies some letter addresses, and the made-up chip's own. */
function makers(law: Law, current: string): readonly { value: string; label: string }[] {
  const ids = new Set(law.rules.letters.flatMap((letter) => letter.recipients))
  if (current !== '') ids.add(current)
  const named = [...ids].map((value) => {
    const company = law.companies.find((one) => one.companyId === value)
    return { value, label: company ? companyShortName(company) : value }
  })
  return [{ value: '', label: 'nobody a letter names' }, ...named]
}

export interface FieldsProps {
  readonly draft: OwnDraft
  readonly problems: OwnProblems
  readonly onDraft: (patch: Partial<OwnDraft>) => void
}

/** The rates of one package, on one basis and in one unit. */
export function Rates({ draft, problems, onDraft }: FieldsProps) {
  return (
    <div className={styles.group}>
      <h3>Peak rates of one package</h3>
      <div className={styles.actions}>
        <Segmented
          label="Basis"
          showLabel
          options={[
            { value: 'dense', label: 'Dense' },
            { value: 'sparse', label: 'Sparse' },
          ]}
          value={draft.basis}
          onChange={(basis) => onDraft({ basis })}
        />
        <Segmented
          label="Unit"
          showLabel
          options={[
            { value: 'tops', label: 'TFLOPS or TOPS' },
            { value: 'mactops', label: 'MacTOPS' },
          ]}
          value={draft.unit}
          onChange={(unit) => onDraft({ unit })}
        />
      </div>
      {[problems.basis, problems.rates].map(
        (problem) =>
          problem !== undefined && (
            <p key={problem} className={parts.problem} role="alert" tabIndex={-1} data-problem>
              {problem}
            </p>
          ),
      )}
      <div className={styles.rates}>
        {OWN_RATE_FIELDS.map((field) => {
          const { label, unit } = fieldInfo(field)
          return (
            <OwnField
              key={field}
              label={`${label}, ${draft.unit === 'mactops' ? 'MacTOPS' : unit}`}
              value={draft.rates[field] ?? ''}
              problem={problems[field]}
              onValue={(value) => onDraft({ rates: { ...draft.rates, [field]: value } })}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Everything else the rules ask of a chip. */
export function Body({ draft, problems, onDraft, law }: FieldsProps & { readonly law: Law }) {
  return (
    <div className={styles.group}>
      <h3>Silicon, memory, use</h3>
      <div className={styles.rates}>
        <OwnField
          label="Name"
          value={draft.name}
          problem={problems.name}
          isFigure={false}
          onValue={(name) => onDraft({ name })}
        />
        <OwnField
          label="Applicable die area, mm²"
          value={draft.die}
          problem={problems.die}
          onValue={(die) => onDraft({ die })}
        />
        <OwnField
          label="DRAM bandwidth, GB/s"
          value={draft.dram}
          problem={problems.dram}
          onValue={(dram) => onDraft({ dram })}
        />
        <OwnField
          label="I/O both ways, GB/s"
          value={draft.io}
          problem={problems.io}
          onValue={(io) => onDraft({ io })}
        />
      </div>
      <div className={styles.actions}>
        <Segmented
          label="Made for data centres"
          showLabel
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'open', label: 'Cannot be said' },
          ]}
          value={draft.datacenter}
          onChange={(datacenter) => onDraft({ datacenter })}
        />
        <Select
          label="Maker"
          showLabel
          options={makers(law, draft.maker)}
          value={draft.maker}
          onChange={(maker) => onDraft({ maker })}
        />
      </div>
    </div>
  )
}
