import { useState } from 'react'
import { useDataset } from '../../../api/queries'
import { companyColor } from '../../../charts/palette'
import { companyShortName } from '../../../domain/company-name'
import { sourcesLine } from '../../../domain/credits'
import { formatDate } from '../../../domain/date'
import { plural } from '../../../domain/format'
import { type BesideRow, sourcesOfRows } from '../../../domain/systems/beside'
import type { ComparedSystem, SystemFacts } from '../../../domain/systems/compared'
import { systemsTitle } from '../../../domain/systems/system-finding'
import { SYSTEM_PRESETS, systemPresetOf } from '../../../domain/systems/system-presets'
import { notYetAnnounced } from '../../../domain/systems/system-sheet'
import { useSave } from '../../../image/use-save'
import { useChoiceNotes } from '../../../state/choices'
import { linkTo } from '../../../state/link'
import { addressOf } from '../../../state/url-mirror'
import { patchView, useView } from '../../../state/view-store'
import { Button } from '../../../ui/Button'
import { DataState } from '../../../ui/DataState'
import { WholeNumbers } from '../../../ui/WholeNumbers'
import styles from './Beside.module.css'
import { BesideFigure } from './BesideFigure'
import { BesideHead } from './BesideHead'
import { BesideTable } from './BesideTable'
import { barPanels, barRows, barText, barTwin, seriesOf } from './bars'
import { ItemPicker } from './ItemPicker'
import { PresetLinks } from './PresetLinks'
import { systemsPicture } from './picture'
import { TakeAway } from './TakeAway'
import {
  type SystemComparison,
  toggleSystem,
  useSources,
  useSystemComparison,
  useSystemFacts,
} from './use-systems'

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

function AddSystem({ facts, solid = false }: { facts: SystemFacts; solid?: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const chosen = useView((view) => view.systems)
  const makers = new Map(facts.companies.map((company) => [company.companyId, companyShortName(company)]))
  return (
    <>
      <Button solid={solid} onClick={() => setOpen(true)}>
        Add system
      </Button>
      {isOpen && (
        <ItemPicker
          noun="system"
          nouns="systems"
          items={facts.systems.map(({ systemId, name, nameZh, vendorId }) => ({
            id: systemId,
            name,
            nameZh,
            aside: makers.get(vendorId) ?? vendorId,
            color: companyColor(vendorId),
          }))}
          chosen={chosen}
          onToggle={toggleSystem}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Presets({ current = null }: { current?: string | null }) {
  return (
    <PresetLinks
      current={current}
      presets={SYSTEM_PRESETS.map(({ systems, ...preset }) => ({
        ...preset,
        patch: { systems, comparing: 'systems' },
      }))}
    />
  )
}

/** Fewer than two systems: a place to begin. */
function Start({ facts, only }: { facts: SystemFacts; only: ComparedSystem | undefined }) {
  return (
    <>
      <h1>{only ? `Compare the ${only.short} with …` : 'Compare systems'}</h1>
      <p className={styles.subtitle}>
        {only
          ? `${only.title} is chosen. A comparison needs a second system, and holds six at most.`
          : 'A system is one fast domain of many chips: what it can do decides what a chip is worth. A comparison holds two to six. Choose them, or open one of these.'}
      </p>
      <div className={styles.actions}>
        <AddSystem facts={facts} solid />
      </div>
      <Presets />
    </>
  )
}

function heads({ context, asOf }: SystemComparison) {
  const ids = context.compared.map(({ system }) => system.systemId)
  return context.compared.map(({ system, short, maker }, at) => {
    const name = maker ? companyShortName(maker) : system.vendorId
    return {
      id: system.systemId,
      name: short,
      head: (
        <BesideHead
          id={system.systemId}
          title={short}
          nameZh={/\p{Script=Han}/u.test(system.nameZh) ? system.nameZh : ''}
          aside={at === 0 ? `${name}, baseline` : name}
          color={companyColor(system.vendorId)}
          warning={notYetAnnounced(system, asOf)}
          ids={ids}
          onOrder={(systems) => patchView({ systems })}
          onRemove={toggleSystem}
          first="Make it the baseline"
        />
      ),
    }
  })
}

function ChipLink({ one }: { one: ComparedSystem }) {
  const view = useView((state) => state)
  const { chip } = one
  return chip && <a {...linkTo(view, 'controls', { chip: chip.chipId })}>{chip.name}</a>
}

/** The chips of the systems, to be compared on their own. */
function TheirChips({ compared }: { compared: readonly ComparedSystem[] }) {
  const view = useView((state) => state)
  const chips = [...new Set(compared.flatMap(({ chip }) => (chip ? [chip.chipId] : [])))]
  if (chips.length < 2) return null
  const patch = { chips, baseline: chips[0] ?? null, comparing: 'chips' as const }
  return <a {...linkTo(view, 'compare', patch)}>Compare their chips</a>
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
            {plural(compared.length, 'system')}, baseline {compared[0]?.title}. Values that no source states
            are computed from the chips and marked derived. As of {formatDate(asOf)}.
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
