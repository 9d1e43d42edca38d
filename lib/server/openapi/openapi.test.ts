import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { textToBase64url } from '../../jose/bytes'
import * as checkInputs from '../check-inputs'
import { explain, explainInput } from '../explain'
import * as inputs from '../inputs'
import * as planInputs from '../plan-inputs'
import { snapshotInput } from '../snapshot'
import { openApi } from './openapi'
import { operations } from './operations/operations'

const root = resolve(import.meta.dirname, '../../../app/api')

interface Written {
  name: string
  /** Names of the schema with which it checks its body, and the status that it answers with. */
  body: string | undefined
  source: string
}

/** Each method of each route, as its file has it. */
const written: Written[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .flatMap((file) => {
    const path = `/api/${file.replace(/\/route\.ts$/, '')}`.replace(/\[(\w+)\]/g, '{$1}')
    const source = readFileSync(join(root, file), 'utf8')
    return source.split(/^export /m).flatMap((part) => {
      const method = /^(?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/.exec(part)?.[1]
      if (method === undefined) return []
      const body = /\banswer\(\s*request,\s*(\w+)/.exec(part)?.[1]
      return [{ name: `${method} ${path}`, body, source: part }]
    })
  })

const described = new Map(operations.map((each) => [`${each.method.toUpperCase()} ${each.path}`, each]))
const schemas: Record<string, unknown> = { ...inputs, ...planInputs, ...checkInputs, explainInput, snapshotInput }

test('every method of every route is described, and nothing else is', () => {
  expect(written.length).toBeGreaterThan(50)
  expect([...described.keys()].sort()).toEqual(written.map(({ name }) => name).sort())
  expect(described.size).toBe(operations.length)
})

test('a body is described by the very schema that the route checks it with', () => {
  const checked = written.filter(({ body }) => body !== undefined)
  expect(checked.length).toBeGreaterThan(15)
  for (const { name, body = '' } of checked) expect(described.get(name)?.body, name).toBe(schemas[body])
  const others = operations.filter(({ body }) => body !== undefined).length
  // The route of Explain reads its body itself, as that may be plain text.
  expect(others).toBe(checked.length + 1)
})

test('the status of a success is that of the route', () => {
  for (const { name, source } of written) {
    const is201 = /\b201\b/.test(source)
    expect(described.get(name)?.status === 201, name).toBe(is201)
  }
})

test('the document is JSON that says its version, has a unique name for each operation and no dangling reference', () => {
  const text = JSON.stringify(openApi())
  expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.0', info: { title: 'Assay' } })
  const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(operations.length)
  for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g))
    expect(
      path.split('/').reduce((at: unknown, key) => (at as Record<string, unknown>)?.[key], openApi()),
      path,
    ).toBeDefined()
})

describe('what the Explain route answers is what its schema says', () => {
  const document = openApi() as {
    paths: { '/api/explain': { post: { responses: { 200: { content: { 'application/json': { schema: object } } } } } } }
  }
  const valid = new Ajv({ allErrors: true }).compile(
    document.paths['/api/explain'].post.responses[200].content['application/json'].schema,
  )
  const now = '2026-03-09T08:00:00.000Z'
  const signingKeys = '{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"SIGNING_KEY"}]}'
  const header = textToBase64url('{"alg":"RS256","kid":"SIGNING_KEY"}')

  test.each([
    ['nothing', ''],
    ['a sentence', 'It does not work.'],
    [
      'several that fit',
      'HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client","error_description":"Client authentication failed."}',
    ],
    [
      'a cause',
      'curl -X POST https://idcs-1.identity.oraclecloud.com/oauth2/v1/token -d grant_type=password\nHTTP/1.1 400\n{"error":"invalid_scope"}',
    ],
    ['a token and its key', `${header}.eyJ0b2tfdHlwZSI6IkFUIn0.${'A'.repeat(342)}`],
    ['a success', 'HTTP/1.1 200 OK\n\n{"access_token":"abc","token_type":"Bearer"}'],
  ])('%s', async (_what, text) => {
    const answer = await explain({ text, keys: signingKeys }, now)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    expect(valid(JSON.parse(JSON.stringify(answer.value))), JSON.stringify(valid.errors)).toBe(true)
  })

  test.each([
    ['a finding without its gate', { recognised: [], findings: [{}], next: null }],
    ['a member of its own', { recognised: [], findings: [], next: null, more: 1 }],
    ['no question', { recognised: [], findings: [] }],
  ])('and not %s', (_what, answer) => {
    expect(valid(answer)).toBe(false)
  })
})
