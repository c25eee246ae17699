import { CheckRow } from '../ui/CheckRow'
import { Segmented } from '../ui/Segmented'
import { Select } from '../ui/Select'
import type { Choices } from './choices'
import { PictureWords } from './PictureWords'
import type { PictureInput } from './picture-types'
import { OWN_SIZE, PRESETS } from './presets'
import { SCALES } from './raster'
import styles from './SavePicture.module.css'

interface ChoicesProps {
  readonly picture: PictureInput
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

const FORMATS = [
  { value: 'png', label: 'PNG' },
  { value: 'svg', label: 'SVG' },
] as const
const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'print', label: 'Print, without colour' },
  { value: 'transparent', label: 'No ground, for light pages' },
] as const
const SIZES = [
  ...PRESETS.map(({ id, name }) => ({ value: id, label: name })),
  { value: 'own' as const, label: 'Own size' },
]
const LETTERS = [
  { value: 'outlines', label: 'Outlines' },
  { value: 'text', label: 'Text' },
] as const
const DENSITIES = SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` }))

function lettersHint({ format, letters }: Choices): string {
  if (format === 'png') return ''
  return letters === 'outlines'
    ? 'Letters drawn as outlines look the same in every program.'
    : 'Text can be selected and edited. Browsers use the fonts inside the file; other programs may put their own in place.'
}

function OwnSize({ choices, onChange }: Omit<ChoicesProps, 'picture'>) {
  const field = (side: 'width' | 'height', label: string) => (
    <input
      type="number"
      aria-label={label}
      min={OWN_SIZE.least}
      max={OWN_SIZE.most}
      value={choices.own[side]}
      onChange={(event) => onChange({ ...choices, own: { ...choices.own, [side]: event.target.value } })}
    />
  )
  return (
    <span className={styles.own}>
      {field('width', 'Width, px')} × {field('height', 'Height, px')} px
    </span>
  )
}

/** Format, size, look and words. The density is asked only where it means something. */
export function PictureChoices({ picture, choices, onChange }: ChoicesProps) {
  return (
    <div className={styles.choices}>
      <Segmented
        label="Format"
        showLabel
        options={FORMATS}
        value={choices.format}
        onChange={(format) => onChange({ ...choices, format })}
      />
      <Select
        label="Size"
        showLabel
        options={SIZES}
        value={choices.preset}
        onChange={(preset) => onChange({ ...choices, preset })}
      />
      {choices.preset === 'own' && <OwnSize choices={choices} onChange={onChange} />}
      {choices.format === 'png' && (
        <Segmented
          label="Density"
          showLabel
          options={DENSITIES}
          value={String(choices.scale)}
          onChange={(value) =>
            onChange({ ...choices, scale: SCALES.find((scale) => String(scale) === value) ?? 2 })
          }
        />
      )}
      {choices.format === 'svg' && (
        <Segmented
          label="Letters"
          showLabel
          options={LETTERS}
          value={choices.letters}
          onChange={(letters) => onChange({ ...choices, letters })}
        />
      )}
      <Select
        label="Theme"
        showLabel
        options={THEMES}
        value={choices.theme}
        onChange={(theme) => onChange({ ...choices, theme })}
      />
      <PictureWords choices={choices} onChange={onChange} />
      <fieldset className={styles.include} aria-label="Include">
        {picture.who?.some(({ status }) => status) && (
          <CheckRow
            checked={choices.withStatus}
            onChange={(withStatus) => onChange({ ...choices, withStatus })}
          >
            Export status under the names
          </CheckRow>
        )}
        <CheckRow checked={choices.withView} onChange={(withView) => onChange({ ...choices, withView })}>
          The view, so that the file can be reopened here
        </CheckRow>
      </fieldset>
      <p className={styles.hint}>
        Units, as-of date, rules and sources are always part of the picture. {lettersHint(choices)}
      </p>
    </div>
  )
}
