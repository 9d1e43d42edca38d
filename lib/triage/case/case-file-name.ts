import type { Case } from './case'

/** `assay-case_northwind-orders_2026-11-21.json`. */
export const caseFileName = ({ name, savedAt }: Pick<Case, 'name' | 'savedAt'>, ending: 'json' | 'md'): string => {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `assay-case_${words || 'case'}_${savedAt.slice(0, 10)}.${ending}`
}
