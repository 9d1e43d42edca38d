import * as z from 'zod'
import { patchApp } from '../../domain/apps'
import { uploadCertificate } from '../../domain/certificates'
import { deleteGrant, listGrantsTo } from '../../domain/grants'
import { send } from '../../domain/send'
import { findUserByName } from '../../domain/users'
import type { Result } from '../../result'
import { makeKeyPair } from '../../sandbox/healthy-fixture'
import type { Lot } from './lot'
import type { Setup } from './open-setup'

/** What administrators do to a client that works, and that leaves it working. Answers what was done, for the list of alarms. */
export async function vary(setup: Setup, lot: Lot, count: number): Promise<string[]> {
  const done: string[] = []
  const ways = {
    'more certificates': addCertificates,
    'roles through a group': moveRolesToGroup,
    'shorter tokens': shorten,
  }
  for (const [name, way] of Object.entries(ways)) if (lot.coin() && (await way(setup, count))) done.push(name)
  return done
}

const must = <T>(result: Result<T, unknown>): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

/** A key of another program beside its own. */
async function addCertificates({ world, variant, appId, alias }: Setup, count: number): Promise<boolean> {
  if (alias === undefined) return false
  const domain = world.domain(variant.side)
  const { x509 } = await makeKeyPair()
  const second = `other program ${count}`
  must(await uploadCertificate(domain, 'client', second, x509))
  must(await patchApp(domain, appId, [{ op: 'add', path: 'certificates', value: [{ certAlias: second }] }]))
  return true
}

const Made = z.looseObject({ id: z.string() })

/** As a company does that gives roles to teams: the user keeps every right, and holds none of them directly. */
async function moveRolesToGroup({ world, variant, userName }: Setup, count: number): Promise<boolean> {
  if (userName === undefined) return false
  const domain = world.domain(variant.side)
  const user = must(await findUserByName(domain, userName))
  if (!user) return false
  const grants = must(await listGrantsTo(domain, user.id))
  const body = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: `Team ${count}`,
    members: [{ type: 'User', value: user.id }],
  }
  const { id } = must(await send(domain, { method: 'POST', path: '/admin/v1/Groups', body }, Made))
  for (const { id: grant, app, entitlement } of grants) {
    const given = {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:Grant'],
      grantMechanism: 'ADMINISTRATOR_TO_GROUP',
      grantee: { type: 'Group', value: id },
      app: { value: app?.value },
      entitlement,
    }
    must(await send(domain, { method: 'POST', path: '/admin/v1/Grants', body: given }, Made))
    must(await deleteGrant(domain, grant))
  }
  return grants.length > 0
}

/** A token that lives ten minutes is as good as one that lives an hour. */
async function shorten({ world, variant, appId }: Setup): Promise<boolean> {
  const domain = world.domain(variant.side)
  must(await patchApp(domain, appId, [{ op: 'replace', path: 'accessTokenExpiry', value: 600 }]))
  return true
}
