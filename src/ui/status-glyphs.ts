/** The six reserved shapes, colours and letters of a status (LOOK §1). Nothing else in the app wears them. */
import type { StatusGroup } from '../domain/export-controls/rules'

export type GlyphShape = 'ring' | 'quarter' | 'half' | 'barred' | 'dashed' | 'diamond'

export interface StatusFace {
  readonly shape: GlyphShape
  /** For narrow cells, CSV and print in black. */
  readonly letter: string
  /** The word that always stands beside the glyph. */
  readonly word: string
}

export const STATUS_FACES: Readonly<Record<StatusGroup, StatusFace>> = {
  unrestricted: { shape: 'ring', letter: 'U', word: 'Unrestricted' },
  notification: { shape: 'quarter', letter: 'N', word: 'Notification' },
  licence: { shape: 'half', letter: 'L', word: 'Licence' },
  denied: { shape: 'barred', letter: 'D', word: 'Denied' },
  undetermined: { shape: 'dashed', letter: 'X', word: 'Undetermined' },
  domestic: { shape: 'diamond', letter: 'C', word: 'Domestic' },
}
