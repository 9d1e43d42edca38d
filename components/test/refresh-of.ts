import type { RefreshFact } from '@/lib/facts/call-facts'
import type { Facts } from '@/lib/facts/facts'
import type { BuiltRequest } from './build-request'

/** A refresh token as its client keeps it. */
export interface HeldRefresh {
  token: string
  /** To whom it was given. */
  clientId: string
  /** When it came, milliseconds since the epoch. */
  came: number
  /** How long it lives, in seconds, where the resource is known. */
  seconds: number | undefined
  isUsed?: boolean
}

interface RefreshOrder {
  clientId: string
  refreshToken: string
  fact: RefreshFact
  /** Milliseconds since the epoch; absent: at once. */
  notBefore?: number
  /** It goes twice, and the second answer counts. */
  isTwice: boolean
}

/** Seconds: one week, unless the resource says another. */
const usualLife = 604_800

/** A token that came a moment ago. */
export const heldRefresh = (token: string, clientId: string, resource: Facts['resourceApp']): HeldRefresh => ({
  token,
  clientId,
  came: Date.now(),
  seconds: resource?.value ? (resource.value.refreshSeconds ?? usualLife) : undefined,
})

/** One refresh with what a change wants to be wrong with it. `accessToken`: what is sent by mistake. */
export function refreshOf(
  { token, clientId, came, seconds, isUsed = false }: HeldRefresh,
  { refreshToken: state, refreshClientId = clientId }: Pick<BuiltRequest, 'refreshToken' | 'refreshClientId'>,
  accessToken: string,
): RefreshOrder {
  const endsAt = seconds === undefined ? undefined : came + seconds * 1000
  const isOther = state === 'other'
  return {
    clientId: refreshClientId,
    refreshToken: isOther ? accessToken : token,
    fact: {
      isUsed: isUsed || state === 'used',
      kind: isOther ? 'access' : 'refresh',
      clientId,
      ...(endsAt !== undefined && { endsAt: new Date(endsAt).toISOString() }),
    },
    ...(state === 'ended' && endsAt !== undefined && { notBefore: endsAt + 100 }),
    isTwice: state === 'used',
  }
}
