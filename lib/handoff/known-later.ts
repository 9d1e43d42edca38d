import type { ManualTask } from '../queries/shapes/setup'

/** Stands in what is handed out for the client ID, until the domain has given one. */
export const clientIdPlace = '{client ID}'

/** The same with the client ID in its places; as it is while there is none. */
export function filledIn(tasks: ManualTask[], clientId: string | undefined): ManualTask[] {
  if (clientId === undefined) return tasks
  const fill = (text: string) => text.replaceAll(clientIdPlace, clientId)
  return tasks.map(({ values, files, checks, ...task }) => ({
    ...task,
    steps: task.steps.map(fill),
    ...(values && { values: values.map(({ label, value }) => ({ label, value: fill(value) })) }),
    ...(files && { files: files.map(({ content, ...file }) => ({ ...file, content: fill(content) })) }),
    ...(checks && { checks: checks.map(({ state, says }) => ({ state, says: fill(says) })) }),
  }))
}
