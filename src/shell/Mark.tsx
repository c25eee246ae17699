import styles from './Mark.module.css'

/** The bow tie: two triangles that meet in a point. */
export function Mark() {
  return (
    <svg className={styles.mark} width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      <path d="M0 1L9 6L18 1V13L9 8L0 13Z" />
    </svg>
  )
}
