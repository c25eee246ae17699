import { useState } from 'react'
import { useDataset } from '../../../api/queries'
import { companyColor } from '../../../charts/palette'
import type { Company } from '../../../domain/company'
import { companyShortName } from '../../../domain/company-name'
import { type CompanyContext, chipsOf } from '../../../domain/company-sheet'
import { sourcesLine } from '../../../domain/credits'
import { formatDate } from '../../../domain/date'
import { plural } from '../../../domain/format'
import type { BesideRow } from '../../../domain/systems/beside'
import { countryName } from '../../../domain/words'
import { useSave } from '../../../image/use-save'
import { linkTo } from '../../../state/link'
import { addressOf } from '../../../state/url-mirror'
import { DEFAULT_VIEW } from '../../../state/view'
import { patchView, useView } from '../../../state/view-store'
import { Button } from '../../../ui/Button'
import { DataState } from '../../../ui/DataState'
import { WholeNumbers } from '../../../ui/WholeNumbers'
import styles from '../systems/Beside.module.css'
import { BesideFigure } from '../systems/BesideFigure'
import { BesideHead } from '../systems/BesideHead'
import { BesideTable } from '../systems/BesideTable'
import { ItemPicker } from '../systems/ItemPicker'
import { PresetLinks } from '../systems/PresetLinks'
import { TakeAway } from '../systems/TakeAway'
import { useSources } from '../systems/use-systems'
import {
  barPanels,
  companiesTitle,
  growthPanels,
  growthSources,
  growthText,
  growthTwin,
  seriesOf,
} from './growth-bars'
import { companiesPicture } from './picture'
import { COMPANY_PRESETS, companyPresetOf } from './presets'
import { SharedEvents } from './SharedEvents'
import {
  type CompanyComparison,
  type CompanyFacts,
  toggleCompany,
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

function AddCompany({ facts, solid = false }: { facts: CompanyFacts; solid?: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const chosen = useView((view) => view.companies)
  return (
    <>
      <Button solid={solid} onClick={() => setOpen(true)}>
        Add company
      </Button>
      {isOpen && (
        <ItemPicker
          noun="company"
          nouns="companies"
          items={facts.companies.map(({ companyId, name, nameZh, country, role }) => ({
            id: companyId,
            name,
            nameZh,
            aside: `${role}, ${countryName(country)}`,
            color: companyColor(companyId),
          }))}
          chosen={chosen}
          onToggle={toggleCompany}
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
      presets={COMPANY_PRESETS.map(({ companies, ...preset }) => ({
        ...preset,
        patch: { companies, comparing: 'companies' },
      }))}
    />
  )
}

/** Fewer than two companies: a place to begin. */
function Start({ facts, only }: { facts: CompanyFacts; only: Company | undefined }) {
  return (
    <>
      <h1>{only ? `Compare ${companyShortName(only)} with …` : 'Compare companies'}</h1>
      <p className={styles.subtitle}>
        {only
          ? `${only.name} is chosen. A comparison needs a second company, and holds six at most.`
          : 'A comparison holds two to six companies. Choose them, or open one of these.'}
      </p>
      <div className={styles.actions}>
        <AddCompany facts={facts} solid />
      </div>
      <Presets />
    </>
  )
}

function heads({ companies }: CompanyContext) {
  const ids = companies.map(({ companyId }) => companyId)
  return companies.map((company) => ({
    id: company.companyId,
    name: companyShortName(company),
    head: (
      <BesideHead
        id={company.companyId}
        title={companyShortName(company)}
        nameZh={company.nameZh}
        aside={countryName(company.country)}
        color={companyColor(company.companyId)}
        ids={ids}
        onOrder={(next) => patchView({ companies: next })}
        onRemove={toggleCompany}
        first={null}
      />
    ),
  }))
}

const NAMED = 3

/** The newest chips as links to their reasoning, and the way to all of them. */
function ChipLinks({ context, company }: { context: CompanyContext; company: Company }) {
  const view = useView((state) => state)
  const chips = chipsOf(context, company.companyId)
  const facets = { ...DEFAULT_VIEW.facets, vendor: [company.companyId] }
  return (
    <>
      {chips.slice(0, NAMED).map(({ chipId, name }) => (
        <span key={chipId}>
          <a {...linkTo(view, 'controls', { chip: chipId })}>{name}</a>,{' '}
        </span>
      ))}
      <a {...linkTo(view, 'chips', { facets, q: '' })}>all {plural(chips.length, 'chip')}</a>
    </>
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
