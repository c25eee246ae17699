import { DESTINATIONS, type StatusWord } from '../../domain/export-controls/rules'
import { DESTINATION_WORDS, sentence } from '../../domain/export-controls/words'
import { joinList } from '../../domain/format'
import { patchView, useView } from '../../state/view-store'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import { Select } from '../../ui/Select'
import { StatusGlyph } from '../../ui/StatusGlyph'
import { WholeNumbers } from '../../ui/WholeNumbers'
import styles from './Answer.module.css'
import { answerWords, dateWords, earlyWords, questionWords, reasonWords } from './answer-words'
import { ChinaSide } from './ChinaSide'
import { ChipChooser } from './ChipChooser'
import { decidingAnswerFacts } from './deciding'
import { Inputs } from './Inputs'
import { Layers } from './Layers'
import { Reservations } from './Reservations'
import { type Controls, fullName } from './use-controls'

const DESTINATION_OPTIONS = DESTINATIONS.map((value) => ({
  value,
  label: sentence(DESTINATION_WORDS[value]),
}))
const OTHER_DESTINATIONS = `Destinations other than ${joinList(Object.values(DESTINATION_WORDS))} are not covered by our rule data.`
const NO_BUYER = ''

function Choices({ controls }: { readonly controls: Controls }) {
  const buyer = useView((view) => view.buyer)
  const { law, subjects, subject, destination } = controls
  const buyers = law.companies.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return (
    <div className={styles.choices}>
      <ChipChooser
        law={law}
        subjects={subjects}
        chipId={subject.chip.chipId}
        onChoose={(chip) => patchView({ chip, own: null })}
      />
      <Select
        label="Destination"
        options={DESTINATION_OPTIONS}
        value={destination}
        onChange={(value) => patchView({ destination: value })}
        showLabel
      />
      <Select
        label="Buyer"
        options={[
          { value: NO_BUYER, label: 'any' },
          ...buyers.map((one) => ({ value: one.companyId, label: one.name })),
        ]}
        value={buyers.some((one) => one.companyId === buyer) ? (buyer ?? NO_BUYER) : NO_BUYER}
        onChange={(value) => patchView({ buyer: value === NO_BUYER ? null : value })}
        showLabel
      />
    </div>
  )
}

function Undecided({ controls }: { readonly controls: Controls }) {
  const { flips, group } = controls.answer
  if (group !== 'undetermined' || flips.length === 0) return null
  return (
    <section className={styles.flips} aria-label="What would settle it">
      <h2>What would settle it</h2>
      <ul>
        {flips.map((flip) => (
          <li key={flip.sentence}>
            <WholeNumbers>{flip.sentence}</WholeNumbers>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RealBeside({ status }: { readonly status: StatusWord }) {
  return <p className={styles.beside}>Under the real rule: {answerWords(status).toLowerCase()}.</p>
}

/** The question, the answer in one sentence, and the ladder of reasons under it. */
export function Answer({ controls }: { readonly controls: Controls }) {
  const { answer, realAnswer, subject, law, sources, unknownId, day } = controls
  const words = answerWords(answer.status)
  const outside = dateWords(day, law.rules)
  const early = earlyWords(subject.chip, day)
  const hypothetical = [controls.isWhatIf && 'rule', controls.own !== null && 'chip'].filter(Boolean)
  return (
    <div className={styles.panel}>
      <p className={styles.question}>
        <span>Chip, destination, date</span>
        {hypothetical.length > 0 && (
          <strong className={styles.hypothetical}>HYPOTHETICAL {hypothetical.join(' and ')}</strong>
        )}
      </p>
      <h1 className={styles.heading}>{questionWords(fullName(subject.chip, law), answer)}</h1>
      <Choices controls={controls} />
      {unknownId !== null && (
        <p className={styles.note} role="status">
          No chip has the id “{unknownId}”: the {fullName(subject.chip, law)} is shown instead.
        </p>
      )}
      <div className={styles.answer}>
        <span className={styles.glyph}>
          <StatusGlyph group={answer.group} size={30} />
        </span>
        <div>
          <p className={styles.words}>{words}</p>
          <p className={styles.reason}>
            <WholeNumbers>{reasonWords(answer.headline, words)}</WholeNumbers>
          </p>
          {realAnswer && <RealBeside status={realAnswer.status} />}
          {answer.buyer && <p className={styles.beside}>Buyer: {answer.buyer.sentence}</p>}
          {early !== null && <p className={styles.beside}>{early}</p>}
          {outside !== null && <p className={styles.beside}>{outside}</p>}
        </div>
      </div>
      <p className={styles.wording}>
        {law.rules.meta.wording} {OTHER_DESTINATIONS}
      </p>
      <Undecided controls={controls} />
      <Layers layers={answer.layers} sources={sources} subject={subject} />
      <ChinaSide side={answer.china} sources={sources} />
      <Reservations answer={answer} sources={sources} />
      <Inputs subject={subject} sources={sources} />
      <FreshnessLine facts={decidingAnswerFacts(controls)} sources={sources} asOf={day} />
    </div>
  )
}
