/** Why there is no value. Missing is never zero and never "no". */
export interface Missing {
  readonly missing: 'not-disclosed' | 'not-applicable' | 'not-derivable' | 'not-yet-published'
  /** One sentence for the reader. */
  readonly reason: string
}

/** A value, or the reason why there is none. */
export type Maybe<T> = T | Missing

/** Makes a {@link Missing}. */
export function missing(kind: Missing['missing'], reason: string): Missing {
  return { missing: kind, reason }
}

/** True for a {@link Missing}; narrows the other branch to the value. */
export function isMissing<T>(value: Maybe<T>): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value
}
