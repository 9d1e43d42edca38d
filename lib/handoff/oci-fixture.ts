import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * In the place of Oracle's command line, which no package registry of JavaScript has: sends what it is told to the endpoint it is told,
 * with the token in ADMIN_TOKEN, and answers the two queries that the script asks, as JMESPath would.
 */
const program = `#!${process.execPath}
const [, group, verb, ...rest] = process.argv.slice(2)
const options = {}
for (let at = 0; at < rest.length; at += rest[at] === '--raw-output' ? 1 : 2) options[rest[at].slice(2)] = rest[at + 1]
const { endpoint, query, filter, output, 'raw-output': _raw, ...attributes } = options
const paths = { 'o-auth-client-certificate': 'OAuthClientCertificates', app: 'Apps', 'app-roles': 'AppRoles', grant: 'Grants', users: 'Users' }
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const value = (text) => (/^[[{]|^(?:true|false)$/.test(text) ? JSON.parse(text) : text)
const url = new URL(endpoint + '/admin/v1/' + paths[group])
if (filter !== undefined) url.searchParams.set('filter', filter)
const body = JSON.stringify(Object.fromEntries(Object.entries(attributes).map(([name, text]) => [camel(name), value(text)])))
const answer = await fetch(url, {
  method: verb === 'create' ? 'POST' : 'GET',
  headers: { authorization: 'Bearer ' + process.env.ADMIN_TOKEN, 'content-type': 'application/json' },
  ...(verb === 'create' && { body }),
})
const data = await answer.json()
if (!answer.ok) {
  console.error(JSON.stringify(data))
  process.exit(1)
}
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
