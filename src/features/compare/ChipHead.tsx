import { companyColor } from '../../charts/palette'
import { announcedOn, isAnnounced } from '../../domain/as-of'
import type { Compared } from '../../domain/comparison/compared'
import { makerName } from '../../domain/comparison/status-rows'
import { formatDateShort, type IsoDay } from '../../domain/date'
import { setBaseline, toggleChip } from '../../state/view-store'
import { CompanyTick } from '../../ui/CompanyTick'
import { Popover } from '../../ui/Popover'
import { TextAction } from '../../ui/TextAction'
import styles from './ChipHead.module.css'
import { dragOf } from './drag'
import { moveChip, swapWithBaseline } from './use-comparison'

interface ChipHeadProps {
  readonly compared: Compared
  /** 0 = the baseline. */
  readonly position: number
  readonly count: number
  readonly asOf: IsoDay
}

function Actions({ compared, position, count, close }: ChipHeadProps & { close: () => void }) {
  const { chipId } = compared.chip
  const act = (change: () => void) => () => {
    close()
    change()
  }
  return (
    <div className={styles.actions}>
      {position > 0 && <TextAction onClick={act(() => setBaseline(chipId))}>Make it the baseline</TextAction>}
      {position > 0 && (
        <TextAction onClick={act(() => swapWithBaseline(chipId))}>Swap with the baseline</TextAction>
      )}
      {position > 1 && <TextAction onClick={act(() => moveChip(chipId, -1))}>Move left</TextAction>}
      {position > 0 && position < count - 1 && (
        <TextAction onClick={act(() => moveChip(chipId, 1))}>Move right</TextAction>
      )}
      <TextAction onClick={act(() => toggleChip(chipId))}>Remove</TextAction>
    </div>
  )
}

function notYet({ chip }: Compared, asOf: IsoDay): string | null {
  const date = announcedOn(chip)
  return isAnnounced(chip, asOf) || date === null ? null : `not announced before ${formatDateShort(date)}`
}

/** Head of a chip's column: name, maker, and what can be done with it. */
export function ChipHead(props: ChipHeadProps) {
  const { compared, position, asOf } = props
  const { chip, title, vendor } = compared
  const zh = vendor?.nameZh ?? ''
  const warning = notYet(compared, asOf)
  return (
    <>
      <span className={styles.name} {...dragOf(chip.chipId)} title="Drag onto another chip’s place">
        {title}
      </span>
      <span className={styles.maker}>
        <CompanyTick color={companyColor(chip.vendorId)} /> {makerName(compared)}
        {/\p{Script=Han}/u.test(zh) && vendor?.country === 'China' && (
          <>
            {' '}
            <span lang="zh-Hans">{zh}</span>
          </>
        )}
        {position === 0 && ', baseline'}
      </span>
      {warning && <span className={styles.warning}>{warning}</span>}
      <Popover
        label={`Change ${title}`}
        trigger={
          <>
            Change <span className={styles.hidden}>{title}</span>
          </>
        }
        triggerClassName={styles.change ?? ''}
      >
        {(close) => <Actions {...props} close={close} />}
      </Popover>
    </>
  )
}
