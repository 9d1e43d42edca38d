import { proofCalls } from '../facts/proof-calls'
import type { ServiceTestInput } from '../queries/shapes/test'

/** What is asked of an instance, below its address. */
export interface ProofPath {
  method: 'GET' | 'POST'
  /** `..` in what a person typed must not lead out of this. */
  root: string
  path: string
  query?: string
  body?: string
}

export function proofPath(call: ServiceTestInput['call']): ProofPath {
  const { root } = proofCalls[call.kind]
  switch (call.kind) {
    case 'tasks':
    case 'business-units':
      return { method: 'GET', root, path: '' }
    case 'integrations':
      // The design host of a region serves many instances; at an instance's own address the parameter changes nothing.
      return { method: 'GET', root, path: '', query: `?${new URLSearchParams({ integrationInstance: call.instance })}` }
    case 'route':
      return { method: 'GET', root, path: below(call.path) }
    case 'trigger': {
      const { method, code, version, path, body } = call
      const integration = `${root}${encodeURIComponent(code)}/${encodeURIComponent(version)}`
      const sent = method === 'POST' && body !== undefined ? { body } : {}
      return { method, root: integration, path: below(path), ...sent }
    }
  }
}

const below = (path: string) => `/${path.replace(/^\/+/, '')}`
