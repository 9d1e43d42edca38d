import { useState } from 'react'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { RequestChange } from '@/lib/facts/request-change'
import type { AssertionDraft } from '@/lib/jose/assertion'
import { fromBase64 } from '@/lib/jose/bytes'
import type { SignedElsewhere } from '@/lib/jose/pasted-signature'
import { readCertificate } from '@/lib/jose/read-certificate'
import { type SignatureVerdict, verifyWithPublicKey } from '@/lib/jose/verify'
import type { Result } from '@/lib/result'
import type { Edit } from './assertion-edits'
import { buildAssertion, type Layers } from './build-request'
import { spentJti } from './jti-memory'
import type { TestForm } from './test-form'

/** A certificate that can tell whether a signature is right. */
export interface KnownCertificate {
  name: string
  spki: string
}

interface Frozen {
  /** What the request was made of then. */
  about: string
  draft: AssertionDraft
  /** What came back, and what the certificate says of it. */
  answer?: { read: Result<SignedElsewhere, string>; verdict?: SignatureVerdict }
}

export interface Given {
  form: TestForm
  edits: readonly Edit[]
  fixes: readonly RequestChange[]
  layersNow: () => Promise<Layers>
}

/** One assertion that is signed by whoever holds the key: frozen, handed out, taken back. Lives as long as this page. */
export function useSignedElsewhere({ form, edits, fixes, layersNow }: Given) {
  const { clientId, userName, alias, grantType, clientProof, domain, certificate } = form
  const about = JSON.stringify([domain?.id, domain?.audience, clientId, userName, alias, grantType, edits, fixes])
  const [frozen, setFrozen] = useState<Frozen>()
  const [opened, setOpened] = useState<KnownCertificate>()
  const isStale = frozen !== undefined && frozen.about !== about

  const freeze = async () => {
    const now = Date.now()
    const moment = { now, jti: crypto.randomUUID(), spentJti: spentJti(clientId, now) }
    setFrozen({ about, draft: buildAssertion(form, await layersNow(), moment) })
  }
  const take = async (read: Result<SignedElsewhere, string>, by = opened) => {
    if (!frozen) return
    const verdict = read.ok
      ? await checked(read.value, by ?? (certificate && (await ofStored(certificate))))
      : undefined
    setFrozen({ ...frozen, answer: { read, ...(verdict && { verdict }) } })
  }
  const checkWith = (by: KnownCertificate) => {
    setOpened(by)
    if (frozen?.answer) void take(frozen.answer.read, by)
  }
  const read = frozen?.answer?.read
  return {
    draft: isStale ? undefined : frozen?.draft,
    answer: isStale ? undefined : frozen?.answer,
    isStale,
    opened,
    freeze,
    take,
    checkWith,
    signed: form.isSignedElsewhere && !isStale && read?.ok ? read.value : undefined,
    whyNot: form.isSignedElsewhere ? whyNotSigned({ grantType, clientProof }, frozen, isStale) : undefined,
  }
}

function whyNotSigned(
  { grantType, clientProof }: Pick<TestForm, 'grantType' | 'clientProof'>,
  frozen: Frozen | undefined,
  isStale: boolean,
): string | undefined {
  if (grantType === jwtBearer && clientProof === 'assertion')
    return 'This request takes two signed assertions: prove the client by its secret, or let this browser sign.'
  if (!frozen) return 'Freeze the assertion first, and have it signed.'
  if (isStale) return 'The request changed since the assertion was frozen: freeze it again, and have that one signed.'
  return frozen.answer?.read.ok ? undefined : 'Paste the signature first.'
}

const ofStored = async ({
  x509,
  alias,
}: NonNullable<TestForm['certificate']>): Promise<KnownCertificate | undefined> => {
  const der = fromBase64(x509)
  return der ? { name: alias, spki: (await readCertificate(der)).content.spki } : undefined
}

const checked = async ({ assertion }: SignedElsewhere, by: KnownCertificate | undefined): Promise<SignatureVerdict> =>
  by
    ? verifyWithPublicKey(assertion, by.spki)
    : { state: 'unchecked', because: 'The domain tells no whole certificate, and none was opened here.' }
