import type { z } from 'zod'
import type { DeploymentSpecification } from '../../world/service-resources'
import { AuthenticationPolicy, Specification } from './policy-schema'

/** A specification that a gateway would not take; its message is for a person. */
export class SpecificationError extends Error {
  constructor(
    readonly status: 400 | 501,
    message: string,
  ) {
    super(message)
  }
}

/** Exists in Oracle's schema and is not played: never called a mistake. */
const unplayed: [path: string[], value: string | undefined][] = [
  [['validationPolicy', 'type'], 'REMOTE_DISCOVERY'],
  [['validationFailurePolicy', 'type'], 'OAUTH2'],
  [['validationFailurePolicy', 'responseTransformations'], undefined],
  [['type'], 'CUSTOM_AUTHENTICATION'],
]

/** Throws a sentence when `given` is no deployment specification. */
export function checkedSpecification(given: unknown): DeploymentSpecification {
  const specification = Specification.safeParse(given)
  if (!specification.success) throw new SpecificationError(400, sentenceOf(specification.error, ''))
  const { requestPolicies, routes } = specification.data
  const authentication = requestPolicies?.authentication
  if (authentication !== undefined) checkedPolicy(authentication)
  const isAnonymousRoute = routes.some((route) => route.requestPolicies?.authorization?.type === 'ANONYMOUS')
  if (isAnonymousRoute && authentication !== undefined && authentication.isAnonymousAccessAllowed !== true)
    throw new SpecificationError(400, 'A route is ANONYMOUS, but authentication.isAnonymousAccessAllowed is not true.')
  return specification.data as DeploymentSpecification
}

export type Policy = z.infer<typeof AuthenticationPolicy>

const read = new WeakMap<object, Policy>()

/** The policy in types; each is parsed once. */
export function checkedPolicy(authentication: Record<string, unknown>): Policy {
  const known = read.get(authentication)
  if (known) return known
  for (const [path, value] of unplayed) {
    const found = path.reduce<unknown>(
      (part, name) => (part as Record<string, unknown> | undefined)?.[name],
      authentication,
    )
    if (found !== undefined && (value === undefined || found === value))
      throw new SpecificationError(
        501,
        `The sandbox does not imitate authentication.${path.join('.')} ${value ?? ''}`.trim(),
      )
  }
  const policy = AuthenticationPolicy.safeParse(authentication)
  if (!policy.success) throw new SpecificationError(400, sentenceOf(policy.error, 'authentication'))
  read.set(authentication, policy.data)
  return policy.data
}

/** The first complaint, with the place it is about. */
function sentenceOf({ issues }: z.ZodError, root: string): string {
  const [issue] = issues
  const at = (issue?.path ?? []).reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    root,
  )
  return `${at || 'The specification'}: ${issue?.message ?? 'is not right'}.`.replace(/\.\.$/, '.')
}
