'use client'

import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { queryForAddress, search } from '@/lib/search/search'
import { HitRow } from './hit-row'

/** More are asked for by a click: nobody reads to the end. */
const shownFirst = 20

const examples = ['invalid_scope', 'sub_type', 'Token Issuance Policy', 'certificate alias']

/** Everything that Assay knows by itself, found in this browser: a word, a claim, an error pasted whole. */
export function SearchPage() {
  const inAddress = useSearchParams().get('q') ?? ''
  // A copy that the browser keeps was rendered for no query: its first look must be the same.
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [typed, setTyped] = useState<string>()
  const query = typed ?? (isHere ? inAddress : '')
  useAddress(typed, inAddress, () => setTyped(undefined))
  return (
    <div className="grid gap-6">
      <Panel>
        <TextArea
          label="What are you looking for?"
          hint="A word, a claim, an attribute, or an error as it came. Found in this browser; nothing is sent."
          rows={2}
          autoComplete="off"
          placeholder="invalid_client, kid, Authorized resources …"
          value={query}
          onChange={({ target }) => setTyped(target.value)}
        />
        {query.trim() === '' && (
          <p className="mt-3 flex flex-wrap items-center gap-2">
            <span className="text-soft text-sm">For example:</span>
            {examples.map((example) => (
              <Button key={example} small onClick={() => setTyped(example)}>
                {example}
              </Button>
            ))}
          </p>
        )}
      </Panel>
      <Results query={query} />
    </div>
  )
}

function Results({ query }: { query: string }) {
  // Typing goes on at once; what was found follows.
  const wanted = useDeferredValue(query)
  const hits = useMemo(() => search(wanted, new Date().toISOString()), [wanted])
  const [wholeFor, setWholeFor] = useState<string>()
  const isWhole = wholeFor === wanted
  if (wanted.trim() === '') return null
  if (hits.length === 0)
    return (
      <Panel>
        <EmptyState
          title="Nothing here goes by these words"
          action={
            <ButtonLink href="/explain" small>
              Explain
            </ButtonLink>
          }
        >
          Try fewer of them, or one from the error itself. If it is a token or the answer to a call, Explain reads it
          whole.
        </EmptyState>
      </Panel>
    )
  const shown = isWhole ? hits : hits.slice(0, shownFirst)
  return (
    <Panel
      title={
        <span aria-live="polite">
          {hits.length === 1 ? '1 result' : `${hits.length} results`}
          {hits[0]?.isRead && ', the gates that answer like this first'}
        </span>
      }
      flush
      {...(hits.length > shown.length && {
        footer: <Button onClick={() => setWholeFor(wanted)}>Show the other {hits.length - shown.length}</Button>,
      })}
    >
      <ol aria-label="Found">
        {shown.map((hit) => (
          <HitRow key={hit.entry.href} hit={hit} />
        ))}
      </ol>
    </Panel>
  )
}

/**
 * The address holds what was typed, so that it can be sent on; never what may be a secret. `onOther`: a link or the palette led to
 * another query, which counts from now on.
 */
function useAddress(typed: string | undefined, inAddress: string, onOther: () => void) {
  const own = useRef(inAddress)
  useEffect(() => {
    if (typed === undefined) return
    // Browsers take so many changes of an address and no more: it waits for a pause.
    const timer = setTimeout(() => {
      own.current = queryForAddress(typed) ?? ''
      const query = own.current === '' ? '' : `?q=${encodeURIComponent(own.current)}`
      history.replaceState(history.state, '', `/search${query}`)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])
  const other = useRef(onOther)
  other.current = onOther
  useEffect(() => {
    if (inAddress === own.current) return
    own.current = inAddress
    other.current()
  }, [inAddress])
}

/** Milliseconds. */
const pause = 300

const never = () => () => {}
