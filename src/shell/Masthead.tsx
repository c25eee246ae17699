import { type RefObject, useEffect, useRef } from 'react'
import { linkTo, plainClick } from '../state/link'
import { hrefOf } from '../state/url-mirror'
import { REGIONS, type Region } from '../state/view'
import { go, useView } from '../state/view-store'
import { Mark } from './Mark'
import styles from './Masthead.module.css'
import { REGION_NAMES } from './region-names'
import { Tools } from './Tools'

interface MastheadProps {
  /** The reader is about to open a region: fetch its code. */
  readonly onIntent: (region: Region) => void
}

/** Mark, eight words, search, link, theme. It scrolls away; the date rule stays. */
export function Masthead({ onIntent }: MastheadProps) {
  return (
    <header className={styles.masthead}>
      <HomeLink />
      <Regions onIntent={onIntent} />
      <Tools />
    </header>
  )
}

function HomeLink() {
  const view = useView((current) => current)
  return (
    <a className={styles.home} {...linkTo(view, 'overview')}>
      <Mark />
      Chokepoint
    </a>
  )
}

/** The active word is brought into the sideways scrolling row of a narrow screen. */
function useActiveInView(row: RefObject<HTMLElement | null>, region: Region): void {
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>(`[data-region="${region}"]`)
    if (!row.current || !link) return
    const { offsetLeft, offsetWidth } = link
    const { scrollLeft, clientWidth } = row.current
    if (offsetLeft < scrollLeft || offsetLeft + offsetWidth > scrollLeft + clientWidth) {
      row.current.scrollLeft = offsetLeft - 16
    }
  }, [row, region])
}

function Regions({ onIntent }: MastheadProps) {
  const view = useView((current) => current)
  const row = useRef<HTMLElement>(null)
  useActiveInView(row, view.region)
  return (
    <nav ref={row} className={styles.regions} aria-label="Regions">
      {REGIONS.map((region) => (
        <a
          key={region}
          className={styles.region}
          data-region={region}
          aria-current={region === view.region ? 'page' : undefined}
          onPointerEnter={() => onIntent(region)}
          onFocus={() => onIntent(region)}
          href={hrefOf({ ...view, region })}
          onClick={plainClick(() => go(region))}
        >
          <span className={styles.name} data-name={REGION_NAMES[region]}>
            {REGION_NAMES[region]}
          </span>
          {region === 'compare' && view.chips.length > 0 && (
            <>
              {' '}
              <span className={styles.count}>{view.chips.length}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  )
}
