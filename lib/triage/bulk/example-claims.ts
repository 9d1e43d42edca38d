/** Of a person, and no help in telling a cause. */
const personal = new Set([
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'phone_number',
  'address',
  'picture',
  'birthdate',
  'profile',
])

const most = 30
const longest = 120

/** Claims as an example, in JSON that is whole however many and long they are. They are without secrets already. */
export const exampleClaims = (claims: Record<string, unknown>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(claims)
        .slice(0, most)
        .map(([name, value]) => [name.slice(0, longest), personal.has(name) ? '…' : shortened(value)]),
    ),
  )

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}…` : value
  if (Array.isArray(value)) return value.slice(0, 5).map(shortened)
  return typeof value === 'object' && value !== null ? '{…}' : value
}
