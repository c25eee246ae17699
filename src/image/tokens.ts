import tokensCss from '../ui/tokens.css?raw'
import { greyTokens } from './grey'
import type { PictureTheme } from './picture-types'

const DECLARATION = /--([a-z0-9-]+)\s*:\s*([^;]+);/g

type Tokens = Readonly<Record<string, string>>

function declarations(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(DECLARATION)].map(([, name, value]) => [name, (value ?? '').trim()]),
  )
}

/** The light block stands first in the file, the dark block second; later blocks repeat or override for other media. */
export function readTokens(css: string): Record<'light' | 'dark', Tokens> {
  const [light, dark] = [...css.matchAll(/:root[^{]*\{([^}]*)\}/g)].map((match) =>
    declarations(match[1] ?? ''),
  )
  return { light: light ?? {}, dark: { ...light, ...dark } }
}

const { light, dark } = readTokens(tokensCss)
const TOKENS: Record<PictureTheme, Tokens> = { light, dark, print: greyTokens(light), transparent: light }

/** Replaces every `var(--token)` by the theme's literal. An unknown token is our mistake and is named. */
export function resolveTokens(text: string, theme: PictureTheme): string {
  return text.replace(/var\(--([a-z0-9-]+)(?:,[^)]*)?\)/g, (_, name: string) => {
    const value = TOKENS[theme][name]
    if (value === undefined) throw new Error(`The picture uses a colour that the tokens do not have: ${name}`)
    return value
  })
}
