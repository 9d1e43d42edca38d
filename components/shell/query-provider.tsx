'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiProblemError } from '@/lib/queries/fetch-json'

/** One client a page load, also when the way leads over a page that asks nothing and back. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(theClient)
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

let shared: QueryClient | undefined

function theClient(): QueryClient {
  // On the server nothing may outlive its request.
  if (typeof window === 'undefined') return newClient()
  shared ??= newClient()
  return shared
}

/** A refusal is an answer: only silence is asked again. */
const newClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // What is shown is asked anew whenever a page opens: this is IAM, and somebody else may have changed it.
        staleTime: 0,
        // Loopback works without a network; the browser's own idea of "offline" would pause us for nothing.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && error instanceof ApiProblemError && error.status === 0,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
