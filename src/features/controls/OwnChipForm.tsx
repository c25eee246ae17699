import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Law } from '../../domain/export-controls/law'
import type { OwnChip } from '../../domain/export-controls/own-chip'
import { patchView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import styles from './OwnChip.module.css'
import { Body, Rates } from './OwnFieldGroups'
import { draftOf, type OwnDraft, type OwnProblems, readDraft } from './own-draft'
import parts from './Parts.module.css'

const NO_PROBLEMS: OwnProblems = {}

interface OwnChipFormProps {
  readonly law: Law
  /** What the form is filled with. */
  readonly own: OwnChip
  /** A made-up chip is asked about at the moment. */
  readonly isAsked: boolean
}

/** The form of a made-up chip: nothing is computed until every entry can be used. */
export function OwnChipForm({ law, own, isAsked }: OwnChipFormProps) {
  const [draft, setDraft] = useState(() => draftOf(own))
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const [refusals, setRefusals] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // To the first entry that stopped it: on a narrow page it is far above the button.
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')
    if (refusals > 0) first?.focus()
  }, [refusals])
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
    else setRefusals(refusals + 1)
  }
  const count = Object.keys(problems).length
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label="Hypothetical chip">
      <div className={parts.columns}>
        <Rates draft={draft} problems={problems} onDraft={onDraft} />
        <Body draft={draft} problems={problems} onDraft={onDraft} law={law} />
      </div>
      <div className={styles.actions}>
        <Button solid type="submit">
          Ask about this chip
        </Button>
        {isAsked && <Button onClick={() => patchView({ own: null })}>Back to real chips</Button>}
        {count > 0 && (
          <span role="status">
            Nothing was computed: {count === 1 ? 'one entry needs' : `${count} entries need`} a look.
          </span>
        )}
      </div>
    </form>
  )
}
