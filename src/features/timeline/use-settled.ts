import { useEffect, useState } from 'react'

/** A value as it was when it last stood still for `restMs`: for what need not follow the hand. */
export function useSettled<T>(value: T, restMs = 180): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (Object.is(value, settled)) return
    const timer = setTimeout(() => setSettled(value), restMs)
    return () => clearTimeout(timer)
  }, [value, settled, restMs])
  return settled
}
