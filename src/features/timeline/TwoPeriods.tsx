import { memo } from 'react'
import { Figure } from '../../charts/Figure'
import { PairedBars, pairedBarsHeight } from '../../charts/PairedBars'
import { dayFromNumber } from '../../domain/date'
import { type Period, periodShortName, rangeId, yearBefore } from '../../domain/period'
import { LICENCE } from '../../domain/take-away/json'
import { useSave } from '../../image/use-save'
import { useChoiceNotes } from '../../state/choices'
import { addressOf } from '../../state/url-mirror'
import { currentView, patchView } from '../../state/view-store'
import { AskArea } from '../../ui/evidence/AskArea'
import { TextAction } from '../../ui/TextAction'
import { DownloadData } from '../../ui/take-away/DownloadData'
import { PeriodChoice } from './PeriodChoice'
import { PeriodEvents } from './PeriodEvents'
import styles from './TwoPeriods.module.css'
import { askedRows, periodsEvidence } from './two-periods-evidence'
import { periodsPicture } from './two-periods-picture'
import { periodsCsv, periodsJson } from './two-periods-take-away'
import { twoPeriodsRows, twoPeriodsText, twoPeriodsTwin } from './two-periods-words'
import type { Timeline } from './use-timeline'
import { useTwoPeriods } from './use-two-periods'

function choose(pair: readonly [Period, Period], which: 0 | 1, id: string): void {
  patchView({ periods: which === 0 ? [id, pair[1].id] : [pair[0].id, id] }, `period-${which}`)
}

interface TwoPeriodsProps {
  readonly timeline: Timeline
  readonly onOpen: (eventId: string) => void
}

/** Two periods chosen by the reader: counts by lane, and the events of each, side by side. */
export const TwoPeriods = memo(function TwoPeriods({ timeline, onOpen }: TwoPeriodsProps) {
  const { asOf, window, sources, checked } = timeline
  const { two, pair, choices } = useTwoPeriods(timeline)
  const { control, dialog } = useSave()
  const notes = useChoiceNotes()
  const text = twoPeriodsText(two)
  const rows = twoPeriodsRows(two)
  const short = [periodShortName(pair[0]), periodShortName(pair[1])] as const
  const shown = {
    id: rangeId(dayFromNumber(window.from), dayFromNumber(window.until)),
    from: dayFromNumber(window.from),
    until: dayFromNumber(window.until),
  }
  const save = control(() =>
    periodsPicture({
      two,
      pair: short,
      sources,
      checked: checked ?? asOf,
      href: addressOf(currentView()),
      choices: notes,
    }),
  )
  return (
    <section className={styles.section} aria-label="Two periods">
      <div className={styles.bar}>
        <span aria-hidden="true">Compare</span>
        <PeriodChoice
          label="First period"
          period={pair[0]}
          offered={choices}
          onChange={(id) => choose(pair, 0, id)}
        />
        <PeriodChoice
          label="Second period"
          period={pair[1]}
          offered={choices}
          onChange={(id) => choose(pair, 1, id)}
        />
        <TextAction onClick={() => patchView({ periods: [yearBefore(shown).id, shown.id] })}>
          The window above and a year before it
        </TextAction>
        <DownloadData
          name={`periods-${pair[0].id}-${pair[1].id}`}
          csv={() => periodsCsv(two)}
          json={() => periodsJson(two, text.title, sources)}
          note={LICENCE}
        />
      </div>
      <div className={styles.body}>
        <AskArea evidenceOf={(of) => periodsEvidence(two, of)}>
          <Figure
            text={text}
            twin={twoPeriodsTwin(two)}
            height={(width) => pairedBarsHeight(width, rows.length)}
            onSave={save.open}
            onSaveIntent={save.prepare}
          >
            {({ width, height }) => (
              <PairedBars width={width} height={height} pair={short} rows={askedRows(rows)} />
            )}
          </Figure>
        </AskArea>
        <PeriodEvents two={two} onOpen={onOpen} />
      </div>
      {dialog}
    </section>
  )
})
