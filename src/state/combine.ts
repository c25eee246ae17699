/** Several queries as one: data when all are here, the first error, one retry. */

/** What a region needs of a query, TanStack's or combined. */
export interface Loaded<T> {
  readonly data: T | undefined
  /** Of the first part that failed; null while all is well. */
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** Combines queries; `make` runs when every part is here. Give it a function that remembers ({@link remember}). */
export function combine<A extends readonly unknown[], T>(
  queries: { readonly [K in keyof A]: Loaded<A[K]> },
  make: (...data: A) => T,
): Loaded<T> {
  const parts = queries as readonly Loaded<unknown>[]
  const data = parts.map((part) => part.data)
  const failed = parts.filter((part) => part.error !== null)
  return {
    // Every part is defined here, which is what A says; a mapped tuple cannot be narrowed part by part.
    data: data.includes(undefined) ? undefined : make(...(data as unknown as A)),
    error: failed[0]?.error ?? null,
    refetch: () => failed.map((part) => part.refetch()),
  }
}

/** The function, keeping its last answer for as long as it is asked with the very same arguments. */
export function remember<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  let last: { readonly args: A; readonly value: T } | null = null
  return (...args) => {
    if (last === null || !args.every((arg, index) => Object.is(arg, last?.args[index]))) {
      last = { args, value: make(...args) }
    }
    return last.value
  }
}
