import { type FormEvent, useState } from 'react'
import { companyShortName } from '../../domain/company-name'
import type { Law } from '../../domain/export-controls/law'
import { EMPTY_OWN, OWN_RATE_FIELDS, type OwnChip, ownFrom } from '../../domain/export-controls/own-chip'
import { fieldInfo } from '../../domain/fact'
import { patchView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { Segmented } from '../../ui/Segmented'
import { Select } from '../../ui/Select'
import { ChipChooser } from './ChipChooser'
import styles from './OwnChipForm.module.css'
import { OwnComparison } from './OwnComparison'
import { OwnField } from './OwnFields'
import { draftOf, type OwnDraft, type OwnProblems, readDraft } from './own-draft'
import type { Controls } from './use-controls'

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

interface FieldsProps {
  readonly draft: OwnDraft
  readonly problems: OwnProblems
  readonly onDraft: (patch: Partial<OwnDraft>) => void
}

function Rates({ draft, problems, onDraft }: FieldsProps) {
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
            <p key={problem} className={styles.problem} role="alert">
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

function Body({ draft, problems, onDraft, law }: FieldsProps & { readonly law: Law }) {
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
          label="I/O bandwidth, both ways, GB/s"
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

const NO_PROBLEMS: OwnProblems = {}

function Form({ controls, own }: { readonly controls: Controls; readonly own: OwnChip }) {
  const [draft, setDraft] = useState(() => draftOf(own))
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const onDraft = (patch: Partial<OwnDraft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    // Once told, a message goes as soon as its field is right, and no sooner.
    if (problems !== NO_PROBLEMS) setProblems(readDraft(next).problems ?? NO_PROBLEMS)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const result = readDraft(draft)
    setProblems(result.problems ?? NO_PROBLEMS)
    if (result.own !== null) patchView({ own: result.own })
  }
  const count = Object.keys(problems).length
  return (
    <form onSubmit={submit} noValidate aria-label="Hypothetical chip">
      <div className={styles.form}>
        <Rates draft={draft} problems={problems} onDraft={onDraft} />
        <Body draft={draft} problems={problems} onDraft={onDraft} law={controls.law} />
      </div>
      <div className={styles.actions}>
        <Button solid type="submit">
          Ask about this chip
        </Button>
        {controls.own !== null && (
          <Button onClick={() => patchView({ own: null })}>Back to real chips</Button>
        )}
        {count > 0 && (
          <span role="status">
            Nothing was computed: {count === 1 ? 'one entry needs' : `${count} entries need`} a look.
          </span>
        )}
      </div>
    </form>
  )
}

interface OwnChipProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** A chip that does not exist, answered as if it did. */
export function OwnChipSection({ controls, names }: OwnChipProps) {
  const { law, subjects, subject, own } = controls
  const [start, setStart] = useState<{ readonly own: OwnChip; readonly turn: number }>({
    own: EMPTY_OWN,
    turn: 0,
  })
  const shown = own ?? start.own
  const startFrom = (chipId: string) => {
    const real = subjects.get(chipId)
    if (!real) return
    const from = ownFrom(real.chip, real.facts, real.inputs)
    setStart({ own: from, turn: start.turn + 1 })
    patchView({ own: from })
  }
  const startEmpty = () => {
    setStart({ own: EMPTY_OWN, turn: start.turn + 1 })
    patchView({ own: null })
  }
  return (
    <section className={styles.section} aria-labelledby="controls-own">
      <div className={styles.head}>
        <h2 id="controls-own">What if the chip were different?</h2>
        {own !== null && <strong>HYPOTHETICAL chip</strong>}
      </div>
      <p className={styles.lead}>
        Enter what the rules ask of a chip and the page answers for it, on every date. What is left empty
        counts as not known. The chip stays in the link.
      </p>
      <div className={styles.actions}>
        <ChipChooser
          law={law}
          subjects={subjects}
          chipId={subject.chip.chipId}
          trigger="Start from a real chip"
          onChoose={startFrom}
        />
        <Button onClick={startEmpty}>Start empty</Button>
      </div>
      <Form key={`${start.turn} ${JSON.stringify(own)}`} controls={controls} own={shown} />
      {own !== null && <OwnComparison controls={controls} names={names} />}
    </section>
  )
}
