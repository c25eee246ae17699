import { useEffect, useRef, useState } from 'react'
import { creditedPublisher } from '../../domain/credits'
import { formatDate, type IsoDay } from '../../domain/date'
import { plural } from '../../domain/format'
import { ageWords } from '../../domain/freshness'
import { languageName } from '../../domain/languages'
import { unlinkedWords } from '../../domain/source'
import { bibtexCitation, plainCitation, risCitation } from '../../domain/take-away/citations'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import { linkTo } from '../../state/link'
import { useView } from '../../state/view-store'
import { SourceLink } from '../../ui/evidence/SourceLink'
import { onEscape } from '../../ui/on-escape'
import { TextAction } from '../../ui/TextAction'
import { Citations } from '../../ui/take-away/Citations'
import { aloneSentence } from './finding'
import type { SourceRow } from './rows'
import styles from './SourcePanel.module.css'
import type { SupportGroup } from './supports'

const FIRST = 8

function Group({ name, items }: SupportGroup) {
  const [all, setAll] = useState(false)
  const view = useView((current) => current)
  const shown = all ? items : items.slice(0, FIRST)
  return (
    <div>
      <h3>
        {name} <span className={styles.quiet}>{items.length}</span>
      </h3>
      <ul className={styles.items}>
        {shown.map(({ key, words, region, patch }) => (
          <li key={key}>
            <a {...linkTo(view, region, patch)}>{words}</a>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <TextAction onClick={() => setAll(true)}>All {items.length}</TextAction>
      )}
    </div>
  )
}

interface SourcePanelProps {
  readonly row: SourceRow
  readonly groups: readonly SupportGroup[]
  readonly asOf: IsoDay
  readonly takesFocus: boolean
  readonly onClose: () => void
}

/** One document: where it is, what rests on it, how to cite it. */
export function SourcePanel({ row, groups, asOf, takesFocus, onClose }: SourcePanelProps) {
  const { source, usage } = row
  const heading = useRef<HTMLHeadingElement>(null)
  const { sourceId } = source
  // biome-ignore lint/correctness/useExhaustiveDependencies: each document opened takes the focus anew
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus, sourceId])
  const unlinked = unlinkedWords(source)
  const published =
    source.published === null
      ? 'undated'
      : `${formatDate(source.published)}, ${ageWords(source.published, asOf)} old on the as-of date`
  return (
    <section className={styles.panel} aria-label="Document" {...onEscape(onClose)}>
      <p className={styles.kicker}>
        {SOURCE_KIND_WORDS[source.kind]}, {languageName(source.language)}
        <TextAction className={styles.close ?? ''} onClick={onClose}>
          Close
        </TextAction>
      </p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        <SourceLink source={source} />
      </h2>
      <p>
        {creditedPublisher(source)}, {published.replace(', new old', ', new')}.
        {unlinked !== '' && ` ${unlinked}`}
      </p>
      <p>
        {aloneSentence(row)}{' '}
        {usage.rules > 0 && `${plural(usage.rules, 'rule or measure cites', 'rules and measures cite')} it.`}
      </p>
      {groups.map((group) => (
        <Group key={`${sourceId} ${group.name}`} {...group} />
      ))}
      <Citations plain={plainCitation(source)} bibtex={bibtexCitation(source)} ris={risCitation(source)} />
    </section>
  )
}
