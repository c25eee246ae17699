import { useState } from 'react'
import { companyColor } from '../../../charts/palette'
import type { Company } from '../../../domain/company'
import { companyShortName } from '../../../domain/company-name'
import { countryName } from '../../../domain/words'
import { useView } from '../../../state/view-store'
import { Button } from '../../../ui/Button'
import styles from '../systems/Beside.module.css'
import { ItemPicker } from '../systems/ItemPicker'
import { PresetLinks } from '../systems/PresetLinks'
import { COMPANY_PRESETS } from './presets'
import { type CompanyFacts, toggleCompany } from './use-companies'

export function AddCompany({ facts, solid = false }: { facts: CompanyFacts; solid?: boolean }) {
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

export function Presets({ current = null }: { current?: string | null }) {
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
export function Start({ facts, only }: { facts: CompanyFacts; only: Company | undefined }) {
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
