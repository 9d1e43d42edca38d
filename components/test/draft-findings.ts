import type { AppFact } from '@/lib/facts/domain-facts'
import type { Facts } from '@/lib/facts/facts'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { ClaimChange, RequestChange } from '@/lib/facts/request-change'
import { catalogue } from '@/lib/gates/catalogue'
import { judge } from '@/lib/gates/judge'
import type { Verdict } from '@/lib/gates/verdict'
import type { AssertionDraft } from '@/lib/jose/assertion'
import { type Edit, editedValue, type Part, withEdit, withoutEdit } from './assertion-edits'
import type { TestForm } from './test-form'

const ofDraft = catalogue.filter(({ stage }) => stage === 'assertion')

type DraftForm = Pick<
  TestForm,
  'clientId' | 'clientName' | 'grantType' | 'scope' | 'clientProof' | 'domain' | 'alias' | 'aliases'
>

/** What would stop a draft before it is sent: the gates of the assertion, as far as the page alone can tell. `now` in milliseconds. */
export function draftFindings({ header, claims }: AssertionDraft, form: DraftForm, now: number): Verdict[] {
  const { clientId, grantType, scope, clientProof, domain } = form
  const at = new Date(now).toISOString()
  const about = <T>(value: T) => ({ value, from: 'request' as const, at })
  const isForUser = grantType === jwtBearer
  const facts: Facts = {
    now: about(at),
    assertion: about({ header, claims, problems: [], signature: 'unchecked' as const }),
    tokenRequest: about({
      url: '',
      grantType,
      clientId,
      clientAuth: isForUser || clientProof !== 'assertion' ? ('basic' as const) : ('client-assertion' as const),
      scope,
      hasAssertion: isForUser,
    }),
    ...(form.alias !== '' && { app: about(appOf(form)) }),
    ...(domain && {
      domain: about({ name: domain.name, url: domain.url, issuer: '', tokenEndpoint: `${domain.url}/oauth2/v1/token` }),
    }),
  }
  return judge(facts, ofDraft).verdicts.filter(({ state }) => state === 'shut')
}

/** The application as far as the page knows it: its certificates, by alias. What is not known is as it should be. */
function appOf({ clientId, clientName, alias, aliases }: DraftForm): AppFact {
  const attached = aliases.filter(({ isAttached }) => isAttached).map((each) => each.alias)
  return {
    id: '',
    clientId,
    displayName: clientName,
    isActive: true,
    clientType: 'trusted',
    allowedGrants: [],
    scopes: [],
    certificates: (attached.length > 0 ? attached : [alias]).map((each) => ({ alias: each })),
    isOracleService: false,
  }
}

/** The edits with a finding mended; times that are made anew lose their edit. */
export function mendEdits(edits: readonly Edit[], { header = {}, claims = {} }: RequestChange): Edit[] {
  const parts: [Part, Record<string, ClaimChange | null>][] = [
    ['header', header],
    ['claims', claims],
  ]
  return parts.reduce<Edit[]>(
    (mended, [part, members]) =>
      Object.entries(members).reduce((all, [name, to]) => mendOne(all, part, name, to), mended),
    [...edits],
  )
}

function mendOne(edits: readonly Edit[], part: Part, name: string, to: ClaimChange | null): Edit[] {
  const isMadeAnew = typeof to === 'object' && to !== null && !Array.isArray(to)
  const isAdded = to === null && edits.some((edit) => edit.part === part && edit.name === name && edit.to !== 'removed')
  if (isMadeAnew || isAdded) return withoutEdit(edits, part, name)
  return withEdit(edits, { part, name, to: to === null ? 'removed' : editedValue(to) })
}
