import { describe, expect, it } from 'vitest'
import { type Fault, formatFault, parseDataset } from '../../mocks/dataset'
import type { FactFiles } from '../../mocks/fact-files'
import { loadDataset } from '../../mocks/read-facts'
import { smallFacts } from './support/small-facts'

const FILES = smallFacts()

/** The facts with one file changed; the change must really change something. */
function edited(file: string, edit: (text: string) => string): FactFiles {
  const text = FILES[file] ?? ''
  const changed = edit(text)
  if (changed === text) throw new Error(`the edit of ${file} changed nothing`)
  return { ...FILES, [file]: changed }
}

/** Replaces one comma-free cell, counted from 0, of a line, the header being line 1. */
function withCell(file: string, row: number, column: string, value: string): FactFiles {
  return edited(file, (text) => {
    const lines = text.split('\n')
    const index = (lines[0] ?? '').split(',').indexOf(column)
    const cells = (lines[row - 1] ?? '').split(',')
    if (index < 0 || cells.slice(0, index + 1).some((cell) => cell.includes('"')))
      throw new Error(`choose another row than ${row}`)
    lines[row - 1] = cells.with(index, value).join(',')
    return lines.join('\n')
  })
}

/** Line of the first row that begins with a text. */
function rowOf(file: string, start: string): number {
  const index = (FILES[file] ?? '').split('\n').findIndex((line) => line.startsWith(start))
  if (index < 0) throw new Error(`${file} has no row ${start}`)
  return index + 1
}

type Case = readonly [rule: string, file: string, row: number, column: string, value: string, reason: RegExp]

const FACT = rowOf('chip_facts.csv', 'amd-mi100,memory_bandwidth')
const WORDS = rowOf('chip_facts.csv', 'amd-mi100,interconnect_name')
const REVENUE = rowOf('revenue.csv', 'cambricon,')
const UNITS = rowOf('units.csv', ',nvidia,')
const SYSTEM = rowOf('system_facts.csv', 'nvidia-hgx-h100,scale_up_bandwidth_per_chip')
const SYSTEM_CHIPS = rowOf('system_facts.csv', 'huawei-cloudmatrix-384,scale_up_world_size')

