import type { ClientApp } from '@/lib/queries/api'

/** Oracle's App schema: `displayName` has at most 125 characters and is unique whatever its case. */
export function nameProblem(
  displayName: string,
  domainName: string,
  apps: readonly ClientApp[] = [],
): string | undefined {
  const name = displayName.trim()
  if (name === '') return 'Give the application a name.'
  if (name.length > 125) return `The name has ${name.length} characters; 125 is the most.`
  if (apps.some((app) => app.displayName.toLowerCase() === name.toLowerCase()))
    return `${domainName} already has an application “${name}”. Choose another name.`
  return undefined
}
