import { useEffect, useRef } from 'react'

/** Does it when the component is first shown, and no second time where React mounts twice. */
export function useOnce(begin: () => void): void {
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    begin()
  }, [begin])
}
