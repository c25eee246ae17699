const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g

interface Frame {
  readonly path: string
  readonly list: boolean
  /** Index of the item in a list, or the key last read in an object. */
  step: string
  key: boolean
}

const pathOf = (frame: Frame): string =>
  frame.list ? `${frame.path}[${frame.step}]` : frame.path === '' ? frame.step : `${frame.path}.${frame.step}`

/** Line of every value of a JSON text, by its path as written in faults: `letters[2].test.any[0].op`. */
export function linesOfPaths(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const stack: Frame[] = []
  let line = 1
  for (const [token] of text.matchAll(TOKEN)) {
    const top = stack.at(-1)
    if (token === '\n') line += 1
    else if (token === '}' || token === ']') stack.pop()
    else if (token === ':') continue
    else if (token === ',') advance(top)
    else if (top?.key) readKey(top, token)
    else {
      const path = top ? pathOf(top) : ''
      lines.set(path, line)
      if (token === '{' || token === '[') {
        stack.push({ path, list: token === '[', step: token === '[' ? '0' : '', key: token === '{' })
      }
    }
  }
  return lines
}

function advance(frame: Frame | undefined): void {
  if (!frame) return
  if (frame.list) frame.step = String(Number(frame.step) + 1)
  else frame.key = true
}

function readKey(frame: Frame, token: string): void {
  frame.step = JSON.parse(token) as string
  frame.key = false
}
