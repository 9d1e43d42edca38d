'use client'

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { Glyph } from './glyph'

const ToastContext = createContext<(message: string) => void>(() => {})

/** `say('Copied the hand-off.')`: a line at the bottom for five seconds, read out politely. Not for problems: those stay where they are. */
export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const say = useCallback((next: string) => {
    clearTimeout(timer.current)
    setMessage(next)
    timer.current = setTimeout(() => setMessage(undefined), 5_000)
  }, [])
  return (
    <ToastContext value={say}>
      {children}
      <div
        role="status"
        className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4"
      >
        {message !== undefined && (
          <span className="flex items-center gap-2 rounded-md bg-ink px-3.5 py-2 font-medium text-ground shadow-pop">
            <Glyph name="tick" className="size-4" />
            {message}
          </span>
        )}
      </div>
    </ToastContext>
  )
}
