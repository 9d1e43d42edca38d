import { describe, expect, test } from 'vitest'
import type { CertificateFact } from '../../facts/domain-facts'
import type { Desired } from '../desired'
import { plan } from './plan'
import { app, context, desired, read, there } from './plan-fixture'
import type { AppThere, Snapshot } from './snapshot-types'

describe('instead of a plan there is a sentence when', () => {
  const held = (changes: Partial<CertificateFact>) => there({ certificates: [read(changes)] })
  const reading = (changes: Partial<CertificateFact>) =>
    there({ wantedCertificates: [read(changes), read({ store: 'partner', ...changes })] })
  const taken = (changes: Partial<AppThere>) => there({ apps: [app({ isActive: false, ...changes })] })
  const unavailable = { appId: 'oic', appName: 'oic-us', role: 'ServiceInvoker', roleId: 'r1' }

  test.each<[string, Snapshot, string, string]>([
    ['the alias names another certificate', held({ x5t: 'other' }), 'certificate.alias', 'already names another'],
    [
      'the alias is spelled otherwise',
      held({ alias: 'Orders' }),
      'certificate.alias',
      'hold this certificate as "Orders"',
    ],
    [
      'the certificate has ended',
      reading({ notAfter: '2026-11-20T00:00:00Z' }),
      'certificate.x509',
      'ended on 2026-11-20',
    ],
    [
      'the certificate begins later',
      reading({ notBefore: '2026-11-22T00:00:00Z' }),
      'certificate.x509',
      'before 2026-11-22',
    ],
    ['the key is short', reading({ keyBits: 1024 }), 'certificate.x509', 'has 1024 bits'],
    ['it is no certificate', reading({ x5t: '' }), 'certificate.x509', 'not a certificate'],
    ['the name is somebody else’s', taken({ description: 'Theirs' }), 'displayName', 'name of another application'],
    ['the name is Oracle’s', taken({ isOracleService: true }), 'displayName', 'Oracle made "Orders"'],
    ['the role is not there', there({ roles: [] }), 'serviceAppId', 'defines no role "ServiceInvoker"'],
    [
      'applications may not have the role',
      there({ roles: [{ ...unavailable, availableToClients: false }] }),
      'roleToApplication',
      'to applications',
    ],
    [
      'users may not have the role',
      there({ roles: [{ ...unavailable, availableToUsers: false }] }),
      'user',
      'to users',
    ],
  ])('%s', (_case, snapshot, field, says) => {
    const planned = plan(desired, snapshot, context)
    const problem = planned.ok ? undefined : planned.error.find((each) => each.field === field)
    expect(problem?.message).toContain(says)
    expect(problem?.todo).toMatch(/\.$/)
  })

  test('an elliptic key is offered', () => {
    const { keyBits: _none, ...elliptic } = read()
    const planned = plan(
      { certificates: desired.certificates?.slice(0, 1) ?? [] },
      there({ wantedCertificates: [elliptic] }),
      context,
    )
    expect(planned).toMatchObject({ ok: false, error: [{ code: 'certificate-not-rsa' }] })
  })

  test.each<[string, Desired, string]>([
    ['an application that is gone', { apps: [{ id: 'a9', displayName: 'Gone', isActive: true }] }, 'app-gone'],
    [
      'a certificate nobody uploaded',
      { apps: [{ displayName: 'New', certificates: { contains: ['lost'] } }] },
      'alias-unknown',
    ],
    ['a user who is gone', { users: [{ id: 'u9', userName: 'gone', isActive: true }] }, 'user-gone'],
  ])('%s is named', (_case, wish, code) => {
    expect(plan(wish, there(), context)).toMatchObject({ ok: false, error: [{ code }] })
  })

  test('there are several problems, all are told at once', () => {
    const snapshot = {
      ...held({ x5t: 'other' }),
      ...taken({ description: '' }),
      certificates: [read({ x5t: 'other' })],
      roles: [],
    }
    const planned = plan(desired, snapshot, context)
    expect(planned.ok ? [] : planned.error.map(({ code }) => code)).toEqual([
      'alias-taken',
      'name-taken',
      'role-unknown',
      'role-unknown',
    ])
  })
})
