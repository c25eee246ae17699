import { dismissNotices, useNotices } from '../state/notices'
import { Notice } from '../ui/Notice'
import { LiveRegion } from '../ui/VisuallyHidden'

/** The strip under the date rule, and the page's one live region. */
export function NoticeStrip() {
  const { lines, announcement } = useNotices()
  return (
    <>
      <Notice lines={lines} onDismiss={dismissNotices} />
      <LiveRegion>{announcement}</LiveRegion>
    </>
  )
}
