/**
 * Vite plugin for the fonts: `@fonts/source-sans.woff2` is the subset file in styles and modules, built and in
 * development; Sans is preloaded; `virtual:picture-fonts` lists the files for pictures.
 */
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'
import { FACES } from './faces'
import { ensureFonts } from './subset'

const PICTURE_FONTS = 'virtual:picture-fonts'

function pictureFontsModule(): string {
  const imports = FACES.map(({ file }, index) => `import url${index} from '@fonts/${file}.woff2?url'`)
  const entries = FACES.map(({ family, weight, unicodeRange }, index) => {
    const range = unicodeRange ? `, unicodeRange: ${JSON.stringify(unicodeRange)}` : ''
    return `{ family: ${JSON.stringify(family)}, weight: ${JSON.stringify(weight)}, url: url${index}${range} }`
  })
  return `${imports.join('\n')}\nexport const pictureFonts = [${entries.join(', ')}]\n`
}

function preloadTags(bundle: Rollup.OutputBundle, base: string): HtmlTagDescriptor[] {
  const files = Object.keys(bundle).filter((name) => /(^|\/)source-sans[-.][^/]*woff2$/.test(name))
  return files.map((name) => ({
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `${base}${name}`, crossorigin: '' },
    injectTo: 'head-prepend',
  }))
}

export function fontsPlugin(): Plugin {
  let base = '/'
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
    },
    resolveId(id) {
      return id === PICTURE_FONTS ? `\0${PICTURE_FONTS}` : undefined
    },
    load(id) {
      return id === `\0${PICTURE_FONTS}` ? pictureFontsModule() : undefined
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => (bundle ? preloadTags(bundle, base) : []),
    },
  }
}
