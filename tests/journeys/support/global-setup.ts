import { resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../setup/chromium.mjs'

const OUT = resolve(import.meta.dirname, '../../../node_modules/.cache/journeys')

declare module 'vitest' {
  export interface ProvidedContext {
    readonly builds: { readonly mock: string; readonly static: string }
    readonly chromium: string
  }
}

async function buildWith(api: 'mock' | 'static'): Promise<string> {
  const outDir = `${OUT}/${api}`
  const before = process.env.VITE_API
  process.env.VITE_API = api
  await build({
    configLoader: 'runner',
    mode: 'production',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  if (before === undefined) delete process.env.VITE_API
  else process.env.VITE_API = before
  return outDir
}

/** Builds the app once per data layer that journeys open, and finds the browser. */
export default async function setup(project: TestProject): Promise<void> {
  const chromium = findChromium()
  if (chromium === null) throw new Error('No Chromium: run `node tests/setup/chromium.mjs`.')
  project.provide('chromium', chromium)
  project.provide('builds', { mock: await buildWith('mock'), static: await buildWith('static') })
}
