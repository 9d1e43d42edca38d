import type { App } from '../world/resources'
import type { Proven } from './grants/proven'
import { Refusal } from './refuse'
import type { JudgedScope } from './scope'
import { textList } from './text-list'

/** Seconds; Oracle's default of one week. */
const defaultExpiry = 604_800

/** A refresh token to be made. */
export interface RefreshRight {
  scope: string
  lifetime: number
}

/**
 * Whether the answer carries a refresh token: `offline_access` asked for, the grant "Refresh token" on the client, and "Allow token
 * refresh" on every resource. Where one of them lacks, the answer simply has none; somebody who comes with one is refused.
 */
export function refreshRight(app: App, proven: Proven, { tokens, words }: JudgedScope): RefreshRight | undefined {
  const isRefresh = proven.refreshScope !== undefined
  if (!isRefresh && !(proven.mayRefresh && words.isOffline)) return undefined
  if (!textList(app.allowedGrants).includes('refresh_token')) return undefined
  const closed = tokens.find(({ resourceApp }) => resourceApp && resourceApp.allowOffline !== true)?.resourceApp
  if (closed && isRefresh)
    throw new Refusal(
      'invalid_grant',
      'refresh-allowed',
      `"${closed.displayName}" does not allow token refresh any more`,
      'emulator: refresh token refused.',
    )
  if (closed) return undefined
  const lifetimes = tokens.map(({ resourceApp }) => resourceApp?.refreshTokenExpiry ?? defaultExpiry)
  return { scope: proven.refreshScope ?? proven.scope ?? '', lifetime: Math.min(...lifetimes) }
}
