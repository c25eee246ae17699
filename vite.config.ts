import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { factsPlugin } from './mocks/facts-plugin'
import { firstSightPlugin } from './src/first-sight/first-sight-plugin'
import { fontsPlugin } from './src/ui/fonts/plugin'

/** Everything comes from our own origin; nothing inline. `frame-ancestors` works only as a header. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self'${process.env.VITE_API_BASE ? ` ${new URL(process.env.VITE_API_BASE, 'http://localhost').origin}` : ''}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Static hosts send no headers of ours, so the built page carries the policy itself; the dev server needs inline styles. */
function policyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** Licences ask that their text goes along with what is passed on. */
function licencesPlugin(): Plugin {
  return {
    name: 'third-party-licences',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(`${import.meta.dirname}/THIRD-PARTY.md`, 'utf8')
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source })
    },
  }
}

/** One worker of ours stores the release for offline use (`src/sw.ts`); the page registers it (`src/worker.ts`). */
const offlinePlugin = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    injectRegister: null,
    registerType: 'prompt',
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,svg,png,txt,woff2,webmanifest}'],
      globIgnores: ['sw.js', 'screenshot*', 'llms.txt', 'data/**'],
      maximumFileSizeToCacheInBytes: 5_000_000,
    },
  })

/**
 * What the first screen needs, and nothing else, lies in one chunk, and what completes it in a second: dozens of small ones
 * compress worse and each costs a request. A module belongs to the first of them that reaches it.
 */
const SCREENS = {
  'first-screen': ['src/main.tsx'],
  'second-screen': [
    'src/features/overview/Rest.tsx',
    'src/shell/EvidenceFrame.tsx',
    'src/shell/FindField.tsx',
  ],
} as const

function screensPlugin(): Plugin {
  type Chunk = keyof typeof SCREENS
  const entry = `${import.meta.dirname}/${SCREENS['first-screen'][0]}`
  let chunkOf: ReadonlyMap<string, Chunk> | null = null
  const assign = (importsOf: (id: string) => readonly string[]): ReadonlyMap<string, Chunk> => {
    const found = new Map<string, Chunk>()
    const walk = (id: string, chunk: Chunk): void => {
      if (found.has(id)) return
      found.set(id, chunk)
      for (const next of importsOf(id)) walk(next, chunk)
    }
    for (const [chunk, roots] of Object.entries(SCREENS)) {
      for (const root of roots) walk(`${import.meta.dirname}/${root}`, chunk as Chunk)
    }
    found.delete(entry)
    return found
  }
  return {
    name: 'screens',
    apply: 'build',
    buildStart() {
      chunkOf = null
    },
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                {
                  name: (id, graph) => {
                    chunkOf ??= assign((from) => graph.getModuleInfo(from)?.importedIds ?? [])
                    return chunkOf.get(id) ?? null
                  },
                },
              ],
            },
          },
        },
      },
    }),
  }
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    factsPlugin(),
    fontsPlugin(),
    policyPlugin(),
    licencesPlugin(),
    offlinePlugin(),
    screensPlugin(),
    firstSightPlugin(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    license: { fileName: '.vite/licences.json' },
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
  },
  preview: {
    host: '127.0.0.1',
    headers: {
      'Content-Security-Policy': `${POLICY}; frame-ancestors 'self'`,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    },
  },
  test: {
    reporters: ['default', './tests/setup/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'tests/bench/**'],
          environment: 'node',
          globalSetup: ['tests/setup/picture-fonts.ts'],
          // What these files load they share: none of them changes it, and loading it anew took half of their time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/**/*.test.tsx'],
          environment: 'node',
          globalSetup: ['tests/setup/picture-fonts.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.journey.ts'],
          environment: 'node',
          globalSetup: ['tests/journeys/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A screen that repaints on a busy machine takes longer than the one second polls have by default.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
