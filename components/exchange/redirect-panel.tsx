import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { SentRequest } from '@/lib/queries/shapes/test'
import { followersOf, type Redirect } from './redirect'

/** Who goes where with what, at a redirect of a request that carried credentials. */
export function RedirectPanel({ request, redirect }: { request: SentRequest; redirect: Redirect }) {
  const { status, to, crosses, method, hasBody } = redirect
  return (
    <Notice tone="maybe" title={`It was sent elsewhere (${status}), and not followed`}>
      <div className="grid gap-2">
        <p>
          To{' '}
          <code className="[overflow-wrap:anywhere]">
            {to ? `${to.origin}${to.pathname}` : 'an address that it does not name'}
          </code>
          {to && `, ${crossingWords[crosses]}`}. This console follows no redirect: nothing was sent there, and nobody
          has dropped <code>Authorization</code> in this run.
        </p>
        {method !== request.method && (
          <p>
            A client that follows turns the {request.method} into a {method}
            {!hasBody && ', and its form stays behind'}.
          </p>
        )}
        {to && (
          <ul className="grid gap-1.5" aria-label="What clients that follow do with Authorization">
            {followersOf(request.url, redirect).map(({ client, keeps, rule, source }) => (
              <li key={client}>
                <span className="font-semibold text-ink">
                  {client} {keeps ? 'would keep it' : 'would drop it'}.
                </span>{' '}
                {rule} <TextLink href={source.url}>{source.title}</TextLink>
              </li>
            ))}
          </ul>
        )}
        {to && crosses !== 'nothing' && (
          <p>
            Whoever follows without it is refused with 401 there. Use that address from the start, if it is the right
            one.
          </p>
        )}
      </div>
    </Notice>
  )
}

const crossingWords: Record<Redirect['crosses'], string> = {
  host: 'which is another host',
  scheme: 'the same host by another scheme',
  port: 'another port of the same host',
  nothing: 'at the same origin',
}
