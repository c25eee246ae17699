/** Made by `plugin.ts`: the faces of pictures, which must carry their fonts inside. */
declare module 'virtual:picture-fonts' {
  export const pictureFonts: readonly import('./picture-fonts').PictureFont[]
}
