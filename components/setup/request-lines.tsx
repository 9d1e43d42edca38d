import type { PlannedRequest } from '@/lib/queries/shapes/setup'

/** `POST OAuthClientCertificates`: the method and the path, without what every admin request begins with. */
const requestLine = ({ method, path }: PlannedRequest): string => `${method} ${path.replace(/^\/admin\/v1\//, '')}`

export function RequestLines({ requests }: { requests: readonly PlannedRequest[] }) {
  return (
    <span className="font-mono text-sm">
      {requests.map((request) => (
        <span key={requestLine(request)} className="block break-words">
          {requestLine(request)}
        </span>
      ))}
    </span>
  )
}
