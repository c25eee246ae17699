import { describe, expect, test } from 'vitest'
import { withoutStyleAttributes } from '../../src/first-sight/first-sight-plugin'

describe('style attributes become classes', () => {
  test.each([
    ['an element without a class', '<i style="left:1px">a</i>', '<i class="fs0">a</i>'],
    ['an element with one', '<i class="b" style="left:1px">a</i>', '<i class="fs0 b">a</i>'],
    ['the class after the style', '<i style="left:1px" class="b">a</i>', '<i class="fs0 b">a</i>'],
    ['an element that closes itself', '<br style="left:1px"/>', '<br class="fs0"/>'],
    ['no style at all', '<i title="style">style="x"</i>', '<i title="style">style="x"</i>'],
  ])('%s', (_, html, expected) => {
    expect(withoutStyleAttributes(html).html).toBe(expected)
  })

  test('each different style is one rule, alike ones share it', () => {
    const { html, css } = withoutStyleAttributes(
      '<i style="left:1px"></i><i style="top:2px"></i><i style="left:1px"></i>',
    )
    expect(html).toBe('<i class="fs0"></i><i class="fs1"></i><i class="fs0"></i>')
    expect(css).toBe('#first-sight .fs0{left:1px}\n#first-sight .fs1{top:2px}')
  })
})
