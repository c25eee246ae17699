/** Made by `plugin.ts`: where the subset fonts lie, for pictures, which must carry their fonts inside. */
declare module 'virtual:picture-fonts' {
  export interface PictureFont {
    readonly family: string
    /** As in `@font-face`: `400` or a range `400 600`. */
    readonly weight: string
    /** Address of the WOFF2 file, same origin. */
    readonly url: string
    readonly unicodeRange?: string
  }
  export const pictureFonts: readonly PictureFont[]
}
