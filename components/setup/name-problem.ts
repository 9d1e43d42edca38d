import type { ClientApp } from '@/lib/queries/shapes/domains'

/** Oracle's App schema: `displayName` has at most 125 characters. */
export function nameProblem(displayName: string): string | undefined {
  const name = displayName.trim()
  if (name === '') return 'Give the application a name.'
  return name.length > 125 ? `The name has ${name.length} characters; 125 is the most.` : undefined
}

/** The application of that name; names are unique in a domain whatever their case. */
export const namesake = (displayName: string, apps: readonly ClientApp[] = []): ClientApp | undefined =>
  apps.find((app) => app.displayName.toLowerCase() === displayName.trim().toLowerCase())
