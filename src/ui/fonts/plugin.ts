/**
 * Vite plugin for the fonts: `@fonts/source-sans.woff2` is the subset file in styles and modules, built and in
 * development; Sans and Serif are preloaded; `virtual:picture-fonts` lists the faces of pictures, each fetched when it is needed.
 */
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'
import { ensureKit, KIT_FACES } from './glyph-kit'
import { ensureFonts } from './subset'

const PICTURE_FONTS = 'virtual:picture-fonts'
const GLYPHS = 'virtual:glyphs/'

function pictureFontsModule(): string {
  const entries = KIT_FACES.map(
    ({ id, family, weight }) =>
      `{ family: '${family}', weight: '${weight}', load: async () => (await import('${GLYPHS}${id}')).default }`,
  )
  return `export const pictureFonts = [${entries.join(', ')}]\n`
}

async function glyphsModule(root: string, id: string): Promise<string> {
  const face = KIT_FACES.find((one) => one.id === id)
  if (!face) throw new Error(`There is no face ${id} for pictures.`)
  return `export default JSON.parse(${JSON.stringify(await ensureKit(root, face))})\n`
}

function preloadTags(bundle: Rollup.OutputBundle, base: string): HtmlTagDescriptor[] {
  const files = Object.keys(bundle).filter((name) => /(^|\/)source-(?:sans|serif)[-.][^/]*woff2$/.test(name))
  return files.map((name) => ({
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `${base}${name}`, crossorigin: '' },
    injectTo: 'head-prepend',
  }))
}

export function fontsPlugin(): Plugin {
  let base = '/'
  let root = process.cwd()
  return {
    name: 'chokepoint-fonts',
    async config(config) {
      const paths = await ensureFonts(config.root ?? process.cwd())
      // A pattern, so that `?url` behind the name is kept.
      const alias = [...paths].map(([file, path]) => ({
        find: new RegExp(`^@fonts/${file}\\.woff2`),
        replacement: path,
      }))
      return { resolve: { alias } }
    },
    configResolved(config) {
      base = config.base === '' ? './' : config.base
      root = config.root
    },
    resolveId(id) {
      return id === PICTURE_FONTS || id.startsWith(GLYPHS) ? `\0${id}` : undefined
    },
    load(id) {
      if (id === `\0${PICTURE_FONTS}`) return pictureFontsModule()
      return id.startsWith(`\0${GLYPHS}`) ? glyphsModule(root, id.slice(GLYPHS.length + 1)) : undefined
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => (bundle ? preloadTags(bundle, base) : []),
    },
  }
}
