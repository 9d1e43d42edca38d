import type { Facts, RefusalFact } from '../facts/facts'
import type { SentRequest, TestResult } from '../queries/shapes/test'
import { err, ok, type Result } from '../result'
import { redact } from '../triage/redact'
import { isWithin } from './address'
import type { Domain } from './domain'
import { exchange, type RawAnswer } from './exchange'
import type { Explanation } from './explain-error'
import { refusedBy, silence } from './probe-discovery'
import { readJson } from './read-json'
import { receivedAnswer } from './received-answer'

/**
 * Opens the sign-in page as a browser would, with no session: the domain judges client, redirect URL and scope before it asks
 * anybody to sign in. `url` is the whole address with its query; `now` is an ISO instant.
 */
export async function probeSignInPage(
  { url: base, fetch }: Pick<Domain, 'url' | 'fetch'>,
  url: string,
  now: string,
): Promise<Result<TestResult, Explanation>> {
  const page = URL.canParse(url) ? new URL(url) : undefined
  if (!page || !isWithin(base, url) || !page.pathname.endsWith('/oauth2/v1/authorize'))
    return err({
      message: `${page?.host ?? url} is not the sign-in page of this domain.`,
      todo: 'Connect the domain by the address its sign-in page has.',
    })
  const request: SentRequest = { method: 'GET', url, headers: [['accept', 'text/html']] }
  const answer = await exchange(fetch, { method: 'GET', url, headers: { accept: 'text/html' } }, { maxBytes: 200_000 })
  if (!answer.ok) return ok({ request, ...silence(answer.error, now), problems: [] })
  const refusal = refusalIn(answer.value, page.searchParams.get('redirect_uri') ?? '')
  const facts: Facts = refusal ? refusedBy(refusal, now) : {}
  return ok({ request, answer: receivedAnswer(answer.value), facts, problems: [] })
}

/** It comes with the browser to the client's own address, or is shown. Everything else is the way to a sign-in. */
function refusalIn({ status, headers, body }: RawAnswer, redirectUri: string): RefusalFact | undefined {
  const location = headers.get('location') ?? ''
  if (status >= 300 && status < 400) {
    const isBack = redirectUri !== '' && location.startsWith(redirectUri)
    const said = URL.canParse(location) ? new URL(location.replace('#', '?')).searchParams : new URLSearchParams()
    const error = said.get('error')
    return isBack || error !== null
      ? { at: 'sign-in', status, ...worded(error ?? undefined, said.get('error_description') ?? undefined) }
      : undefined
  }
  if (status < 300) return undefined
  const json = readJson(body)
  const { error, error_description: text } = (typeof json === 'object' && json !== null ? json : {}) as Record<
    string,
    unknown
  >
  return { at: 'sign-in', status, ...worded(textOf(error), textOf(text) ?? redact(body).slice(0, 2_000)) }
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const worded = (error: string | undefined, text: string | undefined) => ({
  ...(error !== undefined && { error }),
  ...(text !== undefined && { text }),
})
