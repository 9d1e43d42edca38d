import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

describe('the policy in production', () => {
  const policy = contentSecurityPolicy('bm9uY2U=', 'production')

  test('allows nothing unsafe', () => {
    expect(policy).not.toContain('unsafe')
  })

  test('names each directive once, as a browser complains of the second', () => {
    const names = policy.split('; ').map((directive) => directive.split(' ')[0])
    expect(names).toEqual([...new Set(names)])
  })

  test.each([
    "script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
    "style-src 'self' 'nonce-bm9uY2U='",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
  ])('says %s', (directive) => {
    expect(policy.split('; ')).toContain(directive)
  })
})
