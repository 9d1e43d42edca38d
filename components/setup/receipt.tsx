'use client'

import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { FactList, type Item } from '@/components/ui/fact-list'
import { Panel } from '@/components/ui/panel'
import { domainQuery } from '@/lib/queries/domains'
import type { RunView, SetupAnswers } from '@/lib/queries/shapes/setup'
import { ClientSecret } from './client-secret'
import { isRepeatable } from './promoted'
import { SigningKey } from './signing-key'
import { useDeveloperAddresses } from './use-developer-addresses'

interface Props {
  run: RunView
  receipt: NonNullable<RunView['receipt']>
  back: string | undefined
}

/** Everything the caller needs, and the one thing to do next. */
export function Receipt({ run, receipt, back }: Props) {
  const domain = useQuery(domainQuery(receipt.domainId))
  const { clientId, displayName, alias, userName, clientProof } = receipt
  const { answers } = run.plan
  const isSignIn = answers !== undefined && 'redirectUris' in answers
  const developer = useDeveloperAddresses(answers)
  const tokenEndpoint = domain.data?.discovery.tokenEndpoint
  const items: Item[] = [
    {
      label: 'Application',
      value: (
        <>
          {displayName} in <b>{run.plan.domainName}</b>
        </>
      ),
    },
    ...copied('Client ID', clientId),
    ...(clientProof === undefined ? [] : [{ label: 'Client proves itself', value: proofWords[clientProof] }]),
    ...(receipt.secretState
      ? [{ label: 'Client secret', value: <ClientSecret runId={run.id} receipt={receipt} /> }]
      : []),
    ...copied('Authorization endpoint', isSignIn && domain.data ? `${domain.data.url}/oauth2/v1/authorize` : undefined),
    ...copied('Token endpoint', tokenEndpoint),
    ...copied('Scope', askedScope(run, receipt)),
    ...copied(isSignIn ? 'Signs in' : 'User (sub)', userName),
    ...callbacks(answers),
    ...copied('Developer APIs', developer?.design ?? developer?.runTime),
    ...copied('Alias (kid)', alias),
    ...(alias === undefined
      ? []
      : [
          {
            label: 'Private key',
            value: <SigningKey domainId={receipt.domainId} alias={alias} clientId={clientId} />,
          },
        ]),
  ]
  return (
    <Panel
      title="What the caller needs"
      footer={
        <>
          <ButtonLink href={back ?? `/test?run=${encodeURIComponent(run.id)}`} look="gold">
            {back ? 'Back to the test' : 'Test it'}
          </ButtonLink>
          {answers && isRepeatable(answers) && (
            <ButtonLink href={`/setup/runs/${encodeURIComponent(run.id)}/again`}>
              Set up the same in another domain
            </ButtonLink>
          )}
          {back !== undefined && (
            <ButtonLink href={`/test?run=${encodeURIComponent(run.id)}`}>Test this run</ButtonLink>
          )}
        </>
      }
    >
      <FactList items={items} />
    </Panel>
  )
}

/** A refresh token comes only to who asks for it. */
const askedScope = ({ plan: { answers } }: RunView, { scope }: Props['receipt']) =>
  scope !== undefined && answers && 'refresh' in answers && answers.refresh ? `${scope} offline_access` : scope

const callbacks = (answers: SetupAnswers | undefined): Item[] =>
  answers && 'redirectUris' in answers && answers.redirectUris.length > 0
    ? [{ label: 'Callback', value: <Lines texts={answers.redirectUris} />, mono: true }]
    : []

const Lines = ({ texts }: { texts: readonly string[] }) =>
  texts.map((text) => (
    <span key={text} className="block">
      {text}
    </span>
  ))

const proofWords = {
  secret: 'By its client secret, in each token request',
  assertion:
    'By a client assertion in each token request, signed with the private key below. The domain made a secret all the same; the caller does not need it.',
}

const copied = (label: string, value: string | undefined): Item[] =>
  value === undefined
    ? []
    : [{ label, value, mono: true, aside: <CopyButton text={value} label={`Copy ${label}`} isIcon /> }]
