import styles from './CompanyTick.module.css'

/** 3 × 13 px in a company's colour (`companyColor` of the caller): carries the company in tables, beside its name. */
export function CompanyTick({ color }: { readonly color: string }) {
  return <span className={styles.tick} style={{ background: color }} aria-hidden="true" />
}
