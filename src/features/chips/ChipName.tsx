import { companyColor } from '../../charts/palette'
import type { Chip } from '../../domain/chip'
import { CompanyTick } from '../../ui/CompanyTick'
import styles from './ChipName.module.css'

/** `昇腾910C` → `昇腾`: what the Latin name does not say already. */
export function chineseName(chip: Chip): string {
  return (chip.nameZh.match(/\p{Script=Han}+/gu) ?? []).join('')
}

/** Tick in the designer's colour, name, what stands in brackets lighter, Chinese name. */
export function ChipName({ chip, upcoming }: { readonly chip: Chip; readonly upcoming: boolean }) {
  const zh = chineseName(chip)
  const [, name = chip.name, more = ''] = /^(.*?)\s*(\(.*\))?$/.exec(chip.name) ?? []
  return (
    <>
      <CompanyTick color={companyColor(chip.vendorId)} />
      <span>
        {name}
        {more !== '' && <span className={styles.more}> {more}</span>}
        {zh !== '' && (
          <>
            {' '}
            <span lang="zh-Hans" className={styles.zh}>
              {zh}
            </span>
          </>
        )}
        {upcoming && <span className={styles.more}>, not yet announced</span>}
      </span>
    </>
  )
}
