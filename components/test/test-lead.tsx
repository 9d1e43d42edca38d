import { authorizationCode, clientCredentials, deviceCode } from '@/lib/facts/grant-types'
import type { TestForm } from './test-form'

/** Who calls what, and as whom, in one line. */
export function TestLead({ form: { clientId, clientName, service, domain, grantType, userName } }: { form: TestForm }) {
  if (!domain || clientId === '')
    return 'Choose a client: a real request is sent, and the ladder shows which gates it passed and where it stopped.'
  return (
    <>
      {clientName || clientId}
      {service && (
        <>
          {' '}
          → <b>{service.displayName}</b>
        </>
      )}{' '}
      in <b>{domain.name}</b>
      {asWhom(grantType, userName)}
    </>
  )
}

function asWhom(grantType: string, userName: string): string {
  if (grantType === clientCredentials) return ', as itself'
  if (grantType === authorizationCode) return ', as whoever signs in'
  if (grantType === deviceCode) return ', as whoever lets the device in'
  return userName === '' ? '' : `, as ${userName}`
}
