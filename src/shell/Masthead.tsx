import { type RefObject, useEffect, useRef, useState } from 'react'
import { linkTo, plainClick } from '../state/link'
import { hrefOf } from '../state/url-mirror'
import { REGIONS, type Region } from '../state/view'
import { go, useView } from '../state/view-store'
import { Popover } from '../ui/Popover'
import { NARROW, useMedia } from '../ui/use-media'
import { CopyLink } from './CopyLink'
import { FindField } from './FindField'
import { Mark } from './Mark'
import styles from './Masthead.module.css'
import { REGION_NAMES } from './region-names'
import { ThemeSelect } from './ThemeSelect'

interface MastheadProps {
  /** The reader is about to open a region: fetch its code. */
  readonly onIntent: (region: Region) => void
}

/** Mark, eight words, search, link, theme. It scrolls away; the date rule stays. */
export function Masthead({ onIntent }: MastheadProps) {
  const narrow = useMedia(NARROW)
  const [finding, setFinding] = useState(false)
  return (
    <header className={styles.masthead}>
      <HomeLink />
      <Regions onIntent={onIntent} />
      {narrow ? (
        <div className={styles.tools}>
          <button
            type="button"
            className={styles.word}
            aria-expanded={finding}
            onClick={() => setFinding(!finding)}
          >
            Find
          </button>
          <Popover label="Menu" trigger="Menu" triggerClassName={styles.word ?? ''} align="end">
            {() => (
              <div className={styles.menu}>
                <CopyLink />
                <ThemeSelect />
              </div>
            )}
          </Popover>
        </div>
      ) : (
        <div className={styles.tools}>
          <FindField />
          <CopyLink />
          <ThemeSelect />
        </div>
      )}
      {narrow && finding && (
        <div className={styles.search}>
          <FindField autoFocus onDone={() => setFinding(false)} />
        </div>
      )}
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
            <span className={styles.count}>
              {'\u2009'}
              {view.chips.length}
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
