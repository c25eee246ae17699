/**
 * Puts the overview, drawn when the page is built, into the page: seen before any script runs, under its own date, it
 * leaves when the live page stands beneath it (`leave.ts`). The content policy lets no style attribute pass, so each
 * becomes a class. Not in `http` builds: their server may know other facts.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { createServer } from 'vite'
import { loadDataset } from '../../mocks/read-facts'
import type { drawFirstSight, Screen } from './draw'

const HERE = import.meta.dirname
const NAMES = ['chip-facts', 'chips', 'rules', 'measures', 'companies', 'events', 'index'] as const
const SCREENS: readonly Screen[] = ['wide', 'narrow']

interface Sight {
  readonly html: string
  readonly css: string
}

/** Markup with the numbers of its attributes cut to a hundredth: nobody sees more of a pixel. */
function withShortNumbers(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\d\.\d\d)\d+/g, '$1'))
}

/** Takes style attributes out of markup and into rules, one class for each different one. */
export function withoutStyleAttributes(html: string): Sight {
  const classes = new Map<string, string>()
  const bare = html.replace(/<[a-z][^>]*>/gi, (tag) => {
    const style = / style="([^"]*)"/.exec(tag)?.[1]
    if (style === undefined) return tag
    const name = classes.get(style) ?? `fs${classes.size}`
    classes.set(style, name)
    const rest = tag.replace(/ style="[^"]*"/, '')
    return rest.includes(' class="')
      ? rest.replace(' class="', ` class="${name} `)
      : rest.replace(/\/?>$/, (end) => ` class="${name}"${end}`)
  })
  const rules = [...classes].map(([style, name]) => `#first-sight .${name}{${style}}`)
  return { html: bare, css: rules.join('\n') }
}

/** Gives each id of a drawing, and what refers to it, a name of its own: the live page has the same ones. */
function withOwnIds(html: string, screen: Screen): string {
  const own = (ids: string) => ids.replace(/[^ ]+/g, (id) => `${screen}-${id}`)
  return html
    .replace(
      / (id|for|aria-(?:labelledby|describedby|controls))="([^"]+)"/g,
      (_, name, ids) => ` ${name}="${own(ids)}"`,
    )
    .replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${own(id)})`)
    .replace(/ href="#([^"]+)"/g, (_, id) => ` href="#${own(id)}"`)
}

async function drawingCode(root: string): Promise<{ readonly drawFirstSight: typeof drawFirstSight }> {
  const place = { find: /^(.*\/)?use-(element-size|media)$/, replacement: `${HERE}/place.ts` }
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    resolve: { alias: [place] },
  })
  try {
    const module = await server.ssrLoadModule(`${HERE}/draw.tsx`)
    return { drawFirstSight: module.drawFirstSight as typeof drawFirstSight }
  } finally {
    await server.close()
  }
}

async function drawn(root: string): Promise<Sight> {
  const module = await drawingCode(root)
  const dataset = loadDataset()
  const data = Object.fromEntries(NAMES.map((name) => [name, dataset[name]]))
  const parts = SCREENS.map((screen) => {
    const html = module.drawFirstSight(data, screen)
    return `<div class="first-sight-${screen}">${withOwnIds(html, screen)}</div>`
  })
  const note = `<p class="first-sight-note">Drawn when this page was published; the live page is loading …</p>`
  const { html, css } = withoutStyleAttributes(withShortNumbers(parts.join('') + note))
  return { html, css: `${readFileSync(`${HERE}/first-sight.css`, 'utf8')}\n${css}\n` }
}

export function firstSightPlugin(): Plugin {
  let sight: Sight | null = null
  let file = ''
  let root = process.cwd()
  let wanted = false
  return {
    name: 'first-sight',
    apply: 'build',
    configResolved(config) {
      root = config.root
      wanted = config.env.VITE_API !== 'http'
    },
    async buildStart() {
      if (!wanted) return
      sight = await drawn(root)
      const hash = createHash('sha256').update(sight.css).digest('base64url').slice(0, 8)
      file = `assets/first-sight-${hash}.css`
      this.emitFile({ type: 'asset', fileName: file, source: sight.css })
    },
    transformIndexHtml(html) {
      if (sight === null) return html
      const { html: inside } = sight
      const mount = '<div id="root"></div>'
      if (!html.includes(mount)) throw new Error('index.html has no #root to put the first sight beside')
      return {
        html: html.replace(mount, () => `${mount}\n    <div id="first-sight">${inside}</div>`),
        tags: [{ tag: 'link', attrs: { rel: 'stylesheet', href: `./${file}` }, injectTo: 'head' }],
      }
    },
  }
}
