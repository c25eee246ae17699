import { useDataset } from '../../../api/queries'
import { companyShortName } from '../../../domain/company-name'
import { sourcesLine } from '../../../domain/credits'
import { formatDate } from '../../../domain/date'
import { plural } from '../../../domain/format'
import type { BesideRow } from '../../../domain/systems/beside'
import { useSave } from '../../../image/use-save'
import { addressOf } from '../../../state/url-mirror'
import { useView } from '../../../state/view-store'
import { Button } from '../../../ui/Button'
import { DataState } from '../../../ui/DataState'
import { WholeNumbers } from '../../../ui/WholeNumbers'
import styles from '../systems/Beside.module.css'
import { BesideFigure } from '../systems/BesideFigure'
import { BesideTable } from '../systems/BesideTable'
import { TakeAway } from '../systems/TakeAway'
import { useSources } from '../systems/use-systems'
import { ChipLinks, heads } from './CompanyHeads'
import { AddCompany, Presets, Start } from './CompanyStart'
import { barPanels, growthText, growthTwin, seriesOf } from './growth-bars'
import { companiesTitle } from './growth-finding'
import { growthPanels, growthSources } from './growth-panels'
import { companiesPicture } from './picture'
import { companyPresetOf } from './presets'
import { SharedEvents } from './SharedEvents'
import {
  type CompanyComparison,
  type CompanyFacts,
  useCompanyComparison,
  useCompanyFacts,
} from './use-companies'

/** Companies side by side: what they earn, make and may receive. */
export default function Companies() {
  const query = useCompanyFacts()
  return (
    <>
      {query.data === undefined && <h1>Compare companies</h1>}
      <DataState query={query} loading="Loading companies …">
        {(facts) => <Loaded facts={facts} />}
      </DataState>
    </>
  )
}

function Loaded({ facts }: { facts: CompanyFacts }) {
  const comparison = useCompanyComparison(facts)
  const { companies } = comparison.context
  return companies.length < 2 ? (
    <Start facts={facts} only={companies[0]} />
  ) : (
    <Compared facts={facts} comparison={comparison} />
  )
}

function Compared({ facts, comparison }: { facts: CompanyFacts; comparison: CompanyComparison }) {
  const { context, groups, asOf, left } = comparison
  const { companies } = context
  const sources = useSources()
  const checked = useDataset('index').data?.factsCheckedTo ?? asOf
  const view = useView((state) => state)
  const { control, dialog } = useSave()
  const panels = growthPanels(context)
  const title = companiesTitle(context, panels)
  const ids = companies.map(({ companyId }) => companyId)
  const save = control(() =>
    companiesPicture(context, panels, { sources, choices: [], checked, href: addressOf({ ...view, asOf }) }),
  )
  const inPlace = (row: BesideRow, position: number) => {
    const company = companies[position]
    return row.id === 'chips' && company && !row.cells[position]?.isMissing ? (
      <ChipLinks context={context} company={company} />
    ) : null
  }
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>
            <WholeNumbers>{title}</WholeNumbers>
          </h1>
          <p className={styles.subtitle}>
            {plural(companies.length, 'company', 'companies')}. Amounts in the currency reported, never
            converted; growth is computed. As of {formatDate(asOf)}.
            {left > 0 && ` The link names ${left} more; the first ${companies.length} are shown.`}
          </p>
        </div>
        <div className={styles.actions}>
          <AddCompany facts={facts} />
          {panels.length > 0 && (
            <Button solid onClick={save.open} onPointerEnter={save.prepare} onFocus={save.prepare}>
              Save picture
            </Button>
          )}
        </div>
      </header>
      <div className={`${styles.columns} ${companies.length <= 4 ? styles.beside : ''}`}>
        <div>
          <BesideTable
            caption={`Company sheet: ${companies.map(companyShortName).join(', ')}`}
            heads={heads(context)}
            groups={groups}
            inPlace={inPlace}
          />
          <p className={styles.key}>
            n.m. not meaningful, the reason beside it. No Entity List row found is not a clearance; a listing
            concerns shipping to the company, not its chips. Any figure opens its source.
          </p>
          <TakeAway
            title={title}
            name="companies"
            taken={{ noun: 'company', ids, groups, asOf }}
            sources={sources}
          />
        </div>
        {panels.length > 0 ? (
          <BesideFigure
            text={growthText(context, panels, sourcesLine(sources, [...new Set(growthSources(panels))]))}
            twin={growthTwin(panels)}
            series={seriesOf(context)}
            panels={barPanels(panels)}
            save={save}
          />
        ) : (
          <p className={styles.quiet}>
            No bars are drawn: fewer than two of these companies have growth published by this date.
          </p>
        )}
      </div>
      <SharedEvents comparison={comparison} />
      <Presets current={companyPresetOf(ids)?.id ?? null} />
      {dialog}
    </>
  )
}
