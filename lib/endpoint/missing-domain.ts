import { addressKinds } from './address-kind'
import type { Recognised } from './recognise-address'

export interface Missing {
  /** What was looked for in vain. */
  title: string
  /** Which domain is probably missing, and why. */
  says: string
  todo: string
  /** Whether connecting a domain is what helps. */
  wantsDomain: boolean
}

/** Nothing among the connected domains answers to this address. `silent`: names of domains that could not be asked. */
export function missingDomain(
  recognised: Recognised,
  { connected, silent }: { connected: readonly string[]; silent: readonly string[] },
): Missing {
  const { kind, host, instanceName, region } = recognised
  const looked =
    connected.length === 0 ? 'No domain is connected.' : `Looked in ${inWords(connected)}${whoseSilence(silent)}.`
  const place = region === undefined ? '' : ` in ${region}`
  const { what, because, product } = addressKinds[kind]
  if (product === 'oic' || product === 'opa')
    return {
      title: `No connected domain guards ${instanceName === undefined ? host : `“${instanceName}”`}`,
      says: `${looked} Missing is the domain of the tenancy${place} that this instance belongs to: an instance is guarded by the domain it was made in, not by that of the caller.`,
      todo: 'Open the address in a browser. The sign-in page you are sent to is that of the domain: connect it by its address, up to /ui or /signin.',
      wantsDomain: true,
    }
  if (product === 'fusion')
    return {
      title: `No connected domain guards ${host}`,
      says: `${looked} Fusion has an identity domain of its own; its application goes there.`,
      todo: 'Ask for the domain of the Fusion environment, and connect it.',
      wantsDomain: true,
    }
  if (product === 'gateway')
    return {
      title: `No application has ${host} as its audience`,
      says: `${looked} A gateway trusts the domain that its policy names as issuer. The application that stands for it is there, in another domain, or was not made yet.`,
      todo: 'Make it in the domain whose tokens the gateway shall take, or connect that domain.',
      wantsDomain: true,
    }
  return {
    title: what,
    says: because,
    todo: notCalled[kind] ?? 'Paste the address that the program will call.',
    wantsDomain: kind === 'domain',
  }
}

const notCalled: Partial<Record<Recognised['kind'], string>> = {
  domain: 'This domain is not connected. Connect it to see which instances it guards.',
  unknown: 'Ask for the address that Oracle gave to the instance, or for its scope.',
}

const whoseSilence = (silent: readonly string[]) =>
  silent.length === 0 ? '' : `; ${inWords(silent)} could not be asked`

const inWords = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
