import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * In the place of Oracle's command line, which no package registry of JavaScript has: sends what it is told to the endpoint it is told,
 * with the token in ADMIN_TOKEN, and answers the two queries that the scripts ask, as JMESPath would.
 */
const program = `#!${process.execPath}
const [, group, verb, ...rest] = process.argv.slice(2)
const options = {}
for (let at = 0; at < rest.length; at += /^--(raw-output|force)$/.test(rest[at]) ? 1 : 2) options[rest[at].slice(2)] = rest[at + 1]
const { endpoint, query, filter, output, attributes: wanted, 'raw-output': _raw, force: _force, ...attributes } = options
const paths = {
  'o-auth-client-certificate': 'OAuthClientCertificates', 'o-auth-partner-certificate': 'OAuthPartnerCertificates',
  app: 'Apps', 'app-role': 'AppRoles', grant: 'Grants', user: 'Users',
}
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const value = (text) => (/^[[{]|^(?:true|false)$/.test(text) ? JSON.parse(text) : text)
const one = group.replace(/s$/, '')
const { [one + '-id']: id, operations, ...members } = attributes
const url = new URL(endpoint + '/admin/v1/' + paths[one] + (id === undefined ? '' : '/' + id))
if (filter !== undefined) url.searchParams.set('filter', filter)
if (wanted !== undefined) url.searchParams.set('attributes', wanted)
const body = { ...Object.fromEntries(Object.entries(members).map(([name, text]) => [camel(name), value(text)])), ...(operations && { Operations: JSON.parse(operations) }) }
const method = { create: 'POST', patch: 'PATCH', delete: 'DELETE', list: 'GET' }[verb]
const answer = await fetch(url, {
  method,
  headers: { authorization: 'Bearer ' + process.env.ADMIN_TOKEN, 'content-type': 'application/json' },
  ...(Object.keys(body).length > 0 && { body: JSON.stringify(body) }),
})
const text = await answer.text()
if (!answer.ok) {
  console.error(text)
  process.exit(1)
}
const data = text === '' ? {} : JSON.parse(text)
if (query === '[data.id, data.name]') console.log(JSON.stringify([data.id, data.name], null, 2))
if (query === 'data.resources[0].id') console.log(data.Resources[0].id)
`

/** Puts it into a folder, as `oci`. */
export function placeOci(folder: string): void {
  const file = join(folder, 'oci')
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(file, program)
  chmodSync(file, 0o755)
}
