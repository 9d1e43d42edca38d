/** What every route of the JSON API (`/api/*`) answers when it refuses. */
export interface ApiProblem {
  error: {
    /** Stable word for the browser's switch. */
    code: string
    /** What is wrong, one sentence. */
    message: string
    /** What to do, one sentence. */
    todo?: string
    /** The form field it belongs to. */
    field?: string
    /** When it may be tried again. */
    waitSeconds?: number
    /** What the domain answered, when it was the domain that refused. */
    answer?: { status?: number; requestId?: string; body?: string }
  }
}
