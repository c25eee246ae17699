import { type Chip, LIFECYCLES, MARKETS, type ScaleUpSystem } from '../../src/domain/chip'
import { count, oneOf, optional, ownId, partialDate, ref, requiredText, text } from '../checks/cells'
import type { TableRules } from '../checks/table'

export const chips: TableRules<Chip, Chip> = {
  file: 'chips.csv',
  id: 'chipId',
  columns: {
    chipId: ownId,
    name: requiredText,
    nameZh: text,
    vendorId: ref('company'),
    family: text,
    formFactor: text,
    market: oneOf(MARKETS),
    announced: optional(partialDate),
    released: optional(partialDate),
    lifecycle: oneOf(LIFECYCLES),
    chinaVariantOf: optional(ref('chip')),
    note: text,
  },
  finish: (chip, at) => {
    if (chip.chinaVariantOf === chip.chipId) {
      at.fault('china_variant_of', 'a chip cannot be a variant of itself')
    }
    return chip
  },
}

export const systems: TableRules<ScaleUpSystem, ScaleUpSystem> = {
  file: 'systems.csv',
  id: 'systemId',
  columns: {
    systemId: ownId,
    name: requiredText,
    nameZh: text,
    vendorId: ref('company'),
    chipId: optional(ref('chip')),
    chipCount: optional(count),
    announced: optional(partialDate),
    released: optional(partialDate),
    lifecycle: oneOf(LIFECYCLES),
    note: text,
  },
  finish: (system) => system,
}
