/** Figures near a line, in words. */
import { distanceOf, type NearLine } from '../../domain/evidence/near-lines'
import { INPUT_WORDS, withUnit } from '../../domain/export-controls/words'
import { formatNumber, THIN_SPACE } from '../../domain/format'

/** `2 chips stay on their side of a line by figures that one document alone gives`. */
export function nearFinding(lines: readonly NearLine[]): string {
  const chips = new Set(lines.map(({ chipId }) => chipId)).size
  if (chips === 0) return 'No chip stays on its side of a line by the word of one document alone'
  return chips === 1
    ? '1 chip stays on its side of a line by the word of one document alone'
    : `${chips} chips stay on their side of a line by the word of one document alone`
}

/** `Applicable die area`. */
export function figureWords({ figure }: NearLine): string {
  const { name } = INPUT_WORDS[figure]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** `628 mm²`. */
export function valueWords({ figure, value }: NearLine): string {
  return withUnit(value, INPUT_WORDS[figure].unit)
}

/** `0.5 % over 625 mm²`. */
export function distanceWords(line: NearLine): string {
  const distance = distanceOf(line)
  const share = `${formatNumber(Math.abs(distance) * 100, { decimals: 1 })}${THIN_SPACE}%`
  const at = withUnit(Number(line.line.toPrecision(5)), INPUT_WORDS[line.figure].unit)
  return `${share} ${distance < 0 ? 'under' : 'over'} ${at}`
}
