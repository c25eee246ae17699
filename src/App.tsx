import { createElement, useEffect, useRef } from 'react'
import styles from './App.module.css'
import { prefetchRegion, regionCode } from './regions'
import { arriveAtHeading } from './shell/arrival'
import { DateRule } from './shell/DateRule'
import { Masthead } from './shell/Masthead'
import { NoticeStrip } from './shell/NoticeStrip'
import { PageFoot } from './shell/PageFoot'
import { REGION_NAMES } from './shell/region-names'
import type { Region } from './state/view'
import { FROM_ADDRESS, useView, viewStore } from './state/view-store'
import { Failure, Loading } from './ui/DataState'
import { ErrorBoundary } from './ui/ErrorBoundary'
import { useLater } from './ui/later'
import { lazyPart } from './ui/lazy-part'
import { SkipLink } from './ui/SkipLink'

const UnknownIds = lazyPart(() => import('./shell/UnknownIds'), null)
const EvidenceFrame = lazyPart(() => import('./shell/EvidenceFrame'), 'The sources of a value')

/** The frame around every region. It paints before any data is here. */
export function App() {
  const region = useView((view) => view.region)
  useEffect(() => {
    document.title = `${REGION_NAMES[region]} · Chokepoint`
  }, [region])
  return (
    <>
      <SkipLink to="main">Skip to content</SkipLink>
      <Masthead onIntent={prefetchRegion} />
      <DateRule />
      <NoticeStrip />
      <UnknownIds />
      <EvidenceFrame />
      <main id="main" className={styles.main} tabIndex={-1}>
        <RegionSlot region={region} />
      </main>
      <PageFoot />
    </>
  )
}

/** One region with its own loading line and its own fault line. */
function RegionSlot({ region }: { readonly region: Region }) {
  const name = REGION_NAMES[region]
  return (
    <ErrorBoundary
      resetKey={region}
      fallback={(error, retry) => (
        <Failure onRetry={retry}>
          {`${name} could not be shown: ${error instanceof Error ? error.message : String(error)}`}
        </Failure>
      )}
    >
      <RegionOfView region={region} />
    </ErrorBoundary>
  )
}

function RegionOfView({ region }: { readonly region: Region }) {
  const component = useLater(regionCode(region))
  useArrival(region, component !== undefined)
  if (component === undefined) return <Loading isData={false}>{`Loading ${REGION_NAMES[region]} …`}</Loading>
  return createElement(component)
}

/**
 * Once a region the reader went to stands there: its heading takes the focus, and the page starts at its top. Not on the
 * first load, and Back keeps the browser's own scrolling.
 */
function useArrival(region: Region, here: boolean): void {
  const last = useRef(region)
  useEffect(() => {
    const main = document.getElementById('main')
    if (!here || last.current === region || !main) return
    last.current = region
    if (viewStore.getState().gesture !== FROM_ADDRESS) window.scrollTo(0, 0)
    return arriveAtHeading(main)
  }, [region, here])
}
