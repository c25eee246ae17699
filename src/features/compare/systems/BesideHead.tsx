import type { ReactNode } from 'react'
import { CompanyTick } from '../../../ui/CompanyTick'
import { Popover } from '../../../ui/Popover'
import { TextAction } from '../../../ui/TextAction'
import { WholeNumbers } from '../../../ui/WholeNumbers'
import styles from './BesideHead.module.css'
import { moved } from './use-systems'

interface BesideHeadProps {
  readonly id: string
  readonly title: string
  readonly nameZh: string
  /** Second line: maker or country, `, baseline`. */
  readonly aside: string
  readonly color: string
  /** Said where the thing was not there yet on the as-of date. */
  readonly warning?: string | null
  readonly ids: readonly string[]
  readonly onOrder: (ids: readonly string[]) => void
  readonly onRemove: (id: string) => void
  /** What standing first means; null where the order means nothing. */
  readonly first: string | null
}

function Actions({ close, ...props }: BesideHeadProps & { readonly close: () => void }): ReactNode {
  const { id, ids, first } = props
  const at = ids.indexOf(id)
  const act = (change: () => void) => () => {
    close()
    change()
  }
  const move = (to: number) => act(() => props.onOrder(moved(ids, id, to)))
  return (
    <div className={styles.actions}>
      {first !== null && at > 0 && <TextAction onClick={move(0)}>{first}</TextAction>}
      {at > 0 && <TextAction onClick={move(at - 1)}>Move left</TextAction>}
      {at < ids.length - 1 && <TextAction onClick={move(at + 1)}>Move right</TextAction>}
      <TextAction onClick={act(() => props.onRemove(id))}>Remove</TextAction>
    </div>
  )
}

/** Head of a column: name, maker, and what can be done to it. */
export function BesideHead(props: BesideHeadProps) {
  const { title, nameZh, aside, color, warning = null } = props
  return (
    <>
      <span className={styles.name}>
        <WholeNumbers>{title}</WholeNumbers>
      </span>
      <span className={styles.aside}>
        <CompanyTick color={color} /> {aside}
        {nameZh !== '' && (
          <>
            {' '}
            <span lang="zh-Hans">{nameZh}</span>
          </>
        )}
      </span>
      {warning !== null && <span className={styles.warning}>{warning}</span>}
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
