import type { EarlierExchange } from './send-test'

/** What a person needs to let a device in, and how the device fares meanwhile. */
export interface DeviceWait {
  userCode: string
  verificationUri: string
  /** Milliseconds since the epoch. */
  endsAt: number
  /** Between two polls, in milliseconds; grows when the domain says so. */
  every: number
  polls: readonly EarlierExchange[]
}
