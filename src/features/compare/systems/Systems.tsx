import { useDataset } from '../../../api/queries'
import { sourcesLine } from '../../../domain/credits'
import { formatDate } from '../../../domain/date'
import { plural } from '../../../domain/format'
import { type BesideRow, sourcesOfRows } from '../../../domain/systems/beside'
import type { SystemFacts } from '../../../domain/systems/compared'
import { systemsTitle } from '../../../domain/systems/system-finding'
import { systemPresetOf } from '../../../domain/systems/system-presets'
import { useSave } from '../../../image/use-save'
import { useChoiceNotes } from '../../../state/choices'
import { addressOf } from '../../../state/url-mirror'
import { useView } from '../../../state/view-store'
import { Button } from '../../../ui/Button'
import { DataState } from '../../../ui/DataState'
import { WholeNumbers } from '../../../ui/WholeNumbers'
import styles from './Beside.module.css'
import { BesideFigure } from './BesideFigure'
import { BesideTable } from './BesideTable'
import { barPanels, barRows, barText, barTwin, seriesOf } from './bars'
import { systemsPicture } from './picture'
import { ChipLink, heads, TheirChips } from './SystemHeads'
import { AddSystem, Presets, Start } from './SystemStart'
import { TakeAway } from './TakeAway'
import { type SystemComparison, useSources, useSystemComparison, useSystemFacts } from './use-systems'

/** Scale-up systems side by side: what one fast domain of chips can do. */
export default function Systems() {
  const query = useSystemFacts()
  return (
    <>
      {query.data === undefined && <h1>Compare systems</h1>}
      <DataState query={query} loading="Loading systems …">
        {(facts) => <Loaded facts={facts} />}
      </DataState>
    </>
  )
}

function Loaded({ facts }: { facts: SystemFacts }) {
  const comparison = useSystemComparison(facts)
  const { compared } = comparison.context
  return compared.length < 2 ? (
    <Start facts={facts} only={compared[0]} />
  ) : (
    <Compared facts={facts} comparison={comparison} />
  )
}

function Compared({ facts, comparison }: { facts: SystemFacts; comparison: SystemComparison }) {
  const { context, groups, asOf } = comparison
  const { compared } = context
  const sources = useSources()
  const choices = useChoiceNotes()
  const checked = useDataset('index').data?.factsCheckedTo ?? asOf
  const view = useView((state) => state)
  const { control, dialog } = useSave()
  const rows = barRows(comparison)
  const title = systemsTitle(groups, compared)
  const ids = compared.map(({ system }) => system.systemId)
  const save = control(() =>
    systemsPicture(comparison, rows, { sources, choices, checked, href: addressOf({ ...view, asOf }) }),
  )
  const inPlace = (row: BesideRow, position: number) => {
    const one = compared[position]
    return row.id === 'chip' && one?.chip ? <ChipLink one={one} /> : null
  }
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>
            <WholeNumbers>{title}</WholeNumbers>
          </h1>
          <p className={styles.subtitle}>
            {plural(compared.length, 'system')}, baseline{' '}
            <WholeNumbers>{compared[0]?.short ?? ''}</WholeNumbers>. Values that no source states are computed
            from the chips and marked derived. As of {formatDate(asOf)}.
          </p>
        </div>
        <div className={styles.actions}>
          <AddSystem facts={facts} />
          {rows.length > 0 && (
            <Button solid onClick={save.open} onPointerEnter={save.prepare} onFocus={save.prepare}>
              Save picture
            </Button>
          )}
        </div>
      </header>
      <div className={`${styles.columns} ${compared.length <= 4 ? styles.beside : ''}`}>
        <div>
          <BesideTable
            caption={`System sheet: ${compared.map(({ short }) => short).join(', ')}; ratios against the first`}
            heads={heads(comparison)}
            groups={groups}
            inPlace={inPlace}
          />
          <p className={styles.key}>
            d sources disagree by more than 2 % · e estimate · u dense or sparse not stated. Ratios stand only
            where unit, basis and link direction agree. Rates of Ascend systems include the vector units. Any
            figure opens its source.
          </p>
          <TakeAway
            title={title}
            name="systems"
            taken={{ noun: 'system', ids, groups, asOf }}
            sources={sources}
          />
          <p className={styles.inASystem}>
            <TheirChips compared={compared} />
          </p>
        </div>
        {rows.length > 0 ? (
          <BesideFigure
            text={barText(comparison, rows, sourcesLine(sources, [...new Set(sourcesOfRows(rows))]))}
            twin={barTwin(comparison, rows)}
            series={seriesOf(comparison)}
            panels={barPanels(comparison, rows)}
            save={save}
          />
        ) : (
          <p className={styles.quiet}>No figure is known of two of these systems, so no bars are drawn.</p>
        )}
      </div>
      <Presets current={systemPresetOf(ids)?.id ?? null} />
      {dialog}
    </>
  )
}
