/**
 * Walks every number of the region and names those that no one can be asked about. A number answers "says who?" itself, as
 * a button that opens the evidence panel or as a link; words around it are answered by the cell, row or sentence they stand in.
 */
import type { Page } from 'playwright-core'

const ANSWERS = '[aria-haspopup="dialog"], a[href], [role="option"]'

/** What has digits and claims nothing about the world, or is answered elsewhere as its reason says. */
const NO_CLAIM: readonly (readonly [selector: string, reason: string])[] = [
  ['h1, h2, h3, h4, caption', 'a finding or a name, computed from what stands below it'],
  ['th, dt, legend, label, option, summary, [class*="name"]', 'a name, or the head of what it names'],
  ['button', 'what a control does; an event’s row opens the event with its documents'],
  ['search, fieldset, [class*="count"], nav', 'how many rows, filters or marks there are'],
  ['[class*="subtitle"], [class*="key"], [class*="foot"]', 'unit, scale, date and documents of a figure'],
  ['figure > span, figure li > span', 'a figure for those who cannot see it; its marks or its table answer'],
  ['p[class*="lead"]', 'how many rows the table below has'],
  ['td > p', 'the text of a rule’s version; its column ends in its documents'],
  [
    'ul[class*="diff"] > li',
    'how two versions differ; their columns in the table above end in their documents',
  ],
  ['[class*="scatter"] svg text, svg[class*="axis"] text', 'ticks; a mark opens its chip, a line its rule'],
  ['svg[aria-hidden] text:not([class*="value"])', 'ticks of bars whose numbers stand in their table'],
  ['svg[aria-label*="zoom"] text', 'a lane’s mark opens its event; the lane’s count is of the marks'],
  ['li:has(button) > span', 'an event’s day; the button beside it opens the event with its documents'],
  ['[class*="readout"]', 'the chosen mark in words; the panel of its chip answers'],
  ['svg title', 'a mark’s words on hovering; the mark answers'],
  ['ol > li > [class*="number"]', 'the number of a step'],
  ['[class*="standfirst"]', 'the finding in words; “How was this computed?” under it opens its figures'],
  ['[class*="fresh"]', 'how old what is shown is'],
]

/** Words with digits that are names (and a bare 0: nothing counted is nothing to ask about): number formats, the law's paragraphs, the Federal Register, the reader's own date. */
const NAMES = [
  /\b(FP|INT|BF|TF|HBM|GDDR)\d+\w*/g,
  /\b[34]A\d{3}[\w.]*/g,
  /\b\d+ (FR|CFR) [\d.]+/g,
  /\b25 Nov(ember)? 2026/g,
]

/** A figure by itself, with or without its unit; a date and a sentence are not. */
const FIGURE = /^[−+×≥≤<>~≈]?\s?[¥$€]?\d[\d\s.,]*(%|×|[^\d\s]+)?(\s\(.*\))?$/

export interface Silent {
  readonly where: string
  readonly text: string
}

export interface Walk {
  /** Texts with a digit that were looked at. */
  readonly numbers: number
  readonly silent: readonly Silent[]
}

/** Every number of the page's region as it stands. */
export function walkNumbers(page: Page): Promise<Walk> {
  return page.evaluate(
    ({ answers, noClaim, names, figure }) => {
      const patterns = names.map((source) => new RegExp(source, 'g'))
      const isFigure = new RegExp(figure)
      const hasAnswer = (unit: Element | null) => unit?.querySelector(answers) != null
      const nameOf = (element: Element) =>
        [
          element.tagName.toLowerCase(),
          ...[...element.classList].map((one) => one.split('_')[1] ?? one),
        ].join('.')
      const pathOf = (element: Element) => {
        const path: string[] = []
        for (let one: Element | null = element; one && one.tagName !== 'MAIN'; one = one.parentElement)
          path.unshift(nameOf(one))
        return path.slice(-6).join(' > ')
      }
      // A row that is one link (`::after` lies over it) answers for every cell.
      const isOneLink = (row: Element | null) => {
        const link = row?.querySelector('a[href]')
        return link != null && getComputedStyle(link, '::after').position === 'absolute'
      }
      const isAnswered = (element: Element, text: string): boolean => {
        const svg = element.closest('svg')
        if (svg && !/value|growth/i.test(element.getAttribute('class') ?? ''))
          return hasAnswer(element.closest('figure [class*="body"]') ?? svg)
        if (hasAnswer(element.closest('td, dd, li, p')) || isOneLink(element.closest('tr'))) return true
        if (isFigure.test(text) && !/^(19|20)\d\d$/.test(text)) return false
        const row = element.closest('tr')
        const PLACES = 'section:not([class*="region"]), details, [class*="panel"]'
        if (row) return hasAnswer(row)
        let place = element.closest(PLACES)
        while (place && !hasAnswer(place)) place = place.parentElement?.closest(PLACES) ?? null
        return place !== null
      }
      const silent: { where: string; text: string }[] = []
      let numbers = 0
      const main = document.querySelector('main')
      if (!main) throw new Error('no region')
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim() ?? ''
        const element = walker.currentNode.parentElement
        const bare = patterns.reduce((left, name) => left.replace(name, ''), text)
        if (!element || !/\d/.test(bare) || text === '0') continue
        numbers += 1
        if (element.closest(answers) || element.closest(noClaim) || isAnswered(element, text)) continue
        silent.push({ where: pathOf(element), text })
      }
      return { numbers, silent }
    },
    {
      answers: ANSWERS,
      noClaim: NO_CLAIM.map(([selector]) => selector).join(', '),
      names: NAMES.map(({ source }) => source),
      figure: FIGURE.source,
    },
  )
}

/** Opens what is folded and shows every figure as its table. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
    for (const button of document.querySelectorAll<HTMLElement>('main figure button[aria-pressed="false"]'))
      if (button.innerText === 'Table') button.click()
  })
}
