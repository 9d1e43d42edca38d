import type { Fix } from '../gate'
import type { KnownValues } from '../known-values'

/** Asks again for one scope: one that the client has at the called instance, else one that it has. */
export function askedFor({ app, serviceRequest }: Pick<KnownValues, 'app' | 'serviceRequest'>, title: string): Fix {
  const granted = app?.scopes ?? []
  const called = serviceRequest?.scopes ?? []
  const right = granted.find((scope) => called.includes(scope)) ?? (called.length === 0 ? granted[0] : undefined)
  if (right) return { kind: 'request', title, change: { scope: right } }
  return copyIt
}

export const copyIt: Fix = {
  kind: 'manual',
  title: 'Copy the scope',
  steps: ['Open the application’s list of resources.', 'Copy one scope whole.', 'Send the request with it.'],
}
