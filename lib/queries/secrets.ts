import { fetchJson } from './fetch-json'

/** The client secret, once; the second call is refused. It goes into the caller's memory and nowhere else. */
export const revealSecret = (id: string) =>
  fetchJson<{ clientSecret: string }>(`${secretPath(id)}/reveal`, { method: 'POST' })

/** "I have it": the console forgets the secret. */
export const takeSecret = (id: string) => fetchJson<void>(secretPath(id), { method: 'DELETE' })

const secretPath = (id: string): `/api/${string}` => `/api/secrets/${encodeURIComponent(id)}`
