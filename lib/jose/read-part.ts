import { fromBase64 } from './bytes'
import type { Flaw } from './flaw'
import { jsonDepth } from './json-depth'
import { salvageMembers } from './salvage-members'

type Json = Record<string, unknown>

export interface ReadPart {
  /** Whole, or what could be saved of it; absent: nothing. */
  json?: Json
  flaw?: Flaw
}

const names = { header: 'header', claims: 'second part, the claims,' }

/** Deeper is no claim that anybody issues, and what prints or compares it would run out of stack. */
const deepest = 100

/** One of the two parts that hold JSON, as far as it can be read. */
export function readPart(text: string, part: 'header' | 'claims'): ReadPart {
  const name = names[part]
  const flaw = (kind: Flaw['kind'], says: string): Flaw => ({ part, kind, says: `Its ${name} ${says}` })
  if (text === '') return { flaw: flaw('missing', 'is empty.') }
  const at = text.search(/[^A-Za-z0-9+/=_-]/)
  if (at >= 0) {
    const saved = salvage(text.slice(0, at))
    return { ...saved, flaw: flaw('encoding', `is not base64url: “${text[at]}” at character ${at + 1}.${kept(saved)}`) }
  }
  const bytes = fromBase64(text)
  if (!bytes) {
    const saved = salvage(text)
    return { ...saved, flaw: flaw('encoding', `is not base64url: a character is missing or too many.${kept(saved)}`) }
  }
  const decoded = new TextDecoder().decode(bytes)
  if (jsonDepth(decoded) > deepest) return { flaw: flaw('json', `is nested more than ${deepest} deep.`) }
  const json = parsed(decoded)
  if (json !== null) return { json }
  const saved = savedOf(decoded)
  if (/^\s*\{/.test(decoded) && !decoded.trimEnd().endsWith('}'))
    return {
      ...saved,
      flaw: flaw(
        'cut',
        `stops in the middle of the JSON, after ${decoded.length} characters: it was cut there.${kept(saved)}`,
      ),
    }
  return { ...saved, flaw: flaw('json', `is not a JSON object.${kept(saved)}`) }
}

/** Of base64 up to where it breaks: four characters are three bytes, and what is over is left out. */
function salvage(text: string): { json?: Json } {
  const bytes = fromBase64(text.slice(0, text.length - (text.length % 4)))
  return bytes ? savedOf(new TextDecoder().decode(bytes)) : {}
}

function savedOf(text: string): { json?: Json } {
  if (jsonDepth(text) > deepest) return {}
  const json = salvageMembers(text)
  return json && Object.keys(json).length > 0 ? { json } : {}
}

const kept = ({ json }: { json?: Json }): string => {
  if (!json) return ''
  const count = Object.keys(json).length
  return ` ${count === 1 ? 'One member' : `${count} members`} could still be read.`
}

function parsed(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : null
  } catch {
    // Not JSON at all is what the caller reports.
    return null
  }
}
