import { dismissNotices, dismissStanding, useNotices } from '../state/notices'
import { Notice } from '../ui/Notice'
import { StandingNotes } from '../ui/StandingNotes'
import { LiveRegion } from '../ui/VisuallyHidden'

/** The strip under the date rule, and the page's one live region. */
export function NoticeStrip() {
  const { lines, standing, announcement } = useNotices()
  return (
    <>
      <StandingNotes lines={standing} onDismiss={dismissStanding} />
      <Notice lines={lines} onDismiss={dismissNotices} />
      <LiveRegion>{announcement}</LiveRegion>
    </>
  )
}
