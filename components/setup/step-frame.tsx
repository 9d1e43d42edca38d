'use client'

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'

interface Props {
  /** One question a screen. */
  question: string
  lead?: ReactNode
  backHref?: string | undefined
  next: { label: string; disabledBecause?: string | undefined; isLoading?: boolean; go: () => void }
  /** At the right of the buttons. */
  aside?: ReactNode
  /** Came here from another step of this page: the question is read out. */
  isArrival: boolean
  children: ReactNode
}

/** A screen of the wizard: the question, what is asked, Back and the one way on. Enter goes on. */
export function StepFrame({ question, lead, backHref, next, aside, isArrival, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isArrival) heading.current?.focus()
  }, [isArrival])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!next.isLoading && next.disabledBecause === undefined) next.go()
  }
  return (
    <form onSubmit={submit} className="min-w-0 rounded-lg border border-line bg-panel">
      <div className="grid gap-5 p-4 sm:p-6">
        <div>
          <h2 ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
            {question}
          </h2>
          {lead && <p className="mt-1 max-w-[72ch] text-soft">{lead}</p>}
        </div>
        {children}
      </div>
      <footer className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-3 sm:px-6">
        <Button type="submit" look="gold" loading={next.isLoading ?? false} disabledBecause={next.disabledBecause}>
          {next.label}
        </Button>
        {backHref !== undefined && <ButtonLink href={backHref}>Back</ButtonLink>}
        {next.disabledBecause !== undefined && (
          // The button itself says it to screen readers.
          <span className="text-soft text-sm" aria-hidden="true">
            {next.disabledBecause}
          </span>
        )}
        {aside && <span className="text-faint text-sm sm:ml-auto">{aside}</span>}
      </footer>
    </form>
  )
}
