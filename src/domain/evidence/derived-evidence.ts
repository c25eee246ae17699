/** Evidence of what the app computes from chip facts: TPP, performance density and the ratio of two readings. */
import type { ChipInputs, Evidence as InputEvidence, NumberInput } from '../export-controls/inputs'
import { isPoint } from '../export-controls/logic'
import type { ChipFact } from '../fact'
import { formatNumber, formatRatio, joinList, THIN_SPACE } from '../format'
import { isMissing } from '../missing'
import { formatQuantity } from '../quantity'
import type { Reading } from '../reading'
import { BASIS_WORDS, MISSING_WORDS } from '../words'
import { distinct, type Evidence, type Statement, sentences } from './evidence'
import { factStatement, readingEvidence } from './reading-evidence'

/** The chip whose inputs are asked about, with its own facts. */
export interface InputSubject {
  readonly chip: { readonly name: string }
  readonly inputs: ChipInputs
  readonly facts: readonly ChipFact[]
}

function statementsOf(
  { factIds, sourceIds }: InputEvidence,
  facts: readonly ChipFact[],
): readonly Statement[] {
  const own = facts.filter((fact) => factIds.includes(fact.factId)).map(factStatement)
  const named = new Set(own.map(({ sourceId }) => sourceId))
  const documents = sourceIds
    .filter((sourceId) => !named.has(sourceId))
    .map((sourceId) => ({ id: sourceId, value: '', basis: '', sourceId, kind: null, date: null, note: '' }))
  return [...own, ...documents]
}

function alternatives(
  { inputs, facts }: InputSubject,
  input: 'tpp' | 'applicable_die_area_mm2',
): Statement[] {
  // What would change the result most comes first: a long list is cut.
  const used = input === 'tpp' ? inputs.tpp.low : Number(inputs.dieAreaMm2.value)
  const apart = (value: number) => Math.abs(value - used) || 0
  return inputs.alternatives
    .filter((one) => one.input === input)
    .toSorted((a, b) => apart(b.value) - apart(a.value))
    .map((one) => {
      const fact = facts.find(({ factId }) => factId === one.factId)
      const gives = input === 'tpp' ? `TPP ${formatNumber(one.value, { exact: true })}` : ''
      const statement = fact
        ? { ...factStatement(fact), canPrefer: true }
        : {
            id: `${input}~${one.sourceId}`,
            value: formatNumber(one.value, { exact: true }),
            basis: '',
            sourceId: one.sourceId,
            kind: null,
            date: null,
            note: '',
          }
      return gives === '' ? statement : { ...statement, note: sentences(`gives ${gives}`, statement.note) }
    })
}

function published({ inputs }: InputSubject): Statement[] {
  return inputs.tpp.published.map((row) => ({
    id: `published~${row.sourceId}~${row.tpp}`,
    value: `TPP ${formatNumber(row.tpp, { exact: true })}`,
    basis: `printed by ${row.by === 'vendor' ? 'the maker' : row.by}`,
    sourceId: row.sourceId,
    kind: null,
    date: null,
    note: row.conflict ? `${formatNumber(row.differencePercent)}${THIN_SPACE}% from the TPP used.` : '',
  }))
}

/** Evidence of a TPP that someone printed: who, and how far it is from the one computed here. */
export function printedTppEvidence(subject: InputSubject, sourceId: string, printed: number): Evidence {
  const { tpp } = subject.inputs
  const row = tpp.published.find((one) => one.sourceId === sourceId && one.tpp === printed)
  const exact = (value: number) => formatNumber(value, { exact: true })
  return {
    subject: `TPP of ${subject.chip.name}, as printed`,
    value: exact(printed),
    basis: 'Not used: the TPP is computed from the peak rates.',
    sums: row
      ? [
          `${exact(printed)} ÷ ${exact(tpp.low)} − 1 = ${formatNumber(row.differencePercent, { decimals: 1 })}${THIN_SPACE}%`,
          ...[tpp.arithmetic].filter(Boolean),
        ]
      : [],
    preferred: published(subject).filter(({ id }) => id === `published~${sourceId}~${printed}`),
    because: '',
    rivals: statementsOf(tpp, subject.facts),
    notes: [],
  }
}

function spanText(low: number, high: number): string {
  if (isPoint({ low, high })) return formatNumber(low, { significant: 5 })
  if (high === Number.POSITIVE_INFINITY) return low === 0 ? 'not known' : `at least ${formatNumber(low)}`
  return `${formatNumber(low)} to ${formatNumber(high)}`
}

