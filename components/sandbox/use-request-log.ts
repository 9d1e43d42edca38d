import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { fetchRequests } from '@/lib/queries/sandbox'
import type { SandboxRequest } from '@/lib/queries/shapes/sandbox'

/** As many as the sandbox itself keeps would make a page slow. */
const kept = 500

/** The newest requests first, asked for again and again while `isLive`. */
export function useRequestLog() {
  const seen = useRef<SandboxRequest[]>([])
  const [isLive, setIsLive] = useState(true)
  const log = useQuery({
    queryKey: ['sandbox', 'requests'],
    queryFn: async ({ signal }) => {
      const { requests } = await fetchRequests(seen.current[0]?.seq ?? 0, signal)
      if (requests.length > 0) seen.current = [...requests.toReversed(), ...seen.current].slice(0, kept)
      return seen.current
    },
    refetchInterval: isLive ? 1_000 : false,
    // Starts with what the page already has, so an answer from before would show rows twice.
    gcTime: 0,
  })
  return { log, isLive, setIsLive }
}
