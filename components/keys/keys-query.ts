import { queryOptions } from '@tanstack/react-query'
import { listKeys } from './key-store'

/** Private keys this browser holds. */
export const keysQuery = () => queryOptions({ queryKey: ['keys'], queryFn: listKeys, staleTime: 0 })
