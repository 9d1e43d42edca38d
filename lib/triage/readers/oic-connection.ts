import { isObject, type Json, objects, string, within } from './json-values'
import type { Reader } from './reader'

/** A connection as Oracle Integration's REST API gives it: its properties, of which the secret ones have no value. */
export const oicConnection: Reader = {
  what: 'OIC connection',
  read(_text, json) {
    if (!isObject(json) || !Array.isArray(json.securityProperties) || json.adapterType === undefined) return undefined
    const properties = [...objects(json.connectionProperties), ...objects(json.securityProperties)]
    const written = properties.flatMap(lineOf)
    return {
      text: [
        `connection ${string(json.name) || string(json.id)}`,
        `adapter: ${string(within(json.adapterType, 'displayName')) || string(within(json.adapterType, 'name'))}`,
        `securityPolicy: ${string(json.securityPolicy)}`,
        `status: ${string(json.status)}`,
        ...written,
      ].join('\n'),
      ignored: [
        'Which gate shuts cannot be told from a connection alone: add the error that its test or its run shows.',
      ],
    }
  },
}

function lineOf({ propertyName, propertyValue }: Json): string[] {
  const value = string(propertyValue)
  return value === '' ? [] : [`${string(propertyName)}=${value}`]
}
