import { fetchDataset, setDataLayerReady } from '../../../src/api/client'

if (import.meta.env.VITE_API === 'mock') {
  setDataLayerReady(import('../../../mocks/browser').then(({ startMocks }) => startMocks()))
}

declare global {
  interface Window {
    fetchDataset: typeof fetchDataset
  }
}

window.fetchDataset = fetchDataset
