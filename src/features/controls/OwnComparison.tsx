import { isPoint } from '../../domain/export-controls/logic'
import type { RuleInput } from '../../domain/export-controls/rules'
import { exactNumber, tppNumber } from '../../domain/export-controls/words'
import { isMissing } from '../../domain/missing'
import { STATUS_WORDS } from '../../domain/words'
import type { ChipSubject } from '../../state/select'
import { toggleChip, useView } from '../../state/view-store'
import { StatusWord } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { ChipChooser } from './ChipChooser'
import { ChipLink } from './ChipLinks'
import { InputValue } from './InputValue'
import styles from './OwnChip.module.css'
import parts from './Parts.module.css'
import { type Controls, DEFAULT_CHIP } from './use-controls'

interface Column {
  readonly input: RuleInput
  readonly head: string
  /** null = not known. */
  readonly text: (subject: ChipSubject) => string | null
}

const interval = ({ low, high }: { low: number; high: number }, write: (value: number) => string) =>
  isPoint({ low, high }) ? write(low) : null

const COLUMNS: readonly Column[] = [
  { input: 'tpp', head: 'TPP', text: ({ inputs }) => interval(inputs.tpp, tppNumber) },
  { input: 'pd', head: 'Density', text: ({ inputs }) => interval(inputs.pd, exactNumber) },
  ...(
    [
      ['applicable_die_area_mm2', 'Die area, mm²', 'dieAreaMm2'],
      ['dram_bandwidth_gbs', 'DRAM, GB/s', 'dramBandwidthGBps'],
      ['io_bandwidth_gbs', 'I/O, GB/s', 'ioBandwidthGBps'],
    ] as const
  ).map(([input, head, key]): Column => {
    const text = ({ inputs }: ChipSubject) => {
      const { value } = inputs[key]
      return isMissing(value) ? null : exactNumber(value)
    }
    return { input, head, text }
  }),
]

/** The made-up chip, then the one it was started from, the one in focus and those compared. */
function rowsOf({ subject, subjects, own }: Controls, chip: string | null, compared: readonly string[]) {
  const ids = [own?.basedOn ?? null, chip ?? DEFAULT_CHIP, ...compared].filter((id) => id !== null)
  return [subject, ...[...new Set(ids)].flatMap((id) => subjects.get(id) ?? [])]
}

interface OwnComparisonProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

interface RowProps extends OwnComparisonProps {
  readonly one: ChipSubject
  readonly isCompared: boolean
}

function Row({ one, controls, names, isCompared }: RowProps) {
  const isOwn = one === controls.subject
  const { chipId, name } = one.chip
  const status = isOwn ? controls.answer : controls.statuses.get(chipId)
  return (
    <tr>
      <th scope="row">
        {isOwn ? <strong>{name} (HYPOTHETICAL)</strong> : <ChipLink chipId={chipId} names={names} />}
        {isCompared && (
          <TextAction
            className={styles.remove ?? ''}
            aria-label={`Take ${names.get(chipId) ?? name} out`}
            onClick={() => toggleChip(chipId)}
          >
            ×
          </TextAction>
        )}
      </th>
      <td>{status && <StatusWord group={status.group}>{STATUS_WORDS[status.status]}</StatusWord>}</td>
      {COLUMNS.map(({ input, text }) => {
        const shown = text(one)
        return (
          <td key={input} className={parts.numeric}>
            {shown === null || isOwn ? (
              (shown ?? 'not known')
            ) : (
              <InputValue input={input} subject={one}>
                {shown}
              </InputValue>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** The made-up chip beside real ones; its history stands first among the bands above. */
export function OwnComparison({ controls, names }: OwnComparisonProps) {
  const chip = useView((view) => view.chip)
  const compared = useView((view) => view.chips)
  return (
    <div className={styles.comparison}>
      <h3>Beside real chips</h3>
      <section
        className={parts.scroller}
        aria-label="Beside real chips"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
        tabIndex={0}
      >
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">Chip</th>
              <th scope="col">Status</th>
              {COLUMNS.map(({ input, head }) => (
                <th key={input} scope="col" className={parts.numeric}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(controls, chip, compared).map((one) => (
              <Row
                key={one.chip.chipId}
                one={one}
                controls={controls}
                names={names}
                isCompared={compared.includes(one.chip.chipId)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.actions}>
        <ChipChooser
          law={controls.law}
          subjects={controls.subjects}
          chipId={chip ?? DEFAULT_CHIP}
          trigger="Compare with a real chip"
          onChoose={(id) => {
            if (!compared.includes(id)) toggleChip(id)
          }}
        />
      </div>
    </div>
  )
}
