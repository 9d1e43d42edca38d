'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button'
import { Glyph } from './glyph'

interface Props {
  isOpen: boolean
  /** Called for Escape, the cross and a click beside it. */
  onClose: () => void
  title: string
  /** No title bar: the content brings its own first line; `title` names it for screen readers. */
  isBare?: boolean
  isWide?: boolean
  footer?: ReactNode
  children: ReactNode
}

/** The platform's own modal dialog: focus stays inside and returns where it was. */
export function Dialog({ isOpen, onClose, title, isBare = false, isWide = false, footer, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (isOpen && element && !element.open) element.showModal()
    if (!isOpen && element?.open) element.close()
  }, [isOpen])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it without our help; the click is the mouse's way
    <dialog
      ref={dialog}
      className={`dialog ${isWide ? 'dialog-wide' : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      {isOpen && (
        <div>
          <div
            className={isBare ? 'sr-only' : 'flex items-center justify-between border-line border-b py-2.5 pr-2 pl-4'}
          >
            <h2 id={titleId} className="font-semibold">
              {title}
            </h2>
            {!isBare && (
              <Button look="quiet" small onClick={onClose} aria-label="Close">
                <Glyph name="cross" />
              </Button>
            )}
          </div>
          <div className={isBare ? '' : 'p-4'}>{children}</div>
          {footer !== undefined && (
            <div className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-3">{footer}</div>
          )}
        </div>
      )}
    </dialog>
  )
}
