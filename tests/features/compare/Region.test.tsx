// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mockServer } from '../../../mocks/node'
import { makeQueryClient } from '../../../src/api/queries'
import CompareRegion from '../../../src/features/compare/Region'
import EvidenceFrame from '../../../src/shell/EvidenceFrame'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, viewStore } from '../../../src/state/view-store'

const server = mockServer()
const client = makeQueryClient()
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  // jsdom knows the element, not its modal state.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
  }
})
afterAll(() => server.close())
afterEach(cleanup)

// Every role query asks for the visibility of each ancestor otherwise: minutes for a sheet of 150 cells.
configure({ defaultHidden: true })

const THREE = ['nvidia-h20-96', 'huawei-atlas-350', 'huawei-ascend-910c']

function show(view: Partial<View>): void {
  const start: View = { ...DEFAULT_VIEW, region: 'compare', asOf: '2026-04-29', ...view }
  viewStore.setState({ view: start, gesture: null })
  render(
    <QueryClientProvider client={client}>
      <CompareRegion />
      <EvidenceFrame />
    </QueryClientProvider>,
  )
}

const sheet = () => screen.findByRole('table', { name: /^Spec sheet/ }, { timeout: 20_000 })

/** By its row header: asking for rows by name computes the name of every cell of the sheet. */
async function rowOf(label: RegExp): Promise<HTMLElement | null> {
  const heads = within(await sheet()).getAllByRole('rowheader')
  return heads.find((head) => label.test(head.textContent ?? ''))?.closest('tr') ?? null
}

async function cellsOf(label: RegExp): Promise<string[]> {
  const row = await rowOf(label)
  if (!row) throw new Error(`no row ${label}`)
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent ?? '')
}

/** A button by its name in the column heads: the sheet below has hundreds, and each would have its name computed. */
async function inHeads(name: string): Promise<HTMLElement> {
  const head = (await sheet()).querySelector('thead')
  if (!head) throw new Error('no heads')
  return within(head).getByRole('button', { name })
}

async function columns(): Promise<string[]> {
  return within(await sheet())
    .getAllByRole('columnheader')
    .map((head) => head.textContent ?? '')
}

