import { Notice } from '@/components/ui/notice'
import type { SentTest } from './send-test'

/** It was asked for, and none came: the answer does not say why. */
export function NoRefreshToken({ sent: { form } }: { sent: SentTest }) {
  return (
    <Notice tone="maybe" title="No refresh token came">
      It takes three things: offline_access in the scope, the grant Refresh token on {form.clientName || form.clientId},
      and Allow token refresh on {form.service?.displayName ?? 'the called resource'}. The first was sent.
    </Notice>
  )
}
