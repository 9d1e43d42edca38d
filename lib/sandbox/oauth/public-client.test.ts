import { expect, test } from 'vitest'
import { grantRole } from '../healthy-fixture'
import { ask, openFlow, refusal } from './flow-fixture'
import { notAuthorized } from './refusal-fixture'

test('a client that was made public cannot have its own roles by its id alone', async () => {
  const flow = await openFlow()
  const { id, clientId } = flow.client
  await grantRole(flow, 'IDCSAppId', 'Identity Domain Administrator', { type: 'App', value: id })
  await flow.changeApp(id, { clientType: 'public' })
  const form = { grant_type: 'client_credentials', client_id: clientId, scope: 'urn:opc:idm:__myscopes__' }
  const answer = await ask(flow, form, 'nobody')
  expect(refusal(answer)).toEqual([...notAuthorized, 'grant-allowed'])
})
