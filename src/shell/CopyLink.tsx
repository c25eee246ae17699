import { useEffect, useState } from 'react'
import { today } from '../state/clock'
import { announce, notify } from '../state/notices'
import { addressOf } from '../state/url-mirror'
import { currentView } from '../state/view-store'
import styles from './Masthead.module.css'

const SHOWN_MS = 2000

/** The address of what the reader sees. The date is written out, so that a colleague sees the same tomorrow. */
async function copyAddress(): Promise<boolean> {
  const view = currentView()
  const address = addressOf({ ...view, asOf: view.asOf ?? today() })
  try {
    await navigator.clipboard.writeText(address)
    announce('Link copied.')
    return true
  } catch {
    notify(`The browser did not let the link be copied. It is ${address}`)
    return false
  }
}

/** "Copy link", which says "Copied" for two seconds. */
export function CopyLink() {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <button
      type="button"
      className={`${styles.word} ${styles.copy}`}
      onClick={async () => setCopied(await copyAddress())}
    >
      {copied ? 'Copied' : 'Copy link'}
    </button>
  )
}
