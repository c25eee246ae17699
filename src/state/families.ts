/**
 * Facet values that the facts hold as free text ("HBM2e", "TSMC 4N (customised for NVIDIA)"), brought to one spelling
 * by rules a reader can check. What no rule reads stays as the source prints it; nothing is guessed.
 */
import { NOT_STATED } from './chip-filters'

const MEMORY: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/\bHi(ZQ|BL)\b/i, (match) => `Hi${match[1]?.toUpperCase()} (Huawei)`],
  [/\bHBM(\d)\s*(E)?(?![\w])/i, (match) => `HBM${match[1]}${match[2] ? 'E' : ''}`],
  [/\bLPDDR(\d)(X)?/i, (match) => `LPDDR${match[1]}${match[2] ? 'X' : ''}`],
  [/\bLPDDR/i, () => 'LPDDR, generation not stated'],
  [/\bGDDR(\d)(X)?/i, (match) => `GDDR${match[1]}${match[2] ? 'X' : ''}`],
  [/\bGDDR/i, () => 'GDDR, generation not stated'],
  [/\bDDR(\d)/i, (match) => `DDR${match[1]}`],
  [/\bSRAM\b/i, () => 'SRAM'],
  [/\bHBM\b/i, () => 'HBM, generation not stated'],
]

/** `HBM2e` → `HBM2E`, `GDDR6 with ECC` → `GDDR6`, `HiZQ 2.0` → `HiZQ (Huawei)`, no text → "Not stated". */
export function memoryFamily(text: string | null): string {
  if (text === null) return NOT_STATED
  for (const [pattern, name] of MEMORY) {
    const match = pattern.exec(text)
    if (match) return name(match)
  }
  return text
}

/** What {@link memoryFamily} does, for the reader. */
export const MEMORY_RULE =
  'As the preferred source names it, in one spelling. Where it gives no generation, that stands as a value of its own.'

/** Ways of writing a node, earliest in the text first: `7 nm`, `7nm`, TSMC's `N7`, `4N`, `16FF`, `12LP`, SMIC's `N+2`. */
const NODE = /(\d{1,3})\s?nm\b|\bN(\d)[A-Z]?\+?\b|\b(\d)N[A-Z]?\b|\b(\d{2})(?:FF|LP)[A-Z]*\b/i

/** `TSMC 4N` → `4 nm`, `TSMC 2nm compute and 3nm I/O dies` → `2 nm`, no text or no node → "Not stated". */
export function processNode(text: string | null): string {
  const match = text === null ? null : NODE.exec(text)
  const node = match?.slice(1).find((group) => group !== undefined)
  return node === undefined ? NOT_STATED : `${Number(node)} nm`
}

/** What {@link processNode} does, for the reader. */
export const PROCESS_RULE =
  'By the first node the preferred source names; a foundry name counts by its figure (TSMC 4N: 4 nm). Names without a node (SMIC N+1) are not read.'

/** Nodes from fine to coarse, what is not stated last. */
export function nodeOrder(node: string): number {
  return node === NOT_STATED ? Number.POSITIVE_INFINITY : Number.parseInt(node, 10)
}
