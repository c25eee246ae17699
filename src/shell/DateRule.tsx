import { formatDate, type IsoDay } from '../domain/date'
import { changeDates, type Law, ruleMarks } from '../domain/export-controls/law'
import { useToday } from '../state/clock'
import { remember } from '../state/combine'
import { announce } from '../state/notices'
import { useAsOf, useLaw } from '../state/select'
import { setAsOf } from '../state/view-store'
import { NARROW, useMedia } from '../ui/use-media'
import { AsOfDate } from './AsOfDate'
import styles from './DateRule.module.css'
import { LawInForce } from './LawInForce'
import { Ruler } from './Ruler'

const NO_MARKS: readonly { readonly date: IsoDay; readonly label: string }[] = []
const marksOf = remember((law: Law | undefined) => (law ? ruleMarks(law) : NO_MARKS))

/** The ruler under the masthead, over everything: the as-of date and the rules it slides past. */
export function DateRule() {
  const asOf = useAsOf()
  const today = useToday()
  const law = useLaw()
  const narrow = useMedia(NARROW)
  return (
    <section className={styles.rule} aria-label="As-of date">
      <AsOfDate asOf={asOf} today={today} />
      <Steps asOf={asOf} law={law.data} narrow={narrow} />
      {!narrow && <Ruler asOf={asOf} today={today} marks={marksOf(law.data)} />}
      <LawInForce asOf={asOf} law={law} />
    </section>
  )
}

interface StepsProps {
  readonly asOf: IsoDay
  readonly law: Law | undefined
  readonly narrow: boolean
}

function goTo(day: IsoDay): void {
  setAsOf(day)
  announce(`As of ${formatDate(day)}.`)
}

/** Jumps to the days on which any answer can change: rules, letters and measures alike. */
function Steps({ asOf, law, narrow }: StepsProps) {
  const days = law ? changeDates(law) : []
  const previous = days.findLast((day) => day < asOf)
  const next = days.find((day) => day > asOf)
  return (
    <div className={styles.steps}>
      <Step name="Previous change" word={narrow ? '‹' : '‹ change'} to={previous} />
      <Step name="Next change" word={narrow ? '›' : 'change ›'} to={next} />
    </div>
  )
}

function Step({ name, word, to }: { name: string; word: string; to: IsoDay | undefined }) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={name}
      aria-disabled={to === undefined}
      title={to === undefined ? undefined : `${name}: ${formatDate(to)}`}
      onClick={() => to !== undefined && goTo(to)}
    >
      {word}
    </button>
  )
}
