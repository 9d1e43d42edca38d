/** How long a description may be in Oracle's console. */
const longest = 250

/** The only thing of ours in a customer's fields: the run's name, in the description of what it made. */
export function describeMade(runName: string, description = ''): string {
  const mark = `Made by Assay, run ${runName}.`
  const room = longest - mark.length - 1
  return description === '' ? mark : `${description.slice(0, room).trim()} ${mark}`
}

/** Any run's, or that of one. */
export const isMadeByAssay = (description: string, runName?: string): boolean =>
  runName === undefined
    ? /\bMade by Assay, run \w+\.$/.test(description)
    : description.endsWith(`Made by Assay, run ${runName}.`)

/** As somebody else would write it who makes the same. */
export const withoutMark = (description: string): string => description.replace(/ ?Made by Assay, run \w+\.$/, '')
