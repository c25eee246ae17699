import tokensCss from '../ui/tokens.css?raw'
import type { PictureTheme } from './picture-types'

const DECLARATION = /--([a-z0-9-]+)\s*:\s*([^;]+);/g

function declarations(block: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...block.matchAll(DECLARATION)].map(([, name, value]) => [name, (value ?? '').trim()]),
  )
}

/** The light block stands first in the file, the dark block second; later blocks repeat or override for other media. */
export function readTokens(css: string): Record<PictureTheme, Readonly<Record<string, string>>> {
  const [light, dark] = [...css.matchAll(/:root[^{]*\{([^}]*)\}/g)].map((match) =>
    declarations(match[1] ?? ''),
  )
  return { light: light ?? {}, dark: { ...light, ...dark } }
}

const TOKENS = readTokens(tokensCss)

/** Replaces every `var(--token)` by the theme's literal. An unknown token is our mistake and is named. */
export function resolveTokens(text: string, theme: PictureTheme): string {
  return text.replace(/var\(--([a-z0-9-]+)(?:,[^)]*)?\)/g, (_, name: string) => {
    const value = TOKENS[theme][name]
    if (value === undefined) throw new Error(`The picture uses a colour that the tokens do not have: ${name}`)
    return value
  })
}
