/** Server state: one query per dataset. The data of a release never changes, so nothing is ever stale. */
import { QueryClient, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { fetchDataset } from './client'
import type { DatasetBody, DatasetName } from './contract'
import type { DataError, DataErrorKind } from './data-error'

const RETRY_DELAY_MS = 400
/** Asking again cannot help: the answer came, and is not one this page can read. */
const FINAL: readonly DataErrorKind[] = ['version', 'shape', 'aborted']

/** One silent repeat where it may help; failures surface within a second. */
export function shouldRetry(failures: number, error: DataError): boolean {
  return failures < 1 && !FINAL.includes(error.kind)
}

/** TanStack Query options of a dataset. `always`: the mock and the offline worker answer without a network. */
export function datasetQuery<N extends DatasetName>(name: N) {
  return queryOptions<DatasetBody<N>, DataError, DatasetBody<N>, readonly ['dataset', N]>({
    queryKey: ['dataset', name],
    queryFn: ({ signal }) => fetchDataset(name, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: shouldRetry,
    retryDelay: RETRY_DELAY_MS,
  })
}

/** A dataset, its loading state or its {@link DataError}; `refetch` is the reader's retry. */
export function useDataset<N extends DatasetName>(name: N): UseQueryResult<DatasetBody<N>, DataError> {
  return useQuery(datasetQuery(name))
}

/** The app's client. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } })
}
