import { ApiProblemNote } from '@/components/shell/api-problem-note'
import type { Typed } from '@/components/test/send-test'
import type { TestForm } from '@/components/test/test-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { AudienceRow } from './audience-row'
import { HeldNotice } from './held-notice'
import { labWords } from './lab-words'
import { useAudienceLab } from './use-audience-lab'

interface Props {
  form: TestForm
  typed: Typed
  disabledBecause: string | undefined
}

/** Which `aud` the domain takes: pages disagree, so it is asked. Sends only when a person says so, and says how often before. */
export function AudienceLab({ form, typed, disabledBecause }: Props) {
  const { candidates, tried, standing, start, goOn } = useAudienceLab(form, typed)
  const name = form.domain?.name ?? 'the domain'
  const known = tried.data ?? []
  const { short, long } = labWords(name, known)
  const count = candidates.length
  return (
    <Panel title="Audience lab" aside={<span aria-live="polite">{short}</span>}>
      <Disclosure summary={`Which aud does ${name} take?`}>
        <div className="grid gap-3">
          <p className="text-soft">
            Oracle’s pages disagree about an assertion’s aud, and none says how strictly it is compared. This sends the
            same request with each value, freshly signed with a jti of its own, and throws the tokens away.
          </p>
          <ul aria-label="Values of aud">
            {candidates.map((candidate) => (
              <AudienceRow
                key={candidate.audience}
                candidate={candidate}
                tried={known.find(({ audience }) => audience === candidate.audience)}
                isTrying={standing.at === 'trying' && standing.audience === candidate.audience}
              />
            ))}
          </ul>
          {tried.isError && <ApiProblemNote error={tried.error} onRetry={() => void tried.refetch()} />}
          {standing.at === 'failed' && <ApiProblemNote error={standing.error} />}
          {standing.at === 'held' && (
            <HeldNotice because={standing.because} until={standing.until} onGoOn={() => void goOn(standing.audience)} />
          )}
          {standing.at === 'idle' && long && <p className="max-w-[72ch]">{long}</p>}
          <div>
            <Button loading={standing.at === 'trying'} disabledBecause={disabledBecause} onClick={() => void start()}>
              {standing.at === 'trying'
                ? 'Trying …'
                : `${known.length > 0 ? 'Try again' : 'Try them'}: ${count} token requests`}
            </Button>
          </div>
        </div>
      </Disclosure>
    </Panel>
  )
}
