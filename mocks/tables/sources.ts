import { SOURCE_KINDS, type Source } from '../../src/domain/source'
import { oneOf, optional, ownId, partialDate, type Read, requiredText, webAddress } from '../checks/cells'
import { Bad } from '../checks/fault'
import type { TableRules } from '../checks/table'

const language: Read<string> = (cell) =>
  /^[a-z]{2}$/.test(cell) ? cell : new Bad('not a two-letter language code such as en or zh')

export const sources: TableRules<Source, Source> = {
  file: 'sources.csv',
  id: 'sourceId',
  columns: {
    sourceId: ownId,
    publisher: requiredText,
    title: requiredText,
    url: webAddress,
    published: optional(partialDate),
    kind: oneOf(SOURCE_KINDS),
    language,
  },
  finish: (source) => source,
}
