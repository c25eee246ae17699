/** The made-up chip's name inside a sentence. */
export function ownName(name: string): string {
  return name === 'Hypothetical chip' ? 'hypothetical chip' : name
}
