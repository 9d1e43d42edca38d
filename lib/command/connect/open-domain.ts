import { asAdministrator, byToken } from '../../domain/connect'
import type { Connected, Domain } from '../../domain/domain'
import { newMemory } from '../../domain/domain-memory'
import { normaliseDomainUrl } from '../../domain/url'
import { ok } from '../../result'
import { Mistake } from '../mistake'
import type { Terminal } from '../terminal'
import type { Credential } from './credential'
import { signRequest } from './sign-request'

/** Stands where a signature goes once the request is whole. */
const toBeSigned = 'Signature to be made'

/** The domain at an address as people have it, called with this credential. Nothing is sent yet. */
export function openDomain(address: string, credential: Credential, terminal: Terminal): Domain {
  const normal = normaliseDomainUrl(address)
  if (!normal.ok) throw new Mistake(`${normal.error.message} ${normal.error.todo}`)
  const { url, warning } = normal.value
  if (warning !== undefined) terminal.say(warning)
  const { fetch } = terminal
  const place = { id: url, name: new URL(url).host, url }
  switch (credential.kind) {
    case 'client': {
      const { clientId, clientSecret } = credential
      return held(asAdministrator({ ...place, fetch, clientId, clientSecret }), fetch)
    }
    case 'token':
      return held(byToken({ ...place, accessToken: credential.accessToken }), fetch)
    case 'profile':
      return held({ ...place, caller: { kind: 'token' }, authorization: async () => ok(toBeSigned) }, async (request) =>
        fetch(
          request.headers.get('authorization') === toBeSigned
            ? await signRequest(request, credential.profile, terminal.now())
            : request,
        ),
      )
  }
}

const held = (connected: Connected, fetch: Domain['fetch']): Domain => ({ ...connected, fetch, memory: newMemory() })
