import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { findAppByName } from '../../domain/apps'
import type { ApiError } from '../../domain/domain'
import { explainError } from '../../domain/explain-error'
import type { ReadingDomain } from '../../domain/reading-domain'
import { listServiceInstances } from '../../domain/service-instance'
import { findUserByName } from '../../domain/users'
import { readCertificateFile } from '../../jose/certificate'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { SetupAnswers } from '../../queries/shapes/recipes'
import type { Result } from '../../result'
import { answers } from '../../server/answers-input'
import { newGatewayId } from '../../setup/recipes/gateway-to-be'
import type { Recipe } from '../../setup/recipes/recipe'
import { recipeOf } from '../../setup/recipes/recipes'
import { usualScopes } from '../../setup/recipes/usual-scopes'
import { Mistake } from '../mistake'
import { exitCodes } from '../spec/exit-codes'
import type { SetupFile } from './setup-file'

/** What the file says by name, as the planner wants it: with the domain's ids. Asks the domain, and throws a sentence. */
export async function resolveAnswers(domain: ReadingDomain, file: SetupFile, now: number): Promise<SetupAnswers> {
  const { path, answers: written } = file
  const {
    service: _service,
    user: _user,
    scopes: _scopes,
    certificate: _certificate,
    adopt: _adopt,
    ...plain
  } = written
  const recipe = recipeOf(file.recipe)
  const { service, scopes } = await serviceOf(domain, file, recipe)
  const asked = {
    recipe: file.recipe,
    domainId: domain.id,
    ...defaults(recipe),
    ...plain,
    serviceAppId: service?.appId ?? newGatewayId,
    scopes,
    ...(written.certificate && { certificate: await certificateOf(written.certificate, path, now) }),
    ...(written.user !== undefined && { user: await userOf(domain, written.user) }),
    ...(written.adopt && { adopt: await adoptOf(domain, written.adopt) }),
  }
  const parsed = answers.safeParse(asked)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Mistake(`${path}: "answers.${issue?.path.join('.')}": ${missing(issue?.message ?? 'is wrong')}.`)
  }
  const unasked = Object.keys(written).find((key) => !(key in parsed.data) && key !== 'service')
  if (unasked !== undefined)
    throw new Mistake(`${path}: "answers.${unasked}": the recipe ${file.recipe} does not ask for it. Take it out.`)
  return parsed.data
}

/** What the wizard has ticked or not ticked before a person changes it. */
const defaults = ({ asks, id }: Recipe) => ({
  ...(asks.includes('certificate') && { trustAsPartner: false }),
  ...(asks.includes('redirects') && { refresh: false, bypassConsent: false }),
  ...((id === 'oic-jwt-user-assertion' || id === 'oic-authorization-code') && { roleToApplication: false }),
})

const missing = (message: string) => (/received undefined/.test(message) ? 'is missing' : message)

/** The called instance, and what is asked for there; no instance: the gateway is to be made. */
export async function serviceOf(
  domain: ReadingDomain,
  { path, answers: { service, scopes, gateway } }: SetupFile,
  recipe: Recipe,
): Promise<{ service: ServiceInstance | undefined; scopes: string[] }> {
  if (service === undefined && gateway?.resource)
    return { service: undefined, scopes: [`${gateway.resource.audience}${gateway.resource.scope}`] }
  const all = said(await listServiceInstances(domain)).filter(({ kind }) => kind === recipe.serves)
  const names = all.map(({ displayName }) => `"${displayName}"`).join(', ') || 'none'
  if (service === undefined) throw new Mistake(`${path}: "answers.service": is missing. The domain has: ${names}.`)
  const [found, ...others] = all.filter(
    ({ appId, displayName }) => appId === service || displayName.toLowerCase() === service.toLowerCase(),
  )
  if (!found || others.length > 0)
    throw new Mistake(
      `${path}: "answers.service": the domain has ${found ? 'several instances' : 'no instance'} "${service}" that ${recipe.id} could call. It has: ${names}.`,
    )
  return {
    service: found,
    scopes: scopes?.map((scope) => scopeOf(found, scope, path)) ?? usualScopes(found, recipe),
  }
}

function scopeOf({ scopes, displayName }: ServiceInstance, wanted: string, path: string): string {
  const found = scopes.find(({ fqs, value }) => fqs === wanted || value === wanted)
  if (found) return found.fqs
  const known = scopes.map(({ value }) => `"${value}"`).join(', ')
  throw new Mistake(`${path}: "answers.scopes": ${displayName} has no scope "${wanted}". It has: ${known}.`)
}

async function userOf(domain: ReadingDomain, userName: string) {
  const user = said(await findUserByName(domain, userName))
  if (!user) throw new Mistake(`The domain has no user "${userName}". User names are often mail addresses.`)
  return { id: user.id, userName: user.userName }
}

async function adoptOf(domain: ReadingDomain, { application, isExact }: { application: string; isExact: boolean }) {
  const app = said(await findAppByName(domain, application))
  if (!app) throw new Mistake(`The domain has no application "${application}" that could be used.`)
  return { appId: app.id, isExact }
}

async function certificateOf({ alias, file }: { alias: string; file: string }, setup: string, now: number) {
  const path = resolve(dirname(setup), file)
  const read = await readCertificateFile(bytesOf(path), file, now)
  if (!read.ok) throw new Mistake(`${read.error.message} ${read.error.todo}`)
  return { alias, x509: read.value.x509 }
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (thrown) {
    throw new Mistake(
      `The certificate ${path} cannot be read (${(thrown as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
    )
  }
}

/** What a domain answered. Throws a sentence when it did not. */
export function said<T>(answer: Result<T, ApiError>): T {
  if (answer.ok) return answer.value
  const { message, todo } = explainError(answer.error)
  throw new Mistake(`${message} ${todo}`, exitCodes.cannotTell)
}
