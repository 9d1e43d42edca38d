import type { HandoffSubject } from '../subject'
import { oneLine } from './one-line'

/** What a caller does, on one line: the first comment of every script. */
export const purpose = ({ client, domain, service }: HandoffSubject): string =>
  oneLine(
    `Gets a token from the identity domain ${domain.name} as “${client.displayName}”${service ? ` and calls ${service.displayName} with it` : ''}.`,
  )
