import { type ComponentType, createElement, type ReactNode } from 'react'
import { Failure } from './DataState'
import { ErrorBoundary } from './ErrorBoundary'
import { type Later, later, useLater } from './later'

interface CodeProps<P extends object> {
  readonly code: Later<ComponentType<P>>
  readonly waiting: ReactNode
  readonly props: P
}

function Code<P extends object>({ code, waiting, props }: CodeProps<P>) {
  const component = useLater(code)
  return component === undefined ? waiting : createElement(component, props)
}

/** A part that {@link lazyPart} made. */
export type LazyPart<P extends object> = ComponentType<P> & {
  /** Fetches the code ahead of its use. A failure is not said here: drawing the part will say it. */
  readonly prepare: () => void
}

/**
 * A part of the page whose code comes later; `waiting` keeps its place meanwhile. Whether its code is missing or it breaks
 * while drawing, the rest of the page lives: a sentence with a retry stands in its place, or nothing where it has no name.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: (props: P) => ReactNode }>,
  name: string | null,
  waiting: ReactNode = null,
): LazyPart<P> {
  const code = later<ComponentType<P>>(async () => (await load()).default)
  const part = (props: P) => (
    <ErrorBoundary
      fallback={(_error, retry) =>
        name === null ? null : (
          <Failure onRetry={retry}>{`${name} could not be shown; the rest of the page works.`}</Failure>
        )
      }
    >
      <Code code={code} waiting={waiting} props={props} />
    </ErrorBoundary>
  )
  return Object.assign(part, { prepare: () => void code.prepare().catch(() => undefined) })
}
