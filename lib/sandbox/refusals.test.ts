import { expect, test } from 'vitest'
import { createSandbox } from './create-sandbox'
import { takeHands } from './healthy-fixture'

test('a request as long as can be leaves a short cause behind', async () => {
  const sandbox = await createSandbox()
  const { token } = await takeHands(sandbox, 'us')
  await token({ grant_type: 'client_credentials', client_id: 'x'.repeat(1_000_000) })
  const [refusal] = sandbox.refusals()
  expect(refusal?.detail).toMatch(/^no client has the id "x+…$/)
  expect(refusal?.detail).toHaveLength(1001)
  expect(sandbox.requests().at(-1)?.cause).toEqual(refusal)
})
