import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../setup/chromium.mjs'
import { buildRelease } from './build-release'

const OUT = resolve(import.meta.dirname, '../../../node_modules/.cache/journeys')

declare module 'vitest' {
  export interface ProvidedContext {
    readonly builds: { readonly mock: string; readonly static: string }
    readonly chromium: string
  }
}

async function buildWith(api: 'mock' | 'static'): Promise<string> {
  const outDir = `${OUT}/${api}`
  await buildRelease(api, outDir)
  return outDir
}

/** Builds the app once per data layer that journeys open, and finds the browser. */
export default async function setup(project: TestProject): Promise<void> {
  const chromium = findChromium()
  if (chromium === null) throw new Error('No Chromium: run `node tests/setup/chromium.mjs`.')
  project.provide('chromium', chromium)
  project.provide('builds', { mock: await buildWith('mock'), static: await buildWith('static') })
}
