'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { toKeyKind } from '@/lib/jose/key-kind'
import { ApiProblemError } from '@/lib/queries/fetch-json'
import { makePlan, planQuery } from '@/lib/queries/plans'
import type { Question } from '@/lib/setup/recipes/question'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { answersOf, type Instance } from './answers'
import { CertificateStep } from './certificate-step'
import { download } from './download'
import type { Draft } from './draft'
import { clearDraft, writeDraft } from './draft-store'
import { GatewayStep } from './gateway-step'
import { makePair } from './make-pair'
import { NameStep } from './name-step'
import { PersonStep } from './person-step'
import { questionProblems } from './question-problems'
import { questionWords } from './question-words'
import { RedirectsStep } from './redirects-step'
import { ScopesStep } from './scopes-step'
import { settleCertificate } from './settle-certificate'
import { SetupStepper } from './setup-stepper'
import { labelOf, questionHref, questionOfField } from './setup-steps'
import { StepFrame } from './step-frame'
import { toSetupAnswers } from './to-setup-answers'
import { type SetupWorld, useSurroundings } from './use-setup-world'
import { UserStep } from './user-step'
import { WhoStep } from './who-step'
import { WorkStep } from './work-step'

interface Props {
  question: Question
  draft: Draft
  called: Instance
  world: Extract<SetupWorld, { at: 'ready' }>
}

/** The recipe's questions. What was not answered is derived, so that most of them need a look and Next. */
export function WizardSteps({ question, draft, called, world }: Props) {
  const router = useRouter()
  const client = useQueryClient()
  const around = useSurroundings(called.domain.id)
  const [start] = useState(question)
  const [asFileChosen, setAsFile] = useState<boolean>()
  const { domain, service } = called
  const answers = answersOf(
    draft,
    called,
    world.domains,
    { ...around, origin: window.location.origin },
    new Date().getFullYear(),
  )
  const { asks, signer } = recipeOf(answers.recipe)
  const asFile = asFileChosen ?? signer !== undefined

  const pair = useMutation({
    // The result may hold the private key's file: it goes with this page.
    gcTime: 0,
    mutationFn: () =>
      makePair({
        domainId: domain.id,
        alias: answers.alias.trim(),
        kind: toKeyKind(draft.keyKind),
        validDays: draft.validDays ?? 365,
        asFile,
      }),
    onSuccess: ({ facts, pem }) => {
      const alias = answers.alias.trim()
      writeDraft({ ...draft, certificate: { from: 'browser', alias, keptFor: domain.id, facts } })
      if (pem !== undefined) download(`${alias}_private-key.pem`, pem)
    },
  })
  const plan = useMutation({
    mutationFn: async () => {
      const certificate =
        asks.includes('certificate') && draft.certificate
          ? await settleCertificate(draft.certificate, answers.alias.trim(), domain.id)
          : undefined
      return makePlan({ answers: toSetupAnswers(answers, certificate) })
    },
    onSuccess: (made) => {
      client.setQueryData(planQuery(made.id).queryKey, made)
      router.push(`/setup/plans/${encodeURIComponent(made.id)}`)
    },
    onError: (error) => {
      const refused = placeOf(error, asks)
      if (refused !== question) goTo(refused)
    },
  })
  const makesPair = question === 'certificate' && draft.certificate === undefined && draft.keyFrom !== 'file'
  const problems = questionProblems(draft, answers, around, makesPair)
  const change = (next: Draft) => {
    // What was refused is being mended.
    plan.reset()
    writeDraft(next)
  }
  const isLast = question === asks.at(-1)
  const stopped = isLast ? asks.find((each) => problems[each] !== undefined) : question
  const disabledBecause = stopped && problems[stopped]
  const next = () => {
    if (makesPair) return pair.mutate()
    if (isLast) return plan.mutate()
    goTo(asks[asks.indexOf(question) + 1] ?? question)
  }

  return (
    <>
      <PageHeader
        title={`Set up: call ${service.displayName}`}
        lead="Nothing is written before you have seen every request."
        action={
          <Button look="quiet" className="max-sm:-ml-3.5" onClick={() => startOver(setAsFile)}>
            Start over
          </Button>
        }
      />
      <SetupStepper asks={asks} current={question} />
      {plan.isError && placeOf(plan.error, asks) === question && (
        <div className="mb-4">
          <ApiProblemNote error={plan.error} />
        </div>
      )}
      {around === undefined && question !== 'who' ? (
        <Panel>
          <Skeleton what={`Asking ${domain.name} what is there`} rows={4} isTall />
        </Panel>
      ) : (
        <StepFrame
          key={question}
          isArrival={question !== start}
          {...questionWords(question, called)}
          backHref={backOf(question, asks)}
          next={{
            label: makesPair
              ? pair.isPending
                ? 'Making it …'
                : 'Make the key pair'
              : isLast
                ? plan.isPending
                  ? `Looking at ${domain.name} …`
                  : 'Review'
                : 'Next',
            disabledBecause,
            isLoading: pair.isPending || plan.isPending,
            go: next,
          }}
          aside={
            isLast &&
            (stopped && stopped !== question ? (
              <TextLink href={questionHref(stopped)}>Go to {labelOf(stopped)}</TextLink>
            ) : (
              'Review reads the domain and writes nothing'
            ))
          }
        >
          {question === 'who' && <WhoStep answers={answers} draft={draft} onDraft={change} {...world} />}
          {question === 'gateway' && (
            <GatewayStep answers={answers} draft={draft} onDraft={change} areKeysPublic={around?.areKeysPublic} />
          )}
          {question === 'name' && (
            <NameStep answers={answers} draft={draft} onDraft={change} error={problems.name} apps={around?.apps} />
          )}
          {question === 'certificate' && (
            <CertificateStep
              answers={answers}
              draft={draft}
              onDraft={change}
              aliasError={draft.certificate || makesPair || answers.alias === '' ? problems.certificate : undefined}
              roles={around?.roles}
              pair={{ asFile, onAsFile: setAsFile, isMaking: pair.isPending, error: pair.error, pem: pair.data?.pem }}
            />
          )}
          {question === 'scopes' && <ScopesStep answers={answers} draft={draft} onDraft={change} />}
          {question === 'redirects' && (
            <RedirectsStep answers={answers} draft={draft} onDraft={change} instances={world.instances} />
          )}
          {question === 'work' && <WorkStep answers={answers} draft={draft} onDraft={change} />}
          {question === 'person' && <PersonStep answers={answers} draft={draft} onDraft={change} />}
          {question === 'user' && <UserStep answers={answers} draft={draft} onDraft={change} />}
        </StepFrame>
      )}
    </>
  )
}

/** Next keeps the search params hook up to date; the server has nothing to add to another step. */
const goTo = (question: Question) => window.history.pushState(null, '', questionHref(question))

const backOf = (question: Question, asks: readonly Question[]) => {
  const before = asks[asks.indexOf(question) - 1]
  return before && questionHref(before)
}

const placeOf = (error: unknown, asks: readonly Question[]): Question =>
  questionOfField(error instanceof ApiProblemError ? error.problem.field : undefined, asks)

const startOver = (setAsFile: (asFile: undefined) => void) => {
  clearDraft()
  setAsFile(undefined)
  goTo('who')
}
