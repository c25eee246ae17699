import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

/** A day ahead of most readers, with digits of its own. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar' }
const env = { ...process.env, ...ELSEWHERE, VITEST: undefined, CI: 'true' }

test('another process, time zone and language make the golden picture too, byte for byte', async () => {
  const place = 'new Intl.DateTimeFormat().resolvedOptions()'
  const { stdout: said } = await run(process.execPath, ['-p', `JSON.stringify(${place})`], { env })
  expect(JSON.parse(said)).toMatchObject({ timeZone: ELSEWHERE.TZ, locale: 'ar-EG' })
  const { stdout } = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--configLoader',
      'runner',
      '--project',
      'components',
      '--reporter',
      'json',
      'tests/figures/compare-bars.test.tsx',
      '-t',
      'slide',
    ],
    { env },
  )
  expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toMatchObject({
    numPassedTests: 1,
    numFailedTests: 0,
  })
}, 180_000)
