/**
 * Text widths without a layout engine: advance widths of our own faces, measured once from the font files with lining
 * tabular numerals (Serif at optical size 20). Labels and line breaks so come out the same on the page, in a test and
 * in a saved picture on any machine.
 */
export type Face = 'sans' | 'sans-bold' | 'serif-bold'

/** Advances of U+0020 to U+007E, in thousandths of the type size. */
const ASCII: Record<Face, readonly number[]> = {
  sans: advances(
    `200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 537 588 545 615 527 494 617 652 263 443 579 486 727 647 664 566 664 569 522 536 645 524 786 513 476 524 303 350 303 497 500 542 504 553 437 555 496 289 504 544 246 247 495 255 829 547 542 555 555 347 419 320 544 467 719 446 467 425 303 241 303 497`,
  ),
  'sans-bold': advances(
    `200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 554 597 546 625 538 510 628 663 282 458 597 502 745 657 674 582 674 592 531 546 655 545 800 541 501 527 324 344 324 513 500 549 516 563 440 564 507 309 520 558 262 263 522 271 843 560 549 564 564 373 431 343 556 495 748 481 495 443 324 255 324 513`,
  ),
  'serif-bold': advances(
    `224 316 398 545 520 883 720 207 303 303 435 537 270 325 270 265 520 520 520 520 520 520 520 520 520 520 300 300 537 537 537 431 861 675 622 624 684 599 572 688 777 379 375 681 578 899 732 717 591 717 666 519 624 714 671 974 651 632 557 279 265 279 537 525 400 519 586 497 580 515 334 521 609 307 303 571 310 904 611 560 587 566 443 444 343 594 521 782 541 524 460 287 301 287 537`,
  ),
}

const OTHERS: Record<Face, Readonly<Record<string, number>>> = {
  sans: {
    '\u00a0': 200,
    '\u2009': 100,
    '\u202f': 120,
    '×': 497,
    '−': 497,
    '–': 480,
    '—': 800,
    '…': 948,
    '·': 249,
    '±': 497,
    '²': 367,
    '“': 426,
    '”': 426,
    '\u2018': 249,
    '\u2019': 249,
    '¥': 497,
    '£': 497,
    '€': 497,
    '≤': 497,
    '≥': 497,
    '→': 619,
    '÷': 497,
    '°': 331,
    '½': 808,
  },
  'sans-bold': {
    '\u00a0': 200,
    '\u2009': 100,
    '\u202f': 120,
    '×': 513,
    '−': 513,
    '–': 480,
    '—': 800,
    '…': 964,
    '·': 275,
    '±': 513,
    '²': 372,
    '“': 482,
    '”': 482,
    '\u2018': 275,
    '\u2019': 275,
    '¥': 513,
    '£': 513,
    '€': 513,
    '≤': 513,
    '≥': 513,
    '→': 618,
    '÷': 513,
    '°': 348,
    '½': 827,
  },
  'serif-bold': {
    '\u00a0': 224,
    '\u2009': 125,
    '\u202f': 125,
    '×': 537,
    '−': 537,
    '–': 525,
    '—': 825,
    '…': 803,
    '·': 300,
    '±': 537,
    '²': 371,
    '“': 421,
    '”': 425,
    '\u2018': 211,
    '\u2019': 217,
    '¥': 520,
    '£': 520,
    '€': 520,
    '≤': 537,
    '≥': 537,
    '→': 660,
    '÷': 537,
    '°': 328,
    '½': 883,
  },
}

/** Latin letters beyond ASCII are about as wide as an "o". */
const OTHER_LATIN = 560
const FIRST_HAN = 0x2e80

function advances(text: string): readonly number[] {
  return text.trim().split(/\s+/).map(Number)
}

function advance(character: string, face: Face): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= FIRST_HAN) return 1000
  return ASCII[face][code - 32] ?? OTHERS[face][character] ?? OTHER_LATIN
}

/** Width of one line of text in px at the given type size. Kerning is left out: never too narrow by more than a hair. */
export function textWidth(text: string, size: number, face: Face = 'sans'): number {
  let sum = 0
  for (const character of text) sum += advance(character, face)
  return (sum * size) / 1000
}

/** Where a line may break: after a space (not the thin one, which ties a unit to its number) and between Han characters. */
function pieces(text: string): readonly string[] {
  return text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^ \u2e80-\u9fff\uff00-\uffef]+ *| +/gu) ?? []
}

/** Breaks text into lines no wider than `width` px; a single longer word keeps its own line. */
export function wrapText(text: string, width: number, size: number, face: Face = 'sans'): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, face) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** The text, or as much of it as fits with an ellipsis. */
export function clipText(text: string, width: number, size: number, face: Face = 'sans'): string {
  if (textWidth(text, size, face) <= width) return text
  let kept = [...text]
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size, face) > width) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