describe('three chips by their link', { timeout: 60_000 }, () => {
  it('stand side by side, the baseline first, with ratios and reasons in the cells', async () => {
    show({ chips: THREE })
    expect(await columns()).toEqual([
      expect.stringContaining('H20 96'),
      expect.stringContaining('Atlas 350'),
      expect.stringContaining('Ascend 910C'),
    ])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Atlas 350 against the H20: 2.6 times the arithmetic, 35\u2009% of the memory bandwidth',
    )
    const [h20, atlas] = await cellsOf(/^BF16/)
    expect(h20).toBe('▽, worst of the row148')
    expect(atlas).toBe('378.52.56×')
    expect((await cellsOf(/^FP4/))[1]).toContain('no native FP4, no ratio')
    expect((await cellsOf(/^Lowest precision/))[1]).toContain('FP4 against FP8: no common format')
    expect(await cellsOf(/^US status/)).toEqual([
      expect.stringContaining('Licence'),
      expect.stringContaining('Domestic'),
      expect.stringContaining('Domestic'),
    ])
  })

  it('follow the as-of date', async () => {
    show({ chips: THREE, asOf: '2025-04-08' })
    expect((await cellsOf(/^US status/))[0]).toContain('Unrestricted')
    expect((await columns())[1]).toContain('not announced before 20 Mar 2026')
  })

  it('change order, baseline and number from the column heads', async () => {
    const user = userEvent.setup()
    show({ chips: THREE })
    await sheet()
    await user.click(await inHeads('Change Ascend 910C'))
    await user.click(await inHeads('Move left'))
    expect(currentView().chips).toEqual(['nvidia-h20-96', 'huawei-ascend-910c', 'huawei-atlas-350'])
    await user.click(await inHeads('Change Atlas 350'))
    await user.click(await inHeads('Make it the baseline'))
    expect((await columns())[0]).toContain('Atlas 350')
    await user.click(await inHeads('Change Atlas 350'))
    await user.click(await inHeads('Remove'))
    expect(currentView()).toMatchObject({ chips: ['nvidia-h20-96', 'huawei-ascend-910c'], baseline: null })
  })

  it('show only differences when asked', async () => {
    const user = userEvent.setup()
    show({ chips: THREE })
    await sheet()
    expect(await rowOf(/^Last known stage/)).not.toBeNull()
    expect(await rowOf(/^FP6(?!4)/)).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /^Differences only/ }))
    expect(await rowOf(/^Last known stage/)).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /^Hide empty rows/ }))
    expect(await rowOf(/^FP6(?!4)/)).not.toBeNull()
  })

  it('say where a figure, a ratio and a missing value come from, in the one panel', async () => {
    const user = userEvent.setup()
    show({ chips: THREE })
    const row = await rowOf(/^INT8/)
    if (!row) throw new Error('no INT8 row')
    const value = within(row).getByRole('button', { name: '1\u2009600' })
    await user.click(value)
    const details = screen.getByRole('dialog', { name: 'INT8 rate of Ascend 910C' })
    expect(details.textContent).toContain('Basis not stated')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(value)
    await user.click(within(row).getByRole('button', { name: '5.41×' }))
    expect(screen.getByRole('dialog').textContent).toContain('1\u2009600\u2009TOPS ÷ 296\u2009TOPS = 5.41×')
    await user.keyboard('{Escape}')
    const fp4 = await rowOf(/^FP4/)
    if (!fp4) throw new Error('no FP4 row')
    await user.click(within(fp4).getByRole('button', { name: 'no native FP4' }))
    expect(screen.getByRole('dialog').textContent).toContain('Hopper parts have no units for FP4')
    await user.keyboard('{Escape}')
  })

  it('answer for the numbers of the bars and the ridge points of the roofline from the keyboard', async () => {
    const user = userEvent.setup()
    show({ chips: THREE })
    await sheet()
    screen.getByRole('button', { name: 'Memory bandwidth of the H20: 4.00\u2009TB/s' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('dialog', { name: /^Memory bandwidth of H20/ })).toBeTruthy()
    await user.keyboard('{Escape}')
    screen.getByRole('button', { name: 'Ridge point of the H20: 37 operations per byte' }).focus()
    await user.keyboard(' ')
    expect(screen.getByRole('dialog').textContent).toContain(
      '148\u2009TFLOPS ÷ 4\u2009000\u2009GB/s × 1\u2009000 = 37',
    )
    await user.keyboard('{Escape}')
  })

  it('take another source when told to, everywhere, and back', async () => {
    const user = userEvent.setup()
    show({ chips: THREE })
    const row = await rowOf(/^Board power/)
    if (!row) throw new Error('no power row')
    const before = (await cellsOf(/^Board power/))[2]
    const values = within(row).getAllByRole('button')
    await user.click(values.at(-2) ?? row)
    await user.click((await screen.findAllByRole('button', { name: /^Use this one instead/ }))[0] ?? row)
    expect(currentView().preferred).toHaveLength(1)
    await waitFor(async () => expect((await cellsOf(/^Board power/))[2]).not.toBe(before), {
      timeout: 20_000,
    })
    act(() => viewStore.setState({ view: { ...currentView(), preferred: [] } }))
  })

  it('fold, order, swap and count for each die as the link says', async () => {
    const user = userEvent.setup()
    show({ chips: THREE, sheet: ['silicon', 'nonsense'] })
    await sheet()
    expect(await rowOf(/^Process/)).toBeNull()
    expect(screen.getByText('The link asks to fold “nonsense”, which is no group of the sheet.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Silicon/ }))
    expect(await rowOf(/^Process/)).not.toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Per' }), 'die')
    expect(currentView().sheet).toContain('per-die')
    expect((await cellsOf(/^BF16/))[2]).toContain('÷ 2 dies')
    await user.click(await inHeads('Change Ascend 910C'))
    await user.click(await inHeads('Swap with the baseline'))
    expect(currentView()).toMatchObject({
      chips: ['huawei-ascend-910c', 'huawei-atlas-350', 'nvidia-h20-96'],
      baseline: 'huawei-ascend-910c',
    })
  })

  it('stand side by side under two dates when the link says so', async () => {
    const user = userEvent.setup()
    show({ chips: THREE.slice(0, 2), asOf: '2025-04-10', otherDay: '2025-04-08' })
    const table = await screen.findByRole(
      'table',
      { name: /^What changed from 8 April 2025/ },
      { timeout: 20_000 },
    )
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toContain('On the way')
    expect(table.textContent).toContain('licence required from 9 April 2025')
    await user.click(screen.getByRole('button', { name: 'Leave out the second date' }))
    expect(currentView().otherDay).toBeNull()
    await user.click(
      screen.getByRole('button', { name: /^Compare with a second date: what was it on 8 April 2025/ }),
    )
    expect(currentView().otherDay).toBe('2025-04-08')
  })

  it('draw the figure of the link', async () => {
    const user = userEvent.setup()
    show({ chips: THREE, figure: 'dumbbell' })
    expect(
      await screen.findByRole('figure', { name: /^The Atlas 350 is from/ }, { timeout: 20_000 }),
    ).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Figure' }), 'multiples')
    await user.click(screen.getByRole('checkbox', { name: 'Shared axes' }))
    expect(currentView().figure).toBe('multiples.shared')
  })

  it('draw the metric of the link, and say when it cannot be drawn', async () => {
    show({ chips: THREE, metric: 'tpp' })
    expect(await screen.findByRole('figure', { name: 'TPP: the Atlas 350 has 2.56× the H20’s' })).toBeTruthy()
    act(() => viewStore.setState({ view: { ...currentView(), metric: 'peak_fp4' } }))
    expect(await screen.findByText(/FP4 is not known for two of these chips/)).toBeTruthy()
  })
})

describe('choosing chips', { timeout: 60_000 }, () => {
  it('starts honestly with fewer than two, with ready-made comparisons as links', async () => {
    show({ chips: ['nvidia-h20-96'] })
    expect(
      await screen.findByRole('heading', { name: 'Compare the H20 with …' }, { timeout: 20_000 }),
    ).toBeTruthy()
    const link = screen.getByRole('link', { name: 'H200 against 910C' })
    expect(link.getAttribute('href')).toContain('chips=nvidia-h200-sxm,huawei-ascend-910c')
    await userEvent.setup().click(link)
    expect(await columns()).toHaveLength(2)
  })

  it('finds 昇腾 from the keyboard and adds it', async () => {
    const user = userEvent.setup()
    show({ chips: ['nvidia-h20-96', 'huawei-atlas-350'] })
    await sheet()
    await user.click(screen.getByRole('button', { name: 'Add chip' }))
    const field = screen.getByRole('combobox', { name: 'Search chips to compare' })
    expect(document.activeElement).toBe(field)
    await user.type(field, '昇腾910c')
    await user.keyboard('{Enter}')
    expect(currentView().chips.at(-1)).toBe('huawei-ascend-910c')
    expect(screen.getByRole('option', { name: /^Ascend 910C 昇腾910C/ }).getAttribute('aria-selected')).toBe(
      'true',
    )
  })
})

describe('the article’s table', { timeout: 60_000 }, () => {
  it('stands beside what is found', async () => {
    show({
      chips: [
        ...THREE.slice(0, 2),
        'huawei-ascend-950pr',
        'cambricon-mlu590',
        'nvidia-h100-sxm',
        'nvidia-b200',
      ],
    })
    const table = await screen.findByRole(
      'table',
      { name: /computed from published rates/ },
      { timeout: 20_000 },
    )
    const row = within(table).getByRole('row', { name: /^Huawei Ascend 950/ })
    expect(row.textContent).toContain('2.87× is 425 ÷ 148 in BF16 and FP16')
    expect(within(table).getByRole('row', { name: /^Cambricon MLU/ }).textContent).toContain(
      'No published rate gives 1.5×',
    )
  })
})

describe('when the data layer fails', { timeout: 60_000 }, () => {
  it('says so in one sentence with a retry', async () => {
    const failing = mockServer('error:chip-facts')
    server.close()
    failing.listen({ onUnhandledRequest: 'error' })
    const fresh = makeQueryClient()
    viewStore.setState({ view: { ...DEFAULT_VIEW, region: 'compare', chips: THREE }, gesture: null })
    render(
      <QueryClientProvider client={fresh}>
        <CompareRegion />
      </QueryClientProvider>,
    )
    expect(await screen.findByRole('button', { name: 'Retry' }, { timeout: 20_000 })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: 'Compare chips' })).toBeTruthy()
    failing.close()
    server.listen({ onUnhandledRequest: 'error' })
  })
})
