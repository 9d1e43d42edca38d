'use client'

import { useEffect } from 'react'
import { callbackChannel, callbackPath } from './callback-address'

/** The domain sent somebody back: hands what came to the page that waits, takes it out of the address, and goes. */
export function SignInCallback() {
  useEffect(() => {
    const { search } = location
    if (search === '') return
    history.replaceState(null, '', callbackPath)
    const channel = new BroadcastChannel(callbackChannel)
    channel.postMessage(search)
    channel.close()
    window.close()
  }, [])
  return (
    <main className="mx-auto grid max-w-md gap-2 p-6">
      <h1 className="font-semibold text-lg">Back from signing in</h1>
      <p className="text-soft">The page that asked has the answer. You can close this window.</p>
    </main>
  )
}
