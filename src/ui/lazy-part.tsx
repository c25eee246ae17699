import { type ComponentType, createElement, lazy, type ReactNode } from 'react'
import { Failure } from './DataState'
import { ErrorBoundary } from './ErrorBoundary'

/** Looks its code up while drawing, so that a retry draws newly fetched code. */
function Code<P extends object>({
  find,
  props,
}: {
  readonly find: () => ComponentType<P>
  readonly props: P
}) {
  return createElement(find(), props)
}

/**
 * A part of the page whose code comes later. Whether its code is missing or it breaks while drawing, the rest of the page
 * lives: a sentence with a retry stands in its place, or nothing where it has no name.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: (props: P) => ReactNode }>,
  name: string | null,
): ComponentType<P> {
  let code: ComponentType<P> = lazy(load)
  return (props) => (
    <ErrorBoundary
      fallback={(_error, retry) => {
        const again = () => {
          code = lazy(load)
          retry()
        }
        return name === null ? null : (
          <Failure onRetry={again}>{`${name} could not be shown; the rest of the page works.`}</Failure>
        )
      }}
    >
      <Code find={() => code} props={props} />
    </ErrorBoundary>
  )
}
