const SVG = 'http://www.w3.org/2000/svg'

/**
 * An `svg` inside a plot that only cuts off what reaches beyond it becomes a group with a clip path: Inkscape shows what a
 * nested `svg` hides. One that also moves or scales its content is our mistake and is named.
 */
export function flattenCutOuts(root: Element): void {
  ;[...root.querySelectorAll('svg')].forEach((inner, index) => {
    const [x = '0', y = '0', width = '', height = ''] = ['x', 'y', 'width', 'height'].map(
      (name) => inner.getAttribute(name) ?? undefined,
    )
    if (inner.getAttribute('viewBox') !== [x, y, width, height].join(' '))
      throw new Error('A plot inside the figure moves its content.')
    const [clip, rect, group] = ['clipPath', 'rect', 'g'].map((name) => document.createElementNS(SVG, name))
    if (!clip || !rect || !group) return
    for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, value)
    clip.id = `cut-out-${index}`
    clip.append(rect)
    group.setAttribute('clip-path', `url(#${clip.id})`)
    group.append(...inner.childNodes)
    inner.replaceWith(clip, group)
  })
}
