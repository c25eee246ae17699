/** Makes the faces of pictures before the first test: the converter of fonts does not work inside a test's worker. */
import { ensureKit, KIT_FACES } from '../../src/ui/fonts/glyph-kit'

export default async function setup(): Promise<void> {
  await Promise.all(KIT_FACES.map((face) => ensureKit(process.cwd(), face)))
}
