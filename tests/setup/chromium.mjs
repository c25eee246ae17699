/**
 * Finds a Chromium for the journeys, installing Debian's package where that is possible.
 * Order: CHROMIUM_PATH, /usr/bin/chromium, then chromium or google-chrome on the PATH, then apt-get as root.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of an installed Chromium, or null. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`)
  }
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name)
      if (existsSync(path)) return path
    }
  }
  return null
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('No Chromium found: installing Debian’s package.')
  try {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
  } catch (fault) {
    console.error(`The package manager stopped: ${fault instanceof Error ? fault.message : fault}`)
  }
}

if (process.argv[1] && import.meta.url === new URL(process.argv[1], 'file:').href) {
  if (findChromium() === null) installFromDebian()
  const found = findChromium()
  if (found === null) {
    console.error(
      'The journeys need a Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its binary.',
    )
    process.exit(1)
  }
  console.log(`Chromium: ${found}`)
}
