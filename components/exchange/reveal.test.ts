import { beforeAll, describe, expect, test } from 'vitest'
import { makeClient } from '@/lib/domain/client-fixture'
import type { Domain } from '@/lib/domain/domain'
import { must, openSandbox } from '@/lib/domain/sandbox-fixture'
import { testToken } from '@/lib/domain/token-test'
import { clientCredentials, jwtBearer } from '@/lib/facts/grant-types'
import type { WireChange } from '@/lib/facts/request-change'
import { signAssertion } from '@/lib/jose/assertion'
import type { SentRequest, TokenTestInput, TokenTestResult } from '@/lib/queries/shapes/test'
import { nothingOwn, ownOfRequest, withAnswer } from './own-values'
import { maskedParts, revealedBody, revealedRequest } from './reveal'

const maria = 'maria.ops@northwind.example'

let domain: Domain
let client: Awaited<ReturnType<typeof makeClient>>
/** What reached the token endpoint, byte for byte. */
let arrived: { headers: Headers; body: string; answered: string }[] = []

beforeAll(async () => {
  const { us } = await openSandbox()
  const scope = us.described.services.find(({ kind }) => kind === 'opa')?.scopes[0] ?? ''
  client = await makeClient(us.domain, { alias: 'revealed', scope })
  domain = {
    ...us.domain,
    fetch: async (request) => {
      const body = await request.clone().text()
      const answer = await us.domain.fetch(request)
      if (request.url.endsWith('/oauth2/v1/token') && !body.includes('__myscopes__'))
        arrived.push({ headers: request.headers, body, answered: await answer.clone().text() })
      return answer
    },
  }
})

/** As the console's server does it with what the browser put in. */
async function send(input: Omit<TokenTestInput, 'domainId' | 'clientId' | 'scope'>) {
  arrived = []
  const { secret, secretBy = 'basic', ...call } = input
  const proof =
    'clientAssertion' in secret
      ? secret
      : { clientSecret: 'typed' in secret ? secret.typed : client.clientSecret, sentBy: secretBy }
  const { name: clientId } = client.app
  const whole = { ...call, clientId, scope: client.scope }
  const result = must(await testToken(domain, { ...whole, ...proof }, new Date().toISOString()))
  const own = withAnswer(ownOfRequest({ ...input, ...whole, domainId: 'us' }), result)
  const [there] = arrived
  if (!there) throw new Error('nothing arrived')
  return { result, own, there }
}

const signed = (draft: string = maria) => signAssertion(client.draft(draft), client.key)

type Wish = Parameters<typeof send>[0]

const typed = () => ({ typed: client.clientSecret })

const ways: [string, () => Promise<Wish>][] = [
  ['a secret in the header', async () => ({ grantType: clientCredentials, secret: typed() })],
  ['a secret in the form', async () => ({ grantType: clientCredentials, secret: typed(), secretBy: 'post' })],
  ['an assertion for a user', async () => ({ grantType: jwtBearer, secret: typed(), assertion: await signed() })],
  [
    'an assertion in place of the secret',
    async () => ({ grantType: clientCredentials, secret: { clientAssertion: await signed(client.app.name) } }),
  ],
  [
    'a code',
    async () => ({
      grantType: 'authorization_code',
      secret: typed(),
      code: { code: 'a-code-of-nobody', redirectUri: 'https://caller.example/back', verifier: 'v'.repeat(43) },
    }),
  ],
  ['a refresh token', async () => ({ grantType: 'refresh_token', secret: typed(), refreshToken: 'a-token-of-nobody' })],
  ['a password', async () => ({ grantType: 'password', secret: typed(), password: 'pass word', userName: maria })],
  ['a secret that a line wrap broke', async () => ({ ...(await basic()), wire: { credentials: 'wrapped' } })],
  ['a secret that goes twice', async () => ({ ...(await basic()), wire: { credentials: 'doubled' } })],
  ['no credentials', async () => ({ ...(await basic()), wire: { credentials: 'absent' } satisfies WireChange })],
]
const basic = async (): Promise<Wish> => ({ grantType: clientCredentials, secret: typed() })

describe.each(ways)('a request with %s', (_, wish) => {
  test('is shown without its secrets, and revealed it is what arrived, to the letter', async () => {
    const { result, own, there } = await send(await wish())
    const shown = JSON.stringify(result.request)
    for (const secret of [client.clientSecret, ...Object.values(own.fields)].filter((text) => text !== ''))
      expect(shown).not.toContain(secret)
    const revealed = revealedRequest(result.request, own)
    expect(`${new URLSearchParams(revealed.form)}`).toBe(there.body)
    expect(headerIn(revealed)).toBe(there.headers.get('authorization') ?? undefined)
    expect(maskedParts(result.request, own).filter(({ isOwn }) => !isOwn)).toEqual([])
  })
})

test('a secret that only the server has stays masked, and is said to be', async () => {
  const { result, own } = await send({ grantType: clientCredentials, secret: { secretId: 's1' } })
  expect(maskedParts(result.request, own)).toEqual([{ name: 'authorization', isOwn: false }])
  expect(revealedRequest(result.request, own)).toEqual(result.request)
})

test('the token that came is masked in the answer, and revealed it is the answer that was given', async () => {
  const { result, own, there } = await send(await basic())
  const body = bodyOf(result)
  expect(body).not.toContain(result.accessToken)
  expect(JSON.parse(revealedBody(body, own))).toEqual(JSON.parse(there.answered))
  expect(revealedBody(body, nothingOwn)).toBe(body)
})

const headerIn = ({ headers }: SentRequest) => headers.find(([name]) => name === 'authorization')?.[1]

const bodyOf = ({ answer }: TokenTestResult) => (answer.kind === 'http' ? answer.body : '')