const CASES: readonly Case[] = [
  ['an id resolves', 'chip_facts.csv', FACT, 'chip_id', 'amd-mi1000', /no such chip/],
  ['a source is given', 'chip_facts.csv', FACT, 'source_id', '', /no such source/],
  ['a field is known', 'chip_facts.csv', FACT, 'field', 'memory_bandwith', /must be one of/],
  [
    'a unit fits its field',
    'chip_facts.csv',
    FACT,
    'unit',
    'GHz',
    /memory_bandwidth is given in GB\/s or TB\/s/,
  ],
  ['words have no unit', 'chip_facts.csv', WORDS, 'unit', 'GB', /is given in no unit/],
  ['a value is there', 'chip_facts.csv', WORDS, 'value', '', /must not be empty/],
  ['a number is a number', 'chip_facts.csv', FACT, 'value', '12x', /holds a number: not a number/],
  ['a number is finite', 'chip_facts.csv', FACT, 'value', '1e999', /not a finite number/],
  ['a quantity is not negative', 'chip_facts.csv', FACT, 'value', '-1', /cannot be below zero/],
  ['a basis is known', 'chip_facts.csv', FACT, 'basis', 'densed', /must be one of dense, sparse, na/],
  ['only a rate has a basis', 'chip_facts.csv', FACT, 'basis', 'dense', /no peak rate/],
  ['a kind is known', 'chip_facts.csv', FACT, 'kind', 'oficial', /must be one of official/],
  ['a date is real', 'chip_facts.csv', FACT, 'as_of', '2025-02-30', /not a real date/],
  ['a vendor is a company', 'chips.csv', 2, 'vendor_id', 'amdd', /no such company/],
  ['a lifecycle is known', 'chips.csv', 2, 'lifecycle', 'shiping', /must be one of rumoured/],
  ['a market is known', 'chips.csv', 2, 'market', 'datacentre', /must be one of data-centre/],
  ['a name is there', 'chips.csv', 2, 'name', '', /must not be empty/],
  ['a variant is a chip', 'chips.csv', 2, 'china_variant_of', 'amd-mi99', /no such chip/],
  ['a chip is no variant of itself', 'chips.csv', 2, 'china_variant_of', 'amd-mi100', /variant of itself/],
  ['an id is well formed', 'claims.csv', 2, 'claim_id', 'Cl v4', /an id is lower-case/],
  [
    'a country is known',
    'companies.csv',
    rowOf('companies.csv', '4paradigm'),
    'country',
    'Chnia',
    /must be one/,
  ],
  [
    'a role is known',
    'companies.csv',
    rowOf('companies.csv', '4paradigm'),
    'role',
    'modellab',
    /must be one/,
  ],
  ['a whole day is whole', 'revenue.csv', REVENUE, 'period_start', '2025-01', /not a real day/],
  [
    'a period ends after it starts',
    'revenue.csv',
    REVENUE,
    'period_end',
    '1999-12-31',
    /ends before it starts/,
  ],
  ['a currency is known', 'revenue.csv', REVENUE, 'currency', 'EUR', /must be one of CNY, USD/],
  ['revenue is in millions', 'revenue.csv', REVENUE, 'unit', 'billion', /must be one of million/],
  ['a period is labelled', 'revenue.csv', REVENUE, 'fiscal_period', '2025Q5', /not a period/],
  ['a flag is true or false', 'units.csv', UNITS, 'cumulative', 'yes', /true or false/],
  ['low is below the median', 'units.csv', UNITS, 'low', '9e12', /above the median/],
  ['high is above the median', 'units.csv', UNITS, 'high', '0', /below the median/],
  ['an estimate has a unit', 'units.csv', UNITS, 'unit', 'H200e', /must be one of units, H100e/],
  ['a link says its direction', 'system_facts.csv', SYSTEM, 'direction', '', /says uni, bi or unknown/],
  ['only a link has a direction', 'system_facts.csv', SYSTEM_CHIPS, 'direction', 'uni', /has no direction/],
  ['a system unit fits', 'system_facts.csv', SYSTEM_CHIPS, 'unit', 'cards', /is given in chips/],
  ['a system exists', 'system_facts.csv', SYSTEM_CHIPS, 'system_id', 'huawei-cm', /no such system/],
  [
    'a target exists',
    'export_actions.csv',
    rowOf('export_actions.csv', 'el-hygon'),
    'target_id',
    'hygn',
    /no such comp/,
  ],
  [
    'a status is known',
    'export_actions.csv',
    rowOf('export_actions.csv', 'el-hygon'),
    'status',
    'denied',
    /must be/,
  ],
  [
    'a destination is known',
    'export_actions.csv',
    rowOf('export_actions.csv', 'el-hygon'),
    'destination',
    'prc',
    /must/,
  ],
  [
    'a measure ends after it begins',
    'export_actions.csv',
    rowOf('export_actions.csv', 'el-hygon'),
    'effective_to',
    '2018-01-01',
    /ends before it begins/,
  ],
  [
    'an actor is known',
    'export_actions.csv',
    rowOf('export_actions.csv', 'el-hygon'),
    'action_id',
    'eu-hygon',
    /begins with us-/,
  ],
  [
    'an example names a group',
    'status_examples.csv',
    2,
    'expected_group',
    'free',
    /must be one of unrestricted/,
  ],
  [
    'an example names a destination',
    'status_examples.csv',
    2,
    'destination',
    'taiwan',
    /must be one of china/,
  ],
  ['a table row names claims', 'article_table.csv', 3, 'claim_ids', 'cl-nothing', /no such claim/],
]

