import { type ReactNode, useId } from 'react'

interface Props {
  title?: ReactNode
  /** At the right of the title: a hint or small buttons. */
  aside?: ReactNode
  /** Below a line: the panel's buttons. */
  footer?: ReactNode
  /** No padding: a table or list brings its own. */
  flush?: boolean
  /** Heading level of the title. */
  level?: 2 | 3
  className?: string
  children?: ReactNode
}

/** A card: a line around, no shadow. With a title it is a named region. */
export function Panel({ title, aside, footer, flush = false, level = 2, className = '', children }: Props) {
  const titleId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={`min-w-0 rounded-lg border border-line bg-panel ${className}`}
      {...(title === undefined ? {} : { 'aria-labelledby': titleId })}
    >
      {title !== undefined && (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-3">
          <Heading id={titleId} className="font-semibold text-base">
            {title}
          </Heading>
          {aside !== undefined && <div className="flex flex-wrap items-center gap-2 text-faint text-sm">{aside}</div>}
        </header>
      )}
      {children !== undefined && <div className={flush ? '' : 'p-4'}>{children}</div>}
      {footer !== undefined && (
        <footer className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-3">{footer}</footer>
      )}
    </section>
  )
}
