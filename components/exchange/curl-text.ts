import { secretFields } from '@/lib/facts/secret-fields'
import type { SentRequest } from '@/lib/queries/shapes/test'

/**
 * The request as a command for bash. It takes secrets from variables and holds none: `$CLIENT_SECRET`, `$ASSERTION`, `$ACCESS_TOKEN` …
 * Answers it prints with their headers, as a person compares them with what stands here.
 */
export function curlText(request: SentRequest): string {
  const { method, url, headers, body } = request
  const options = [
    // Which method it is, curl tells from whether there is a body.
    ...(method === ((request.form ?? body) ? 'POST' : 'GET') ? [] : [`--request ${method}`]),
    ...headers.map((header) => headerOption(header, isFormBody(request))).filter((option) => option !== ''),
    ...bodyOptions(request),
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ]
  // Brackets and braces are patterns to curl.
  const glob = /[[\]{}]/.test(url) ? ' --globoff' : ''
  return [`curl --silent --show-error --include${glob} ${quoted(url)}`, ...options].join(' \\\n  ')
}

/** The variables a command takes its secrets from, in the order it uses them. */
export const variablesOf = (command: string): string[] => [
  ...new Set([...command.matchAll(/\$([A-Z_]+)/g)].map(([, name = '']) => name)),
]

function headerOption([name, value]: [string, string], isForm: boolean): string {
  // curl says so itself for a form.
  if (isForm && name.toLowerCase() === 'content-type' && value === formType) return ''
  if (name.toLowerCase() !== 'authorization') return `--header ${quoted(`${name}: ${value}`)}`
  // Between client and secret stands a colon, which is no part of an encoded client ID.
  const client = /^Basic <(.*):…>$/s.exec(value)?.[1]
  if (client === undefined) return `--header "Authorization: Bearer $ACCESS_TOKEN"`
  return `--user ${quoted(`${encodeURIComponent(client)}:`)}"$CLIENT_SECRET"`
}

const formType = 'application/x-www-form-urlencoded'

const typeOf = ({ headers }: SentRequest) => headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]

const isFormBody = (request: SentRequest) => request.form !== undefined && typeOf(request) !== 'application/json'

function bodyOptions(request: SentRequest): string[] {
  const { form } = request
  if (!form) return []
  if (isFormBody(request))
    return form.map(([name, value]) =>
      isSecret(name, value)
        ? `--data-urlencode "${name}=$${variable(name)}"`
        : `--data-urlencode ${quoted(`${name}=${value}`)}`,
    )
  // JSON text around variables, which stand outside of its single quotes.
  const members = form.map(([name, value]) =>
    isSecret(name, value)
      ? `${quoted(`${JSON.stringify(name)}:"`)}"$${variable(name)}"${quoted('"')}`
      : quoted(`${JSON.stringify(name)}:${JSON.stringify(value)}`),
  )
  return [`--data-raw ${quoted('{')}${members.join(quoted(','))}${quoted('}')}`]
}

const isSecret = (name: string, value: string) => secretFields.has(name) && value !== ''

const variable = (name: string) => name.toUpperCase()

/** Nothing has a meaning between single quotes, and a single quote ends them. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
