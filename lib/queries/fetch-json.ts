import type { ApiProblem } from './shapes/problem'

/** Our own API said no, did not answer, or spoke nonsense. `status` 0: no answer came. */
export class ApiProblemError extends Error {
  override readonly name = 'ApiProblemError'
  readonly status: number
  readonly problem: ApiProblem['error']

  constructor(status: number, problem: ApiProblem['error']) {
    super(problem.message)
    this.status = status
    this.problem = problem
  }
}

/**
 * Asks our own API and answers its JSON (`undefined` for 204). Throws `ApiProblemError`, as TanStack wants its failures thrown.
 * With a `body` the method is POST unless said otherwise.
 */
export async function fetchJson<T>(
  path: `/api/${string}`,
  options: { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const { body, signal, method = body === undefined ? 'GET' : 'POST' } = options
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    // The page itself gave up on the question: not a problem to show.
    if (signal?.aborted) throw error
    throw new ApiProblemError(0, {
      code: 'console-unreachable',
      message: 'The console’s own server does not answer.',
      todo: 'See whether it still runs in its terminal, start it again if not, then try again. Nothing here is lost.',
    })
  })
  const text = await response.text()
  if (response.ok && text === '') return undefined as T
  const parsed = parse(text)
  if (response.ok && parsed !== undefined) return parsed as T
  throw new ApiProblemError(response.status, isProblem(parsed) ? parsed.error : unexpected(response.status, text))
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const isProblem = (value: unknown): value is ApiProblem =>
  typeof value === 'object' &&
  value !== null &&
  'error' in value &&
  typeof value.error === 'object' &&
  value.error !== null &&
  'message' in value.error &&
  typeof value.error.message === 'string'

const unexpected = (status: number, body: string): ApiProblem['error'] => ({
  code: 'unexpected-answer',
  message: `The console’s own server answered ${status} without saying why.`,
  todo: 'This is a mistake in Assay. Reload the page; if it stays, its terminal shows the cause.',
  answer: { status, body: body.slice(0, 2_000) },
})
