import type { TokenAnswerFact } from '../facts/call-facts'
import type { Facts, ProbeFact } from '../facts/facts'
import { grantName } from '../facts/grant-names'
import { clientCredentials } from '../facts/grant-types'
import type { RungId } from './rung'

/** `unclear`: the answer proves nothing about what was asked, and the run goes on. `held`: too many requests; the run waits. */
export interface Reading {
  state: 'green' | 'red' | 'unclear' | 'held'
  /** What the answer proves, one or two sentences. */
  proves: string
  /** What it tells the judge. */
  shows?: ProbeFact
}

const green = (proves: string, shows?: ProbeFact): Reading => ({ state: 'green', proves, ...(shows && { shows }) })
const red = (proves: string, shows?: ProbeFact): Reading => ({ state: 'red', proves, ...(shows && { shows }) })
const unclear = (proves: string): Reading => ({ state: 'unclear', proves })

/** What one answer proves and rules out. */
export function readRung(id: RungId, grantType: string, facts: Facts): Reading {
  const refusal = facts.refusal?.value
  if (refusal?.at === 'network' || refusal?.at === 'caller')
    return red(`Nothing came back: ${refusal.text ?? 'no answer'}.`)
  const answer = facts.tokenAnswer?.value
  if ((answer ?? refusal ?? facts.serviceAnswer?.value)?.status === 429)
    return { state: 'held', proves: 'The domain has had too many requests (429). That says nothing about this call.' }
  switch (id) {
    case 'discovery':
      return readDiscovery(facts)
    case 'sign-in-page':
      return refusal
        ? red(`The page is refused with ${refusal.error ?? `status ${refusal.status}`}, before anybody signs in.`)
        : green('The domain asks to sign in: it knows the client, and takes the redirect URL and the scope.', {
            signIn: 'accepted',
          })
    case 'service':
      return readService(facts)
    case 'token-endpoint':
    case 'client':
    case 'grant':
    case 'scope':
      if (!answer)
        return refusal ? red(`The sign-in was refused with ${refusal.error}.`) : unclear('There was no answer to read.')
      if (answer.status >= 500)
        return red(`The domain fails by itself (${answer.status}): whatever is sent, it cannot answer.`)
      return tokenReaders[id](answer, grantType)
  }
}

function readDiscovery({ domain, refusal }: Facts): Reading {
  if (domain)
    return green(`The address is right, and this console reaches it. It issues tokens as ${domain.value.issuer}.`)
  return red(refusal?.value.text ?? 'No identity domain describes itself at this address.')
}

function readService({ serviceAnswer }: Facts): Reading {
  const status = serviceAnswer?.value.status
  if (status === undefined) return red('The service did not answer.')
  if (status >= 200 && status < 300) return green('The service took the token. The whole call works.')
  if (status === 401) return red('The service refused the token itself (401).')
  if (status === 403) return red('The service knows who calls, and does not let them (403).')
  return red(`The service answered ${status}.`)
}

type ReadToken = (answer: TokenAnswerFact, grantType: string) => Reading

const tokenReaders: Record<'token-endpoint' | 'client' | 'grant' | 'scope', ReadToken> = {
  'token-endpoint': ({ error, status }) => {
    if (error !== undefined)
      return green(`It was refused with ${error}, as a token endpoint refuses. The address and the path are right.`, {
        endpoint: 'answers',
      })
    return status === 401 || status === 400
      ? unclear(`It was refused (${status}) without an OAuth error, so by whom is not certain.`)
      : red(`What answers here (${status}) is no token endpoint.`)
  },

  client: ({ success, error, status }, grantType) => {
    const isOwnGrant = grantType === clientCredentials
    if (success)
      return green(
        `A token came, and was thrown away: the client is known and active, and its proof is right.`,
        isOwnGrant ? { client: 'accepted', grant: 'accepted' } : { client: 'accepted' },
      )
    switch (error) {
      case 'invalid_client':
        return red(
          'The client fails by itself, without assertion, user and service: it is unknown, its proof is wrong, or it is inactive.',
          { client: 'refused' },
        )
      case 'invalid_request':
        return red(
          'The request is refused for its form (invalid_request): how it is sent, or how it carries the credentials, is wrong.',
          { client: 'refused' },
        )
      case 'unauthorized_client': {
        // RFC 6749 §5.2: "The authenticated client is not authorized to use this authorization grant type."
        const proof = 'Only a client that proved itself is answered unauthorized_client (RFC 6749 §5.2)'
        return isOwnGrant
          ? red(`${proof}: it is the grant that it may not use.`, { client: 'accepted', grant: 'refused' })
          : green(`${proof}: it may not use client credentials, and need not here. Its proof is right.`, {
              client: 'accepted',
            })
      }
      case 'invalid_scope':
        return unclear(
          'The domain’s own scopes were refused. Whether the client’s proof was looked at before, no source says.',
        )
      default:
        return unclear(`${error ?? `Status ${status}`} says nothing about the client’s proof.`)
    }
  },

  grant: ({ success, error, status }, grantType) => {
    if (success)
      return green(
        'A token came, and was thrown away: the assertion, its key and its user are right. Only the scope is left.',
        { grant: 'accepted' },
      )
    switch (error) {
      case 'invalid_scope':
        return unclear(
          'The domain’s own scopes were refused. Whether the assertion was looked at before, no source says.',
        )
      case 'unauthorized_client':
        return red(`The client may not use ${grantName(grantType)}.`, { grant: 'refused' })
      case 'invalid_client':
      case 'invalid_grant':
      case 'invalid_request':
      case 'unsupported_grant_type':
        return red(`Refused with ${error} without the service’s scope too: the scope is not the cause.`, {
          grant: 'refused',
        })
      default:
        return unclear(`${error ?? `Status ${status}`} says nothing about the grant.`)
    }
  },

  scope: ({ success, error, status }) =>
    success
      ? green('The real token came: the token endpoint has nothing against this call.')
      : red(`The real request was refused with ${error ?? `status ${status}`}.`),
}
