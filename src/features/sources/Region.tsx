import { useRef, useState } from 'react'
import type { Source } from '../../domain/source'
import { useAsOf } from '../../state/select'
import { patchView, useView } from '../../state/view-store'
import { DataState, Empty } from '../../ui/DataState'
import paper from '../../ui/Paper.module.css'
import { Soon } from '../../ui/Soon'
import { TextAction } from '../../ui/TextAction'
import { Changes } from './Changes'
import { Conflicts } from './Conflicts'
import { Coverage } from './Coverage'
import { sourcesFinding } from './finding'
import { NearLines } from './NearLines'
import { NO_FILTER, Rail } from './Rail'
import styles from './Region.module.css'
import { filterSources } from './rows'
import { SourcePanel } from './SourcePanel'
import { SourceTable } from './SourceTable'
import { supportGroups } from './supports'
import { TakeAway } from './TakeAway'
import { type SourceData, useSourceFilter, useSources } from './use-sources'

const NO_SOURCES: readonly Source[] = []

function Documents({ data }: { data: SourceData }) {
  const filter = useSourceFilter()
  const asOf = useAsOf()
  const openId = useView((view) => view.document)
  const [opened, setOpened] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const found = filterSources(data.rows, filter)
  const open = data.rows.find(({ source }) => source.sourceId === openId)
  const close = () => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
    setOpened(false)
    patchView({ document: null })
  }
  return (
    <div className={`${styles.columns} ${paper.stacked} ${open ? styles.three : ''}`}>
      <Rail rows={data.rows} filter={filter} found={found.length} />
      <div ref={list} id="documents" className={styles.list} tabIndex={-1}>
        {found.length > 0 ? (
          <SourceTable
            rows={found}
            asOf={asOf}
            openId={openId}
            onOpen={() => setOpened(true)}
            actions={<TakeAway title={sourcesFinding(data.rows)} rows={found} asOf={asOf} />}
          />
        ) : (
          <Empty>
            No document matches.{' '}
            <TextAction onClick={() => patchView(NO_FILTER)}>Show all {data.rows.length}</TextAction>
          </Empty>
        )}
        {openId !== null && !open && (
          <p>The link names the document “{openId}”, which the facts do not hold.</p>
        )}
      </div>
      {open && (
        <div className={styles.panel}>
          <SourcePanel
            row={open}
            groups={supportGroups(data.supported, data.chips, open.source.sourceId)}
            asOf={asOf}
            takesFocus={opened}
            onClose={close}
          />
        </div>
      )}
    </div>
  )
}

/** Moves to a heading further down: the page and the focus. */
function jumpTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

/** Where does it all come from? Every document, what rests on it, where documents disagree, what is covered at all. */
export default function SourcesRegion() {
  const query = useSources()
  const sources = query.data?.rows.map(({ source }) => source) ?? NO_SOURCES
  return (
    <div className={`${styles.region} ${paper.stacked}`}>
      <h1>{sourcesFinding(query.data?.rows ?? [])}</h1>
      <DataState query={query} loading="Loading the sources …">
        {(data) => (
          <>
            <p className={styles.jumps}>
              <TextAction onClick={() => jumpTo('conflicts')}>Where sources disagree</TextAction>
              <TextAction onClick={() => jumpTo('near-lines')}>What hangs on one document</TextAction>
              <TextAction onClick={() => jumpTo('coverage')}>What is covered</TextAction>
              <TextAction onClick={() => jumpTo('changes')}>What changed in the facts</TextAction>
            </p>
            <Documents data={data} />
            <Soon>
              {() => (
                <div className={`${styles.below} ${paper.stacked}`}>
                  <div className={`${styles.stack} ${paper.stacked}`}>
                    <Conflicts sources={sources} />
                    <Changes
                      names={{ chips: data.chips, companies: data.supported.companies }}
                      sources={sources}
                    />
                  </div>
                  <div className={`${styles.stack} ${paper.stacked}`}>
                    <NearLines sources={sources} />
                    <Coverage />
                  </div>
                </div>
              )}
            </Soon>
          </>
        )}
      </DataState>
    </div>
  )
}
