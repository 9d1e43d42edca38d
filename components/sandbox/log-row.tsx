import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import type { SandboxRequest } from '@/lib/queries/shapes/sandbox'
import { statusWords } from './status-words'

/** One request: who asked what, what was answered, and why it was really refused. */
export function LogRow({ request, questions }: { request: SandboxRequest; questions: Record<string, string> }) {
  const { at, method, path, status, milliseconds, caller, callerName, cause, disturbance } = request
  const { tone, glyph, text } = statusWords(status, disturbance)
  const question = cause && questions[cause.gate]
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1 border-hair border-t px-4 py-2 first:border-t-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <time dateTime={at} title={at} className="text-faint text-sm tabular-nums">
          {at.slice(11, 19)}
        </time>
        <Chip tone={tone} glyph={glyph}>
          {text}
        </Chip>
        <code className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">
          {method} {path}
        </code>
        <span className="text-faint text-sm tabular-nums">
          {[callerName ?? caller, `${Math.max(1, Math.round(milliseconds))} ms`].filter(Boolean).join(' · ')}
        </span>
      </div>
      {cause && (
        <p className="text-sm [overflow-wrap:anywhere]">
          {question ? (
            <>
              <TextLink href={`/gates/${cause.gate}`}>{question}</TextLink> No: {cause.detail}.
            </>
          ) : (
            sentence(cause.detail)
          )}
        </p>
      )}
      {disturbance && <p className="text-maybe text-sm">Disturbed on purpose: {disturbance}</p>}
    </li>
  )
}

const sentence = (text: string): string => {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}
