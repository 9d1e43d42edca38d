import type { GatewayPolicyFact } from '../facts/service-facts'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
const within = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)

/** Enough of a modulus to tell two keys apart. */
export const modulusStart = (n: unknown): { modulus?: string } =>
  typeof n === 'string' ? { modulus: n.slice(0, 24) } : {}

/**
 * What a deployment of an API gateway accepts, from its specification or from one authentication policy, as the console exports them.
 * `path`: the called route, below the deployment's prefix. `undefined`: it has no policy that judges tokens.
 */
export function readGatewayPolicy(given: unknown, path = ''): GatewayPolicyFact | undefined {
  const authentication = within(within(given, 'requestPolicies'), 'authentication') ?? given
  if (!isObject(authentication) || typeof authentication.type !== 'string') return undefined
  const { type } = authentication
  if (type !== 'JWT_AUTHENTICATION' && type !== 'TOKEN_AUTHENTICATION') return undefined
  const validation = isObject(authentication.validationPolicy) ? authentication.validationPolicy : {}
  const rules = type === 'JWT_AUTHENTICATION' ? authentication : validation.additionalValidationPolicy
  const source = type === 'JWT_AUTHENTICATION' ? authentication.publicKeys : validation
  const isStatic = within(source, 'type') === 'STATIC_KEYS'
  return {
    type,
    ...tokenFrom(authentication),
    issuers: texts(within(rules, 'issuers')),
    audiences: texts(within(rules, 'audiences')),
    claims: objects(within(rules, 'verifyClaims')).map(({ key, values, isRequired }) => ({
      name: String(key),
      values: texts(values),
      isRequired: isRequired === true,
    })),
    ...scopesOf(given, path),
    keys: isStatic ? 'static' : 'remote',
    ...keysAt(within(source, 'uri')),
    ...(isStatic && {
      held: objects(within(source, 'keys')).map(({ kid, n }) => ({ kid: String(kid), ...modulusStart(n) })),
    }),
    clockSkew: Number(authentication.maxClockSkewInSeconds ?? 0) || 0,
  }
}

function tokenFrom({ tokenHeader, tokenAuthScheme, tokenQueryParam }: Json): Pick<GatewayPolicyFact, 'tokenFrom'> {
  if (typeof tokenHeader === 'string')
    return {
      tokenFrom: { header: tokenHeader, ...(typeof tokenAuthScheme === 'string' && { scheme: tokenAuthScheme }) },
    }
  return typeof tokenQueryParam === 'string' ? { tokenFrom: { query: tokenQueryParam } } : {}
}

const keysAt = (uri: unknown): Pick<GatewayPolicyFact, 'keysAt'> => (typeof uri === 'string' ? { keysAt: uri } : {})

/** Nothing where the called route was not shown. */
function scopesOf(given: unknown, path: string): Pick<GatewayPolicyFact, 'scopes'> {
  const plain = path.split(/[?#]/, 1)[0] ?? ''
  const route = objects(within(given, 'routes')).find(
    (each) => typeof each.path === 'string' && patternOf(each.path).test(plain),
  )
  return route
    ? { scopes: texts(within(within(within(route, 'requestPolicies'), 'authorization'), 'allowedScope')) }
    : {}
}

/** `{name}` stands for one part of a path, `{name*}` for all the rest. */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/(\{[^}]+\})/)
      .map((part) =>
        /^\{.*\*\}$/.test(part) ? '.*' : /^\{.*\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('')}/?$`,
  )
