import { type ReactNode, useEffect, useState } from 'react'
import styles from './DataState.module.css'
import { TextAction } from './TextAction'

/** Nothing is said for this long: most loads are over by then. */
const PATIENCE_MS = 300
/** After this the reader hears that it is not their fault. */
const LONG_MS = 5000

interface LoadingProps {
  readonly children?: ReactNode
  /** Data can be waited for no longer (`stop-waiting`, which the client hears); code cannot. */
  readonly isData?: boolean
}

/** "Loading …" in the place of a subtitle, after 300 ms. The line is reserved at once, so that nothing shifts. */
export function Loading({ children = 'Loading …', isData = true }: LoadingProps) {
  const [waited, setWaited] = useState<0 | typeof PATIENCE_MS | typeof LONG_MS>(0)
  useEffect(() => {
    const timers = [PATIENCE_MS, LONG_MS] as const
    const started = timers.map((after) => setTimeout(() => setWaited(after), after))
    return () => started.forEach(clearTimeout)
  }, [])
  return (
    <p className={styles.line}>
      <span role="status">
        {waited ? children : '\u00a0'}
        {waited === LONG_MS && ' This takes longer than usual; nothing is lost.'}
      </span>
      {waited === LONG_MS && isData && (
        <>
          {' '}
          <TextAction onClick={() => dispatchEvent(new Event('stop-waiting'))}>Stop waiting</TextAction>
        </>
      )}
    </p>
  )
}

/** The sentence and the way out, in the place of what is empty. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={styles.sentence}>{children}</p>
}

/** What happened in one sentence, and a retry. */
export function Failure({
  children,
  onRetry,
}: {
  readonly children: ReactNode
  readonly onRetry: () => void
}) {
  return (
    <p className={styles.sentence} role="alert">
      <svg className={styles.mark} width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        <rect width="11" height="11" className={styles.square} />
        <rect x="2.5" y="4.5" width="6" height="2" className={styles.bar} />
      </svg>
      {children} <TextAction onClick={onRetry}>Retry</TextAction>
    </p>
  )
}

interface DataStateProps<T> {
  /** What a query gives: data may be there although a later fetch failed, and then it is shown. */
  readonly query: {
    readonly data: T | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  readonly children: (data: T) => ReactNode
  /** The sentence for an error; by default the error's own message. */
  readonly sentence?: (error: unknown) => string
  /** "Loading chips …" */
  readonly loading?: string
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.'
}

/** Loading, error with retry, or the data. */
export function DataState<T>({ query, children, sentence = messageOf, loading }: DataStateProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failure onRetry={() => query.refetch()}>{sentence(query.error)}</Failure>
  return <Loading>{loading}</Loading>
}
