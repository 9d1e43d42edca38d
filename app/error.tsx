'use client'

/**
 * A mistake of ours on one page; the way around stays. Plain elements and none of the kit: this file is fetched with every page,
 * in a chunk of its own, and whatever it imported would be fetched a second time.
 */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? `\ndigest ${String(error.digest)}` : ''
  return (
    <div role="alert" className="grid gap-3 rounded-md border border-shut bg-shut-tint p-4">
      <p className="font-semibold">Assay made a mistake on this page.</p>
      <p className="text-soft">Try again. What was saved, and what a run has done, is still there.</p>
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button button-plain" onClick={retry}>
          Try again
        </button>
        {/* A full load is wanted, as the page's code may be what failed. */}
        <a href="/" className="button button-plain">
          Go to the overview
        </a>
      </p>
      <details className="text-sm">
        <summary className="w-fit font-medium text-soft">Technical details</summary>
        <pre className="mono-block mt-2 bg-well">{`${String(error)}${digest}`}</pre>
      </details>
    </div>
  )
}
