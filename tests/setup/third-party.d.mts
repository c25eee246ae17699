interface Licence {
  readonly name: string
  readonly version: string
  readonly identifier: string
  readonly text: string
}
export const FILE: string
export function thirdParty(bundled: readonly Licence[]): string
export function bundledIn(outDir: string): readonly Licence[]
