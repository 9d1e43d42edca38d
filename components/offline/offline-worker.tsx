'use client'

import { useEffect } from 'react'

/** Lets this browser keep the reference pages of this build; `build` absent: development, where code changes under one's hands. */
export function OfflineWorker({ build }: { build: string | undefined }) {
  useEffect(() => {
    // Loopback and https only: elsewhere there is no worker to register.
    if (build === undefined || !window.isSecureContext || !('serviceWorker' in navigator)) return
    const register = () => {
      // Without it everything works but offline; the browser may be set to keep nothing.
      navigator.serviceWorker.register(`/offline-worker.js?build=${encodeURIComponent(build)}`).catch(() => undefined)
    }
    // The page comes first.
    if (document.readyState === 'complete') register()
    else addEventListener('load', register, { once: true })
    return () => removeEventListener('load', register)
  }, [build])
  return null
}
