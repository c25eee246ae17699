import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly children: ReactNode
  /** What stands in place of the broken part. */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode
  /** A change of this value gives the children another try (another region, another link). */
  readonly resetKey?: string
}

interface BoundaryState {
  readonly error: unknown
  readonly failed: boolean
}

/** Catches what its children throw while drawing, so that the rest of the page lives on. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, failed: false }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error, failed: true }
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.retry()
  }

  retry = () => this.setState({ error: null, failed: false })

  override render() {
    const { error, failed } = this.state
    return failed ? this.props.fallback(error, this.retry) : this.props.children
  }
}
