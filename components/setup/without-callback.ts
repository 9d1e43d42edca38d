import type { Desired } from '@/lib/setup/desired'
import { isPlainHttp } from '@/lib/setup/recipes/redirect-problem'

interface App {
  appId: string
  displayName: string
  redirectUris: readonly string[]
}

/** An application without this callback; http is closed again where no other callback needs it. */
export function withoutCallback({ appId, displayName, redirectUris }: App, uri: string): Desired {
  const rest = redirectUris.filter((other) => other !== uri)
  const closesHttp = isPlainHttp(uri) && !rest.some(isPlainHttp)
  return {
    apps: [
      {
        id: appId,
        displayName,
        redirectUris: { absent: [uri] },
        ...(closesHttp && { flags: { allUrlSchemesAllowed: false } }),
      },
    ],
  }
}
