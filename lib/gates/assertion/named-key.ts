interface NamedKey {
  by: 'kid' | 'x5t'
  value: string
}

/** Which certificate an assertion's header names: by `kid`, the alias, else by `x5t`. `undefined`: by none. */
export function namedKey({ kid, x5t }: Record<string, unknown>): NamedKey | undefined {
  if (typeof kid === 'string' && kid !== '') return { by: 'kid', value: kid }
  return typeof x5t === 'string' && x5t !== '' ? { by: 'x5t', value: x5t } : undefined
}

/** Aliases are compared without case, as the domain's schema says (`caseExact: false`); thumbprints exactly. */
export const isNamed = (
  { by, value }: NamedKey,
  { alias, kid, x5t }: { alias: string; kid?: string; x5t?: string },
): boolean => (by === 'x5t' ? x5t === value : [alias, kid].some((name) => name?.toLowerCase() === value.toLowerCase()))
