/** The very faces of saved pictures, as the build takes them apart: made before the first test, not within its time. */
import { ensureKit, KIT_FACES } from '../../src/ui/fonts/glyph-kit'
import type { GlyphKit, PictureFont } from '../../src/ui/fonts/picture-fonts'

const loaded = await Promise.all(
  KIT_FACES.map(async (face) => ({
    face,
    kit: JSON.parse(await ensureKit(process.cwd(), face)) as GlyphKit,
  })),
)

export const pictureFonts: readonly PictureFont[] = loaded.map(({ face, kit }) => ({
  family: face.family,
  weight: face.weight,
  load: async () => kit,
}))
