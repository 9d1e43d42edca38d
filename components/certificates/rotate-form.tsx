import { useState } from 'react'
import { defaultValidDays, type NewPair, NewPairFields } from '@/components/keys/new-pair-fields'
import { aliasProblem } from '@/components/setup/certificate-problem'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { FactList } from '@/components/ui/fact-list'
import { Panel } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextInput } from '@/components/ui/text-input'
import type { DomainCertificate, DomainSummary } from '@/lib/queries/shapes/domains'
import { nextAlias } from './next-alias'
import { type GivenCertificate, ReplacementFile } from './replacement-file'
import { useRotation } from './use-rotation'

interface Props {
  domain: DomainSummary
  old: DomainCertificate
  /** Names of the applications that name it. */
  apps: readonly string[]
  isPartner: boolean
  /** Everything in both stores. */
  held: readonly DomainCertificate[]
}

/** The new certificate: of a pair made here, or of one made elsewhere. Nothing is written before the plan was seen. */
export function RotateForm({ domain, old, apps, isPartner, held }: Props) {
  const [pair, setPair] = useState<NewPair>(() => ({
    alias: nextAlias(
      old.alias,
      held.map(({ alias }) => alias),
      new Date().getFullYear(),
    ),
    kind: 'rsa-2048',
    validDays: defaultValidDays,
    asFile: false,
  }))
  const [from, setFrom] = useState<'browser' | 'file'>('browser')
  const [given, setGiven] = useState<GivenCertificate>()
  const rotation = useRotation(domain, old.alias)
  const alias = pair.alias.trim()
  const aliasError = aliasProblem(alias, from === 'file' ? given?.facts.x5t : undefined, domain.name, held)
  const whyNot = aliasError ?? (from === 'file' && !given ? 'Choose the new certificate first.' : undefined)
  const review = () =>
    rotation.mutate(from === 'file' && given ? { alias, x509: given.facts.x509 } : { ...pair, alias })
  return (
    <div className="grid gap-6">
      <Panel title={`The old one: ${old.alias}`}>
        <FactList
          items={[
            { label: 'In', value: domain.name },
            { label: 'Valid', value: <RelativeTime at={old.notAfter} ahead="expires" past="expired" /> },
            { label: 'Named by', value: apps.join(', ') },
            {
              label: 'Trusted partner',
              value: isPartner ? 'yes: the new one is added there, and the old one taken out' : 'not seen there',
            },
            { label: 'x5t', value: old.x5t, mono: true },
          ]}
        />
      </Panel>
      <Panel
        title="The new one"
        footer={
          <>
            <Button look="gold" loading={rotation.isPending} disabledBecause={whyNot} onClick={review}>
              {rotation.isPending
                ? from === 'browser'
                  ? 'Making the key pair …'
                  : `Looking at ${domain.name} …`
                : 'Review the plan'}
            </Button>
            <ButtonLink href="/certificates">Back</ButtonLink>
            <span className="text-faint text-sm sm:ml-auto">{whyNot ?? 'Nothing is written yet'}</span>
          </>
        }
      >
        <div className="grid max-w-xl gap-4">
          <RadioCards
            legend="Where does the new key come from?"
            cards={[
              {
                value: 'browser',
                title: 'Make a key pair in this browser',
                detail: 'The private key never leaves it, unless you ask for its file.',
              },
              {
                value: 'file',
                title: 'Take a certificate that was made elsewhere',
                detail: 'By the caller, keytool or openssl.',
              },
            ]}
            value={from}
            onChange={(next) => setFrom(next === 'file' ? 'file' : 'browser')}
          />
          {from === 'browser' ? (
            <NewPairFields pair={pair} aliasError={aliasError} onChange={(change) => setPair({ ...pair, ...change })} />
          ) : (
            <>
              <ReplacementFile given={given} onGiven={setGiven} alias={alias} />
              <TextInput
                label="Alias"
                mono
                value={pair.alias}
                error={aliasError}
                onChange={({ target }) => setPair({ ...pair, alias: target.value })}
                hint="The caller writes exactly this into the header of its assertions (kid), once it changes over."
              />
            </>
          )}
          {rotation.isError && <ApiProblemNote error={rotation.error} />}
        </div>
      </Panel>
    </div>
  )
}
