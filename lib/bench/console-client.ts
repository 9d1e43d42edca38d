import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { SandboxView } from '../queries/shapes/sandbox'
import { startChild } from './child'
import type { ClientPlace } from './sandbox-client'

/** A built console with a data folder of its own and its sandbox in it. */
export async function startConsole() {
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const child = await startChild('node', ['lib/scripts/start.mjs'], {
    env: { ASSAY_DATA: data },
    isReady: (line) => line.includes('Assay is ready'),
  })
  const origin = child.line.match(/http:\S+/)?.[0] ?? ''
  const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const answer = await fetch(`${origin}${path}`, init)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
  const post = <T>(path: string, body: object) =>
    ask<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const stop = async () => {
    await child.stop()
    rmSync(data, { recursive: true })
  }
  return { ask, post, stop }
}

export type ConsoleClient = Awaited<ReturnType<typeof startConsole>>

/** A domain of the console's sandbox, to make a client in, and an instance to ask tokens for. */
export async function placeIn({ ask }: ConsoleClient, name: string) {
  const view = await ask<SandboxView>('/api/sandbox')
  const domain = view.isOpen ? view.domains.find((each) => each.name === name) : undefined
  if (!domain?.connectionId) throw new Error(`the console's sandbox has no connected domain "${name}"`)
  const services = await ask<ServiceInstance[]>(`/api/domains/${domain.connectionId}/services`)
  const service = services.find(({ kind }) => kind === 'opa')
  if (!service) throw new Error(`"${name}" guards no Process Automation`)
  const client: ClientPlace = {
    url: domain.url,
    admin: domain.admin,
    users: domain.users,
    services: [{ scopes: service.scopes.map(({ fqs }) => fqs) }],
  }
  return {
    domainId: domain.connectionId,
    serviceAppId: service.appId,
    baseUrl: service.urls[0] ?? '',
    client,
    userName: domain.users[0]?.userName ?? '',
  }
}

export type Place = Awaited<ReturnType<typeof placeIn>>
