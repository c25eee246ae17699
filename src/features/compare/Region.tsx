import { useMemo, useRef, useState } from 'react'
import { comparisonTitle } from '../../domain/comparison/finding'
import type { Comparison, ComparisonFacts } from '../../domain/comparison/prepare'
import { presetOf } from '../../domain/comparison/presets'
import { filterSheet, rowCounts } from '../../domain/comparison/sheet'
import { formatDate } from '../../domain/date'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { plural } from '../../domain/format'
import { SaveDialog } from '../../image/use-save'
import { comparedKind } from '../../state/view'
import { useView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { DataState } from '../../ui/DataState'
import { lazyPart } from '../../ui/lazy-part'
import { Soon } from '../../ui/Soon'
import { useElementSize } from '../../ui/use-element-size'
import { NARROW, useMedia } from '../../ui/use-media'
import { WholeNumbers } from '../../ui/WholeNumbers'
import { barRows } from './bars'
import { ClaimedTable } from './ClaimedTable'
import styles from './Compare.module.css'
import { AddChip, BaselineSelect, foldGroup, RowToggles } from './Controls'
import { Figures } from './Figures'
import type { FigureModel } from './figure-model'
import { fitOf } from './fit'
import { chosenMetric } from './metrics'
import { PresetList } from './PresetList'
import { ReopenPicture } from './ReopenPicture'
import { SaveComparison } from './SaveComparison'
import { SheetTakeAway } from './SheetTakeAway'
import { SinceSaved } from './SinceSaved'
import { SpecSheet } from './SpecSheet'
import { settingsOf, unknownWords, withoutFolded } from './settings'
import { KindSwitch } from './systems/KindSwitch'
import { TwoDates } from './TwoDates'
import { useComparison, useComparisonFacts, useSources } from './use-comparison'

const Systems = lazyPart(
  () => import('./systems/Systems'),
  'The comparison of systems',
  <h1>Compare systems</h1>,
)
const Companies = lazyPart(
  () => import('./companies/Companies'),
  'The comparison of companies',
  <h1>Compare companies</h1>,
)
const InASystem = lazyPart(() => import('./systems/InASystem'), null)

/** Chips, scale-up systems or companies side by side. */
export default function Region() {
  const kind = useView(comparedKind)
  return (
    <div className={styles.region}>
      <KindSwitch />
      {kind === 'systems' ? <Systems /> : kind === 'companies' ? <Companies /> : <Chips />}
    </div>
  )
}

/** Chips side by side: the spec sheet against a baseline, bars, roofline, and the picture of it. */
function Chips() {
  const query = useComparisonFacts()
  return (
    <>
      {query.data === undefined && <h1>Compare chips</h1>}
      <DataState query={query} loading="Loading chips …">
        {(facts) => <Loaded facts={facts} />}
      </DataState>
    </>
  )
}

function Loaded({ facts }: { facts: ComparisonFacts }) {
  const comparison = useComparison(facts)
  return comparison.compared.length < 2 ? (
    <Start facts={facts} comparison={comparison} />
  ) : (
    <Compared facts={facts} comparison={comparison} />
  )
}

interface Parts {
  readonly facts: ComparisonFacts
  readonly comparison: Comparison
}

/** Fewer than two chips: no error, a place to begin. */
function Start({ facts, comparison: { compared } }: Parts) {
  const only = compared[0]
  return (
    <>
      <h1>{only ? `Compare the ${only.short} with …` : 'Compare chips'}</h1>
      <p className={styles.subtitle}>
        {only
          ? `${only.title} is chosen. A comparison needs a second chip, and holds eight at most.`
          : 'A comparison holds two to eight chips. Choose them, or open one of these.'}
      </p>
      <div className={styles.startActions}>
        <AddChip facts={facts} solid />
        <ReopenPicture />
      </div>
      <h2 className={styles.presetsHead}>Ready-made comparisons</h2>
      <PresetList />
    </>
  )
}

function subtitleOf({ compared, context }: Comparison): string {
  const base = compared[0]?.title ?? ''
  const where = DESTINATION_WORDS[context.destination]
  return `${plural(compared.length, 'chip')}, baseline ${base}. Ratios are computed, never typed. Rates are dense unless marked. Status towards ${where} as of ${formatDate(context.asOf)}.`
}

/** The picture being made: of one figure, of the sheet, or of the bars under the comparison's own finding. */
interface Saving {
  readonly model: FigureModel | 'sheet' | null
}

function Compared({ facts, comparison }: Parts) {
  const { compared, sheet } = comparison
  const sources = useSources()
  const metric = useView((view) => view.metric)
  const words = useView((view) => view.sheet)
  const settings = useMemo(() => settingsOf(words), [words])
  const [saving, setSaving] = useState<Saving | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const width = useElementSize(box, { width: 1392, height: 800 })?.width ?? 1392
  const isNarrow = useMedia(NARROW)
  const fit = fitOf(width, compared.length, isNarrow)
  const shown = useMemo(() => filterSheet(sheet, settings), [sheet, settings])
  const chosen = useMemo(() => chosenMetric(sheet, metric), [sheet, metric])
  const rows = useMemo(() => barRows(comparison, chosen.row), [comparison, chosen])
  const unfolded = useMemo(() => withoutFolded(shown, settings), [shown, settings])
  const counts = rowCounts(sheet)
  const unknown = unknownWords(settings, sheet)
  const preset = presetOf(compared.map(({ chip }) => chip.chipId))
  const columns = fit.isBeside
    ? { gridTemplateColumns: `minmax(${fit.sheet}px, 57fr) minmax(480px, 43fr)` }
    : {}
  return (
    <div ref={box}>
      <header className={styles.head}>
        <div>
          <h1>
            <WholeNumbers>{comparisonTitle(sheet, compared)}</WholeNumbers>
          </h1>
          <p className={styles.subtitle}>{subtitleOf(comparison)}</p>
        </div>
        <div className={styles.actions}>
          <AddChip facts={facts} />
          <BaselineSelect comparison={comparison} />
          <Button
            solid
            onClick={() => setSaving({ model: null })}
            onPointerEnter={SaveDialog.prepare}
            onFocus={SaveDialog.prepare}
          >
            Save picture
          </Button>
        </div>
      </header>
      <SinceSaved comparison={comparison} sources={sources} />
      <div className={`${styles.columns} ${fit.isBeside ? styles.beside : ''}`} style={columns}>
        <section aria-label="Spec sheet">
          <RowToggles settings={settings} equal={counts.equal} empty={counts.empty} />
          {unknown !== null && <p className={styles.quiet}>{unknown}</p>}
          <SpecSheet
            comparison={comparison}
            sheet={shown}
            folded={settings.folded}
            onFold={foldGroup}
            fit={fit}
          />
          <SheetTakeAway
            title={comparisonTitle(sheet, compared)}
            comparison={comparison}
            sources={sources}
            onSave={() => setSaving({ model: 'sheet' })}
          />
        </section>
        <Soon>
          {() => (
            <Figures
              comparison={comparison}
              sources={sources}
              rows={rows}
              chosen={chosen}
              onSave={(model) => setSaving({ model })}
              onSaveIntent={SaveDialog.prepare}
            />
          )}
        </Soon>
      </div>
      <Soon>
        {() => (
          <>
            <InASystem chips={compared.map(({ chip }) => chip)} />
            <TwoDates facts={facts} comparison={comparison} />
            {preset?.withClaims && <ClaimedTable comparison={comparison} />}
            <section className={styles.more}>
              <h2 className={styles.presetsHead}>Ready-made comparisons</h2>
              <PresetList current={preset?.id ?? null} />
              <ReopenPicture />
            </section>
          </>
        )}
      </Soon>
      {saving && (
        <SaveComparison
          comparison={comparison}
          rows={rows}
          sources={sources}
          model={saving.model}
          sheet={unfolded}
          onClose={() => setSaving(null)}
        />
      )}
    </div>
  )
}
