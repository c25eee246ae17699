import { useState } from 'react'
import { companyColor } from '../../../charts/palette'
import { companyShortName } from '../../../domain/company-name'
import type { ComparedSystem, SystemFacts } from '../../../domain/systems/compared'
import { SYSTEM_PRESETS } from '../../../domain/systems/system-presets'
import { useView } from '../../../state/view-store'
import { Button } from '../../../ui/Button'
import styles from './Beside.module.css'
import { ItemPicker } from './ItemPicker'
import { PresetLinks } from './PresetLinks'
import { toggleSystem } from './use-systems'

export function AddSystem({ facts, solid = false }: { facts: SystemFacts; solid?: boolean }) {
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

export function Presets({ current = null }: { current?: string | null }) {
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
export function Start({ facts, only }: { facts: SystemFacts; only: ComparedSystem | undefined }) {
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
