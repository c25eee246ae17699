/** Reads what a saved PNG says of itself, without the app's own code. */
export function pngSize(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** Texts of the uncompressed `iTXt` chunks. */
export function pngTexts(png: Buffer): readonly string[] {
  const texts: string[] = []
  let at = 8
  while (at + 8 <= png.length) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'iTXt') texts.push(png.toString('utf8', at + 8, at + 8 + length))
    at += 12 + length
  }
  return texts
}
