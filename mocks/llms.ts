/** `llms.txt` of a static build: one page that tells a machine, or a person, where the data lie and how to cite them. */
import { CONTRACT_VERSION, DATASETS, type DatasetName, datasetPath } from '../src/api/contract'
import { LICENCE } from '../src/domain/take-away/json'
import type { Dataset } from './dataset'

const ABOUT: Readonly<Record<DatasetName, string>> = {
  index: 'every dataset with its size, and the day up to which the facts are checked',
  chips: 'the chips: identity, designer, market, dates. `chipId` is the key',
  'chip-facts': 'what one source states of one field of one chip; rows that disagree stand side by side',
  systems: 'scale-up systems (racks, pods): identity and the chip inside',
  'system-facts': 'what one source states of one field of one system',
  units: 'estimates of chips shipped, with their range',
  companies: 'designers, makers, buyers',
  revenue: 'revenue and related figures by company, segment and period, as filed or reported',
  events: 'dated events, by lane, with the companies and chips they touch',
  claims: 'claims of an article, each with the expression it is checked by',
  'article-table': "the article's own table, as printed",
  rules: 'the export-control rules as data: versions, thresholds, licence exceptions, review policies',
  measures: 'measures outside the thresholds: letters, Entity List, conditions, China’s own',
  sources: 'the documents: publisher, title, address, date. `sourceId` is the key',
  changes: 'what changed in the facts, release by release',
}

function fieldsOf(rows: readonly unknown[]): string {
  const [first] = rows
  return first !== null && typeof first === 'object' ? Object.keys(first).join(', ') : ''
}

/** "269 rows; fields: …", or the top-level fields of a dataset that is one document. */
function shapeOf(data: unknown): string {
  if (Array.isArray(data)) return `${data.length} rows; fields: ${fieldsOf(data)}`
  return `one document; fields: ${fieldsOf([data])}`
}

/** The page as text; the addresses are relative to it. */
export function llmsText(dataset: Dataset): string {
  const entries = DATASETS.map(
    (name) => `- [${name}](data/${datasetPath(name)}): ${ABOUT[name]}. ${shapeOf(dataset[name])}`,
  )
  return `# Chokepoint

> AI chips under export control: what a chip can do, who may ship it to China on a given day, and what the numbers rest on.
> Every number has a source; where sources disagree all of them are given. Not legal advice.

The page itself is an application; its data are the JSON files below, at addresses that stay. Each file is
\`{ "contractVersion": ${CONTRACT_VERSION}, "dataset": "<name>", "data": … }\`. The number in the path and \`contractVersion\` change
only when a shape changes in a way an older reader cannot use; new fields may come at any time.

## Data, schema version ${CONTRACT_VERSION}

${entries.join('\n')}

## How to read them

- A chip fact holds \`value\` in \`unit\` with its \`basis\` (dense and sparse rates are never compared), the \`sourceId\` that states it
  and the \`line\` of the row in the project's file. No row means that nobody is known to publish the value: not zero, not "no".
- Export status is not in the files. The page computes it for a day from \`rules\`, \`measures\` and the facts, with its reasons:
  \`./?view=controls&chip=<chipId>&asof=<YYYY-MM-DD>\`.
- Growth and ratios are computed too: \`./?view=revenue\`, \`./?view=compare&chips=<chipId>,<chipId>\`.
- Dates may be a year, a quarter, a month or a day, as precise as their source.

## How to cite

Cite the document that states the fact (join \`sourceId\` with \`sources\`), then: "via Chokepoint, as of <date>, <the page's address>".
${LICENCE}
`
}
