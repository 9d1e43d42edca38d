import type { CertificateFact } from '../../facts/domain-facts'
import type { DesiredCertificate } from '../desired'
import type { Draft } from './draft'
import { sameName } from './list-change'
import type { PlanProblem } from './plan-types'
import type { Snapshot } from './snapshot-types'

const storeNames = { client: 'client certificates', partner: 'trusted partner certificates' }

/** pitfalls: Oracle's own procedures contain the partner entry or leave it out. */
const disagree =
  'Published procedures disagree: some add the certificate to the application only, some also here. It does no harm here, but it is trusted in the whole domain.'

const unseen = 'This console’s caller may not look there, so it cannot tell whether it is there already.'

export function planCertificate(draft: Draft, wanted: DesiredCertificate, snapshot: Snapshot, now: string): void {
  const { alias, x509, store } = wanted
  const read = snapshot.wantedCertificates.find((each) => each.alias === alias && each.store === store)
  const problem = read && certificateProblem(read, now)
  if (!read || problem) {
    // One certificate for both stores has one problem.
    if (problem && !draft.problems.some(({ code }) => code === problem.code)) draft.problems.push(problem)
    return
  }
  if (store === 'partner' && !snapshot.isPartnerStoreOpen) {
    draft.add('partner-certificate', {
      kind: 'trust-certificate',
      alias,
      x509,
      note: `${unseen} ${disagree}`,
      isUnseen: true,
    })
    return
  }
  const held = snapshot.certificates.find((each) => each.store === store && sameName(each.alias, alias))
  if (held) {
    const taken = takenProblem(held, read)
    if (taken) draft.problems.push(taken)
    else draft.already.push(`The certificate "${alias}" is in the ${storeNames[store]}`)
    return
  }
  if (store === 'client') draft.add('client-certificate', { kind: 'upload-certificate', alias, x509 })
  else draft.add('partner-certificate', { kind: 'trust-certificate', alias, x509, note: disagree })
}

function certificateProblem({ x5t, notAfter, notBefore, keyBits }: CertificateFact, now: string): PlanProblem | null {
  const field = 'certificate.x509'
  const another = 'Make a new key pair, or upload another certificate.'
  if (x5t === '')
    return {
      code: 'certificate-unreadable',
      message: 'This is not a certificate that can be read.',
      todo: 'Upload the .cer, .pem or .der file again; a private key does not belong here.',
      field,
    }
  if (notAfter !== '' && notAfter <= now)
    return { code: 'certificate-expired', message: `The certificate ended on ${day(notAfter)}.`, todo: another, field }
  if (notBefore > now)
    return {
      code: 'certificate-too-early',
      message: `The certificate is not valid before ${day(notBefore)}.`,
      todo: `Wait until then, check the clock of the machine that made it, or take another certificate.`,
      field,
    }
  if (keyBits === undefined)
    return {
      code: 'certificate-not-rsa',
      message: 'The key in the certificate is not an RSA key; assertions are signed with RS256.',
      todo: another,
      field,
    }
  if (keyBits < 2048)
    return {
      code: 'certificate-weak',
      message: `The key in the certificate has ${keyBits} bits; 2048 is the least that is safe.`,
      todo: another,
      field,
    }
  return null
}

function takenProblem(held: CertificateFact, wanted: CertificateFact): PlanProblem | null {
  const field = 'certificate.alias'
  const where = storeNames[held.store]
  if (held.x5t !== wanted.x5t)
    return {
      code: 'alias-taken',
      message: `The alias "${held.alias}" already names another certificate in the ${where}.`,
      todo: 'Choose another alias, or use the key that belongs to the certificate that is there.',
      field,
    }
  // The `kid` of an assertion must equal the alias, and tools that compare it do so with case.
  if (held.alias !== wanted.alias)
    return {
      code: 'alias-spelling',
      message: `The ${where} hold this certificate as "${held.alias}".`,
      todo: `Use the alias "${held.alias}", spelled the same.`,
      field,
    }
  return null
}

const day = (instant: string) => instant.slice(0, 10)
