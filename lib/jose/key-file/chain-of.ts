import type { Bytes } from '../bytes'
import { derTag, readDer } from '../der'
import { derAt, wholeChildren } from './der-path'

interface Named {
  der: Bytes
  issuer: string
  subject: string
  spki: Bytes
}

const hex = (bytes: Bytes | undefined) => Array.from(bytes ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The parts of a certificate by which a chain is put in order, as they are written in it (RFC 5280 §4.1). */
function named(der: Bytes): Named | null {
  const body = derAt(readDer(der), 0)
  if (!body) return null
  const parts = wholeChildren(body)
  // Version 1 has no version in front.
  const [, , issuer, , subject, spki] = parts[0]?.[0] === derTag.context0 ? parts.slice(1) : parts
  return spki ? { der, issuer: hex(issuer), subject: hex(subject), spki } : null
}

/** DER of the public key in a certificate; `null`: it is no certificate. */
export const spkiOf = (certificate: Bytes): Bytes | null => named(certificate)?.spki ?? null

export const sameBytes = (one: Bytes, other: Bytes) => hex(one) === hex(other)

/** Is this the certificate of that key? */
export const matches = (spki: Bytes, certificate: Bytes): boolean => {
  const own = spkiOf(certificate)
  return own !== null && sameBytes(own, spki)
}

/** The certificate of that key and those that vouch for it, each followed by its issuer; without strangers. */
export function chainOf(spki: Bytes, certificates: Bytes[]): Bytes[] {
  const all = certificates.flatMap((der) => named(der) ?? [])
  return upFrom(
    all.find((one) => sameBytes(one.spki, spki)),
    all,
  ).map(({ der }) => der)
}

/** Certificates with the one that is nobody's issuer first and each followed by its issuer; strangers come last, in their old order. */
export function leafFirst(certificates: Bytes[]): Bytes[] {
  const all = certificates.flatMap((der) => named(der) ?? [])
  const leaf = all.find((one) => !all.some((other) => other !== one && other.issuer === one.subject))
  const chain = upFrom(leaf ?? all[0], all)
  return [...chain, ...all.filter((one) => !chain.includes(one))].map(({ der }) => der)
}

function upFrom(leaf: Named | undefined, all: Named[]): Named[] {
  const chain: Named[] = []
  for (let next = leaf; next && !chain.includes(next); ) {
    chain.push(next)
    const { issuer } = next
    next = all.find((one) => one.subject === issuer)
  }
  return chain
}
