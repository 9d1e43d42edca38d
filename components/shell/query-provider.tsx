'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiProblemError } from '@/lib/queries/fetch-json'

/** One client a page load. A refusal is an answer: only silence is asked again. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
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
      }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