/** Evidence of a chip's total processing performance. */
export function tppEvidence(subject: InputSubject): Evidence {
  const { tpp } = subject.inputs
  return {
    subject: `TPP of ${subject.chip.name}`,
    value: spanText(tpp.low, tpp.high),
    basis: sentences(tpp.basis),
    sums: tpp.arithmetic === '' ? [] : [tpp.arithmetic],
    preferred: statementsOf(tpp, subject.facts),
    because: '',
    rivals: distinct([...alternatives(subject, 'tpp'), ...published(subject)]),
    notes:
      tpp.withoutTf32 === null
        ? []
        : [`Without TF32 the TPP is ${formatNumber(tpp.withoutTf32, { exact: true })}.`],
  }
}

/** Everything that the export-control tests read of a chip: all figures and judgements, with who states them. */
export function statusInputsEvidence(subject: InputSubject): Evidence {
  const { tpp, packages, dieAreaMm2, ioBandwidthGBps, dramBandwidthGBps, ...rest } = subject.inputs
  const read = [tpp, packages, dieAreaMm2, ioBandwidthGBps, dramBandwidthGBps]
  const judged = [rest.datacenter, rest.commerciallyAvailableUs, rest.exportedFromUs]
  return {
    subject: `Inputs to the status of ${subject.chip.name}`,
    value: '',
    basis: '',
    sums: [],
    preferred: distinct([...read, ...judged].flatMap((input) => statementsOf(input, subject.facts))),
    because: '',
    rivals: [],
    notes: [],
  }
}

/** Evidence of a chip's performance density. */
export function densityEvidence(subject: InputSubject): Evidence {
  const { pd, tpp, dieAreaMm2 } = subject.inputs
  return {
    subject: `Performance density of ${subject.chip.name}`,
    value: spanText(pd.low, pd.high),
    basis: sentences(dieAreaMm2.basis),
    sums: [pd.arithmetic, tpp.arithmetic].filter(Boolean),
    preferred: distinct([...statementsOf(tpp, subject.facts), ...statementsOf(dieAreaMm2, subject.facts)]),
    because: '',
    rivals: distinct([...alternatives(subject, 'tpp'), ...alternatives(subject, 'applicable_die_area_mm2')]),
    notes: [],
  }
}

/** Evidence of one figure the export-control tests read (die area, bandwidths), under the name given. */
export function inputEvidence(
  name: string,
  unit: string,
  input: NumberInput,
  subject: InputSubject,
): Evidence {
  const absent = isMissing(input.value)
  return {
    subject: `${name} of ${subject.chip.name}`,
    value: isMissing(input.value)
      ? MISSING_WORDS[input.value.missing]
      : formatQuantity(input.value, unit, { exact: true }),
    basis: isMissing(input.value) ? input.value.reason : sentences(input.basis),
    sums: [],
    preferred: absent ? [] : statementsOf(input, subject.facts),
    because: '',
    rivals: [],
    notes: [],
  }
}

/** A reading with the name of its chip. */
export interface NamedReading {
  readonly chipName: string
  readonly reading: Reading
}

/** Evidence of the ratio of two numeric readings: the sum, both facts, all rivals, and bases that differ. */
export function ratioEvidence(over: NamedReading, under: NamedReading): Evidence {
  const [a, b] = [Number(over.reading.value), Number(under.reading.value)]
  const parts = [over, under].map(({ reading, chipName }) => ({
    ...readingEvidence(reading, reading.field, chipName),
    chipName,
  }))
  const named = (key: 'preferred' | 'rivals') =>
    distinct(
      parts.flatMap((part) =>
        part[key].map((statement) => ({
          ...statement,
          basis: [part.chipName, statement.basis].filter(Boolean).join(', '),
        })),
      ),
    )
  const bases = [over.reading.basis, under.reading.basis]
  const differ = bases[0] !== bases[1]
  return {
    subject: `${parts[0]?.subject ?? ''} ÷ ${parts[1]?.subject ?? ''}`,
    value: formatRatio(a / b),
    basis: differ ? '' : sentences(bases[0] === 'na' ? '' : BASIS_WORDS[bases[0] ?? 'na']),
    sums: [
      `${formatNumber(a, { exact: true })} ÷ ${formatNumber(b, { exact: true })} = ${formatNumber(a / b, { decimals: 2 })}`,
    ],
    preferred: named('preferred'),
    because: joinList([over, under].map((one) => `${one.chipName}: ${one.reading.preferredBecause}`)),
    rivals: named('rivals'),
    notes: differ ? [`The bases differ: ${bases.map((basis) => BASIS_WORDS[basis]).join(' against ')}.`] : [],
  }
}