/** Cells in rows that hold quotes are changed by text: `[rule, file, from, to, column, value, reason]`. */
const TEXT_CASES: readonly (readonly [string, string, string, string, string, string, RegExp])[] = [
  ['a link is a web address', 'sources.csv', ',http', ',javascript', 'url', 'javascript', /http or https/],
  ['a language is a code', 'sources.csv', ',en\n', ',english\n', 'language', 'english', /two-letter/],
  [
    'a date is as precise as it says',
    'events.csv',
    ',2019-05-21,day',
    ',2019-05,day',
    'date',
    '2019-05',
    /day precision/,
  ],
  [
    'a month has no day',
    'events.csv',
    ',2019-05-21,day',
    ',2019-05-21,month',
    'date',
    '2019-05-21',
    /month prec/,
  ],
  ['a lane is known', 'events.csv', ',policy,"', ',politics,"', 'lane', 'politics', /must be one of policy/],
  [
    'an event names companies',
    'events.csv',
    'huawei;hisilicon',
    'huawei;hisilicn',
    'company_ids',
    'huawei;hisilicn',
    /"hisilicn"/,
  ],
  [
    'an event has a source',
    'events.csv',
    ',c-th-huawei,false',
    ',,false',
    'source_ids',
    '',
    /at least one source/,
  ],
  [
    'a verdict is known',
    'claims.csv',
    ',supported,',
    ',suported,',
    'verdict',
    'suported',
    /must be one of supported/,
  ],
  ['a check is given', 'claims.csv', ',none,', ',value,', 'check_ref', '', /a check must be given/],
  [
    'a check has its kind',
    'claims.csv',
    ',date,date:',
    ',none,date:',
    'check_ref',
    'date:',
    /nothing to check/,
  ],
  [
    'a check names an event',
    'claims.csv',
    'date:ev-deepseek-v4-release = 2026-04-24',
    'date:ev-deepseek-v5 = 2026-04-24',
    'check_ref',
    'date:ev-deepseek-v5',
    /no such event: "ev-deepseek-v5"/,
  ],
  [
    'a check names a chip',
    'claims.csv',
    'ratio:huawei-atlas-350.peak_fp4',
    'ratio:huawei-atlas-35.peak_fp4',
    'check_ref',
    'ratio:huawei-atlas-35',
    /no such chip: "huawei-atlas-35"/,
  ],
  [
    'a check names a field',
    'claims.csv',
    'ratio:huawei-atlas-350.peak_fp4',
    'ratio:huawei-atlas-350.peak_fp5',
    'check_ref',
    'ratio:',
    /no such field: "peak_fp5"/,
  ],
  [
    'a check names a basis',
    'claims.csv',
    'peak_bf16@dense > 3',
    'peak_bf16@dens > 3',
    'check_ref',
    'ratio:',
    /no such basis: "dens"/,
  ],
  [
    'a check names a segment',
    'claims.csv',
    'growth:cambricon.total.2026Q1.yoy > 150',
    'growth:cambricon.totl.2026Q1.yoy > 150',
    'check_ref',
    'growth:',
    /no such segment: "totl"/,
  ],
  [
    'a check names a filter',
    'claims.csv',
    'count:facts[chip=',
    'count:facts[chp=',
    'check_ref',
    'count:',
    /no such filter: "chp"/,
  ],
  [
    'a check names a status',
    'claims.csv',
    '= presumption-of-denial;',
    '= presumption;',
    'check_ref',
    'status:',
    /"presumption"/,
  ],
  [
    'a check names a destination',
    'claims.csv',
    'nvidia-b200>china@',
    'nvidia-b200>chna@',
    'check_ref',
    'status:',
    /no such destination: "chna"/,
  ],
]

function faultsOf(files: FactFiles): readonly Fault[] {
  const { dataset, faults } = parseDataset(files)
  expect(dataset).toBeNull()
  return faults
}

describe('a broken cell is found', () => {
  it.each(CASES)('%s: %s row %i, %s', (_rule, file, row, column, value, reason) => {
    const faults = faultsOf(withCell(file, row, column, value))
    expect(faults).toContainEqual({
      ...faults.find((fault) => fault.file === file && fault.column === column),
      file,
      row,
      column,
      value,
      reason: expect.stringMatching(reason),
    })
  })

  it.each(TEXT_CASES)('%s: %s', (_rule, file, from, to, column, value, reason) => {
    const text = FILES[file] ?? ''
    const lineBefore = text.slice(0, text.indexOf(from)).split('\n').length
    const [fault, ...others] = faultsOf(edited(file, (before) => before.replace(from, to)))
    expect(fault).toMatchObject({ file, row: lineBefore, column, reason: expect.stringMatching(reason) })
    expect(fault?.value).toContain(value)
    expect(others.filter((other) => other.file === file)).toEqual([])
  })

  it('an id stands once', () => {
    const faults = faultsOf(
      edited('chips.csv', (text) => `${text}${text.split('\n')[1]?.replace('MI100', 'MI100 again')}\n`),
    )
    expect(faults.map(formatFault)).toEqual([
      'chips.csv: row 271, column chip_id: the same id stands on row 2 (got "amd-mi100")',
    ])
  })

  it('a fact stands once', () => {
    const [fault] = faultsOf(edited('chip_facts.csv', (text) => `${text}${text.split('\n')[1]}\n`))
    expect(fault).toMatchObject({ row: 301, reason: 'the same row stands on row 2' })
  })

  it('a column is missing, unknown or twice', () => {
    const header = (to: string) => edited('chips.csv', (text) => text.replace('family', to))
    expect(faultsOf(header('famly'))).toMatchObject([
      { row: 1, column: 'family', reason: 'the column is missing' },
      { row: 1, column: 'famly', reason: 'unknown column', suggestion: 'family' },
    ])
    expect(faultsOf(header('name')).map(({ reason }) => reason)).toContain('the column stands twice')
  })

  it('a row is too short, or a quote is left open', () => {
    const [short] = faultsOf(edited('chips.csv', (text) => text.replace('amd-mi210,', '')))
    expect(short).toMatchObject({ file: 'chips.csv', row: 3, reason: /the row has 11 cells, the header 12/ })
    const open = faultsOf(edited('chips.csv', (text) => text.replace('amd-mi210,Inst', 'amd-mi210,"Inst')))
    expect(open.find(({ reason }) => /unclosed quote/.test(reason))).toMatchObject({ row: 3 })
  })

  it('a file is missing', () => {
    const { 'units.csv': _units, ...rest } = FILES
    expect(faultsOf(rest)).toEqual([
      { file: 'units.csv', row: 1, column: '', value: '', reason: 'the file is missing' },
    ])
  })
})

