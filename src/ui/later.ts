import { useLayoutEffect, useState } from 'react'

/** Code that is fetched once, when it is first asked for. */
export interface Later<C> {
  /** The code; undefined until it is here. */
  readonly current: () => C | undefined
  /** Fetches it, or says that it is here. Rejects with the fault of the fetch; the next call tries anew. */
  readonly ask: () => Promise<C>
  /** Fetches it ahead of its use. The fault is the caller's alone: `ask` meanwhile makes its own attempt. */
  readonly prepare: () => Promise<unknown>
}

export function later<C>(load: () => Promise<C>): Later<C> {
  let code: C | undefined
  let asked: Promise<C> | undefined
  const fetched = async () => {
    code ??= await load()
    return code
  }
  return {
    current: () => code,
    ask: () => {
      asked ??= fetched().finally(() => {
        asked = undefined
      })
      return asked
    },
    prepare: fetched,
  }
}

/**
 * The code, undefined while it is on its way; throws where it cannot be had. Not `lazy` with `Suspense`: React leaves what it
 * has once shown in a part's place there for 300 ms, however soon the code is here.
 */
export function useLater<C>(code: Later<C>): C | undefined {
  const [fault, setFault] = useState<{ readonly reason: unknown } | null>(null)
  const [, setHere] = useState<Later<C> | null>(null)
  const here = code.current()
  const missing = here === undefined
  useLayoutEffect(() => {
    if (!missing) return
    let wanted = true
    code.ask().then(
      () => wanted && setHere(code),
      (reason: unknown) => wanted && setFault({ reason }),
    )
    return () => {
      wanted = false
    }
  }, [code, missing])
  if (fault) throw fault.reason
  return here
}
