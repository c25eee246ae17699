import type { DatasetName } from './contract'

export type DataErrorKind = 'unreachable' | 'timeout' | 'http' | 'malformed' | 'version' | 'shape' | 'aborted'

/** What a dataset is called in a sentence. */
const NOUNS: Readonly<Record<DatasetName, string>> = {
  index: 'list of datasets',
  chips: 'chips',
  'chip-facts': 'chip figures',
  systems: 'systems',
  'system-facts': 'system figures',
  units: 'estimates of chips sold',
  companies: 'companies',
  revenue: 'revenue figures',
  events: 'events',
  sources: 'sources',
  rules: 'export-control rules',
  measures: 'measures',
  claims: 'claims',
  'article-table': "article's table",
  changes: 'log of changes',
}

/** The only error that loading data raises. */
export class DataError extends Error {
  override readonly name = 'DataError'

  constructor(
    readonly kind: DataErrorKind,
    readonly dataset: DatasetName,
    /** What happened, for the reader: one sentence. */
    readonly sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
  }
}

/** Makes a {@link DataError} whose sentence says what could not be loaded and why. */
export function dataError(
  kind: DataErrorKind,
  dataset: DatasetName,
  because: string,
  cause?: unknown,
): DataError {
  return new DataError(kind, dataset, `The ${NOUNS[dataset]} could not be loaded: ${because}.`, { cause })
}
