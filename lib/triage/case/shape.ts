/** Where a value is not what it should be, e.g. `judgement.verdicts.3.rung`; `undefined`: it is. */
export type Shape = (value: unknown, at: string) => string | undefined

export const text: Shape = (value, at) => (typeof value === 'string' ? undefined : at)

export const number: Shape = (value, at) => (typeof value === 'number' ? undefined : at)

export const flag: Shape = (value, at) => (typeof value === 'boolean' ? undefined : at)

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value, at) =>
    values.includes(value) ? undefined : at

export const maybe =
  (shape: Shape): Shape =>
  (value, at) =>
    value === undefined ? undefined : shape(value, at)

export const orNull =
  (shape: Shape): Shape =>
  (value, at) =>
    value === null ? undefined : shape(value, at)

export const listOf =
  (shape: Shape): Shape =>
  (value, at) =>
    Array.isArray(value) ? firstOf(value.map((each, position) => () => shape(each, `${at}.${position}`))) : at

/** Members that are not named may be there too. */
export const members =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return at
    const own = value as Record<string, unknown>
    return firstOf(
      Object.entries(shapes).map(
        ([name, shape]) =>
          () =>
            shape(own[name], at ? `${at}.${name}` : name),
      ),
    )
  }

function firstOf(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const wrong = check()
    if (wrong !== undefined) return wrong
  }
  return undefined
}
