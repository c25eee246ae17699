import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeView } from '../../src/state/url'
import { DEFAULT_VIEW } from '../../src/state/view'
import { pngSize } from '../journeys/support/png'

interface Manifest {
  readonly start_url: string
  readonly theme_color: string
  readonly background_color: string
  readonly icons: readonly {
    readonly src: string
    readonly sizes: string
    readonly type: string
    readonly purpose?: string
  }[]
  readonly screenshots: readonly {
    readonly src: string
    readonly sizes: string
    readonly form_factor: string
  }[]
  readonly shortcuts: readonly { readonly url: string }[]
}

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as Manifest
const queryOf = (url: string) => decodeView(new URL(url, 'http://localhost/').search)

describe('the web manifest', () => {
  it('is named in the page', () => {
    expect(readFileSync('index.html', 'utf8')).toContain('rel="manifest" href="/manifest.webmanifest"')
  })

  it('starts at the default view, silently', () => {
    expect(queryOf(manifest.start_url)).toEqual({ view: DEFAULT_VIEW, notes: [] })
    for (const { url } of manifest.shortcuts) expect(queryOf(url).notes).toEqual([])
  })

  it('takes its colours from the tokens', () => {
    const surface = /--surface: (#[0-9a-f]{6});/.exec(readFileSync('src/ui/tokens.css', 'utf8'))?.[1]
    expect([manifest.theme_color, manifest.background_color]).toEqual([surface, surface])
  })

  it('has icons and screenshots of the size it says, one icon maskable', () => {
    for (const { src, sizes, type } of manifest.icons) {
      expect(existsSync(`public/${src}`)).toBe(true)
      if (type !== 'image/png') continue
      const { width, height } = pngSize(readFileSync(`public/${src}`))
      expect(`${width}x${height}`).toBe(sizes)
    }
    for (const { src, sizes } of manifest.screenshots) {
      const { width, height } = pngSize(readFileSync(`public/${src}`))
      expect(`${width}x${height}`).toBe(sizes)
    }
    expect(manifest.screenshots.some(({ form_factor }) => form_factor === 'wide')).toBe(true)
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  })
})
