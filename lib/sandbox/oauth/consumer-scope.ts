const consumer = 'urn:opc:resource:consumer:'

/** `urn:opc:resource:consumer::all` and finer ones such as `urn:opc:resource:consumer:paas:analytics::read`, without an audience. */
export const isConsumerScope = (word: string): boolean => word.startsWith(consumer)

export const everything = `${consumer}:all`

/**
 * Whether `allowed` covers `asked`, "directly or hierarchically": `…:paas::read` covers `…:paas:analytics::read` and not
 * `…:paas:analytics::write` (Oracle, Scopes). That `::all` covers every action is inferred.
 */
export function coversConsumerScope(allowed: string, asked: string): boolean {
  if (allowed === asked) return true
  if (!isConsumerScope(allowed)) return false
  const [path, action] = parts(allowed)
  const [askedPath, askedAction] = parts(asked)
  const isBelow = path === '' || askedPath === path || askedPath.startsWith(`${path}:`)
  return isBelow && (action === askedAction || action === 'all')
}

function parts(scope: string): [path: string, action: string] {
  const rest = scope.slice(consumer.length)
  const end = rest.lastIndexOf(':')
  return [rest.slice(0, Math.max(0, end)).replace(/:$/, ''), rest.slice(end + 1)]
}
