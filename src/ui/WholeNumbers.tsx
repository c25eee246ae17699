import styles from './WholeNumbers.module.css'

/** A sentence whose numbers never part from their units at a line's end; a thin space alone would let them. */
export function WholeNumbers({ children }: { readonly children: string }) {
  return children.split(/((?:[−¥$]|\d)[\d.\u2009]*\u2009\S+)/).map((part, position) =>
    position % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
      <span key={position} className={styles.whole}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