describe('the faults', () => {
  it('all come at once', () => {
    const broken = {
      ...withCell('chips.csv', 2, 'market', 'home'),
      'units.csv': withCell('units.csv', UNITS, 'unit', 'cards')['units.csv'] ?? '',
    }
    expect(faultsOf(broken).map(({ file }) => file)).toEqual(['chips.csv', 'units.csv'])
  })

  it('suggest the nearest id', () => {
    const [fault] = faultsOf(withCell('chip_facts.csv', FACT, 'source_id', 'b-amd-rocm-mi10'))
    expect(fault?.suggestion).toBe('b-amd-rocm-mi100')
  })

  it('read as one line', () => {
    const [fault] = faultsOf(withCell('chip_facts.csv', 2, 'source_id', ''))
    expect(fault && formatFault(fault)).toBe(
      'chip_facts.csv: row 2, column source_id: no such source (got "")',
    )
  })

  it('keep true line numbers with quoted breaks, CRLF, a byte order mark and blank lines', () => {
    const broken = edited('companies.csv', (text) => {
      const lines = text.split('\n')
      lines[1] = `4paradigm,"4\r\nPara\r\ndigm",第四范式,China,,model lab,,,,,"a ""quoted"", note",`
      lines[2] = (lines[2] ?? '').replace(',China,', ',Chyna,')
      return `\uFEFF${lines.join('\r\n').replace('Chyna', 'Chyna')}\r\n\r\n`
    })
    expect(faultsOf(broken)).toMatchObject([
      { file: 'companies.csv', row: 5, column: 'country', value: 'Chyna', suggestion: 'China' },
    ])
  })
})

describe('the records', () => {
  const dataset = loadDataset()

  it('carry canonical units', () => {
    const units = new Map(dataset['chip-facts'].map((fact) => [fact.field, fact.unit]))
    expect(Object.fromEntries(units)).toMatchObject({
      die_area: 'mm²',
      die_count: '',
      transistors: 'billion',
      memory_bandwidth: 'GB/s',
      peak_fp8: 'TFLOPS',
      memory_type: '',
    })
    expect(new Set(dataset['chip-facts'].filter((f) => f.field === 'price').map((f) => f.unit))).toEqual(
      new Set(['USD', 'CNY']),
    )
  })

  it('turn a bandwidth in TB/s into GB/s', () => {
    const parsed = parseDataset(
      edited('chip_facts.csv', (text) =>
        text.replace('memory_bandwidth,1228,GB/s', 'memory_bandwidth,3.35,TB/s'),
      ),
    )
    const fact = parsed.dataset?.['chip-facts'].find((one) => one.line === FACT)
    expect(fact).toMatchObject({ value: 3350, unit: 'GB/s' })
  })

  it('number a source that says a thing twice', () => {
    const twice = edited('chip_facts.csv', (text) =>
      text.replace(
        /(amd-mi100,memory_bandwidth,)1228(.*\n)/,
        (row, start, end) => `${row}${start}1300${end}`,
      ),
    )
    const ids = parseDataset(twice).dataset?.['chip-facts'].map(({ factId }) => factId)
    const id = 'amd-mi100.memory_bandwidth@na~b-amd-rocm-mi100'
    expect(ids?.filter((one) => one.startsWith(id))).toEqual([id, `${id}~2`])
  })

  it('know the line they stand on', () => {
    const lines = (FILES['chip_facts.csv'] ?? '').split('\n')
    for (const fact of dataset['chip-facts'].slice(0, 200)) {
      expect(lines[fact.line - 1]).toContain(`${fact.chipId},${fact.field},`)
    }
  })

  it('say to which day the facts were checked', () => {
    expect(dataset.index.factsCheckedTo).toBe(dataset.rules.meta.as_of)
  })
})
