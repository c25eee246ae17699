import { useId } from 'react'
import { Segmented } from '../ui/Segmented'
import { Select } from '../ui/Select'
import type { Choices } from './choices'
import { PRESETS } from './picture-types'
import styles from './SavePicture.module.css'

interface ChoicesProps {
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
] as const
const SCALES = [
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
  { value: '4', label: '4×' },
] as const

/** Format, size, look and title. The scale is asked only where it means something. */
export function PictureChoices({ choices, onChange }: ChoicesProps) {
  const id = useId()
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
        options={PRESETS.map(({ id: value, name }) => ({ value, label: name }))}
        value={choices.preset}
        onChange={(preset) => onChange({ ...choices, preset })}
      />
      {choices.format === 'png' && (
        <Segmented
          label="Scale"
          showLabel
          options={SCALES}
          value={choices.scale === 1 ? '1' : choices.scale === 2 ? '2' : '4'}
          onChange={(scale) => onChange({ ...choices, scale: scale === '1' ? 1 : scale === '2' ? 2 : 4 })}
        />
      )}
      <Segmented
        label="Theme"
        showLabel
        options={THEMES}
        value={choices.theme}
        onChange={(theme) => onChange({ ...choices, theme })}
      />
      <label className={styles.title} htmlFor={id}>
        Title
        <textarea
          id={id}
          rows={3}
          value={choices.title}
          onChange={(event) => onChange({ ...choices, title: event.target.value })}
        />
      </label>
      <p className={styles.hint}>
        Title, units, as-of date, rules and sources are part of the picture. The SVG carries its fonts.
      </p>
    </div>
  )
}
