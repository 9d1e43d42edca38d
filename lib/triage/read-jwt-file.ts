import { sentence as audienceListSentence } from './remarks/audience-list'

/** A header or payload file, as the REST Adapter of Oracle Integration takes two for its JWT assertion policies. */
export interface JwtFile {
  what: 'JWT payload file' | 'JWT header file'
  /** Where it is no JSON. */
  problems: string[]
  remarks: string[]
}

const longest = 20_000
/** Oracle Integration checks that they are there ("Configure JWT Assertions for Outbound Use", Oracle ERP Cloud Adapter). */
const wanted = ['iss', 'sub', 'aud', 'exp']

/** `undefined`: the text is no such file alone. */
export function readJwtFile(text: string): JwtFile | undefined {
  const file = text.trim()
  if (file.length > longest || !file.startsWith('{') || !file.endsWith('}')) return undefined
  const names = new Set(
    [...file.matchAll(/(?:^|[{,\n"\d\]])\s{0,40}"([\w#]{1,40})"\s{0,4}:/g)].map(([, name = '']) => name),
  )
  const isPayload = names.has('iss') && names.has('aud') && (names.has('sub') || names.has('exp'))
  const isHeader = names.has('alg') && (names.has('typ') || names.has('kid')) && !names.has('kty') && !names.has('keys')
  // What a token endpoint or a domain answers is none, nor are a token's own claims.
  const isOther = ['error', 'access_token', 'tok_type', 'token_endpoint', 'status', 'active'].some((name) =>
    names.has(name),
  )
  if (isOther || isPayload === isHeader) return undefined
  const what = isPayload ? 'JWT payload file' : 'JWT header file'
  const wrong = commaAt(file)
  if (wrong) return { what, problems: [`The ${what.slice(4)} is no valid JSON: ${wrong}`], remarks: [] }
  let json: Record<string, unknown>
  try {
    json = JSON.parse(file)
  } catch {
    return { what, problems: [`The ${what.slice(4)} is no valid JSON.`], remarks: [] }
  }
  return { what, problems: [], remarks: isPayload ? remarksOn(json) : [] }
}

function remarksOn(claims: Record<string, unknown>): string[] {
  const lacks = wanted.filter((name) => claims[name] === undefined)
  return [
    ...(lacks.length > 0
      ? [`The payload file has no ${lacks.join(' and no ')}: Oracle Integration wants iss, sub, aud and exp in it.`]
      : []),
    ...audienceListSentence('The payload file', claims.aud),
  ]
}

/** Where a comma is missing or too many. Where something else is wrong first, nothing is said. */
function commaAt(json: string): string | undefined {
  const pieces = [...json.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g)]
  const open: string[] = []
  let name = ''
  for (const [at, { 0: piece, index }] of pieces.entries()) {
    const next = pieces[at + 1]?.[0] ?? ''
    if (next === ':') name = piece
    if (piece === '{' || piece === '[') open.push(piece)
    if (piece === '}' || piece === ']') open.pop()
    const isName = open.at(-1) === '{' && /^[{,]$/.test(pieces[at - 1]?.[0] ?? '') && !/^[{}[\]:,]$/.test(piece)
    if (isName && next !== ':') return undefined
    if (piece === ',' && /^[}\],]$/.test(next))
      return `a comma too many stands after ${name || 'the beginning'} on line ${lineOf(json, index)}.`
    if (isEnd(piece) && isBegin(next)) return `a comma is missing after ${name} on line ${lineOf(json, index)}.`
  }
  return undefined
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

const isEnd = (piece: string): boolean => !/^[{[:,]$/.test(piece)

const isBegin = (piece: string): boolean => piece !== '' && !/^[}\]:,]$/.test(piece)
