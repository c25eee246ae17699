import { useState } from 'react'
import { lazyPart } from '../ui/lazy-part'
import { NARROW, useMedia } from '../ui/use-media'
import { CopyLink } from './CopyLink'
import styles from './Masthead.module.css'
import { ThemeSelect } from './ThemeSelect'

/** Fetched right after the first paint, which does not wait for them. */
const FindField = lazyPart(() => import('./FindField'), null)
const Menu = lazyPart(() => import('./Menu'), null, <span className={styles.word}>Menu</span>)

/** Search, link and theme at the right end of the masthead; two words under 768 px. */
export function Tools() {
  return useMedia(NARROW) ? <NarrowTools /> : <WideTools />
}

function WideTools() {
  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <FindField />
      </div>
      <CopyLink />
      <ThemeSelect />
    </div>
  )
}

function NarrowTools() {
  const [finding, setFinding] = useState(false)
  return (
    <>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.word}
          aria-expanded={finding}
          onClick={() => setFinding(!finding)}
        >
          Find
        </button>
        <Menu />
      </div>
      {finding && (
        <div className={styles.row}>
          <FindField autoFocus onDone={() => setFinding(false)} />
        </div>
      )}
    </>
  )
}
