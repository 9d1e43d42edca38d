/** Ids of the steps that are not forbidden and need none that is. */
export function permittedIds<S extends { id: string; needs: string[] }>(
  steps: readonly S[],
  isForbidden: (step: S) => boolean,
): Set<string> {
  const permitted = new Set<string>()
  for (const step of steps)
    if (!isForbidden(step) && step.needs.every((id) => permitted.has(id))) permitted.add(step.id)
  return permitted
}
