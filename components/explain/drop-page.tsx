'use client'

import { useEffect, useRef, useState } from 'react'
import { Glyph } from '@/components/ui/glyph'

/** Files may be dropped anywhere on the page, and it shows that they may. */
export function DropPage({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [isOver, setIsOver] = useState(false)
  // The listeners are put on once, and call what the page wants now.
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      take.current([...event.dataTransfer.files])
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="drop-page" data-testid="drop-page">
      <p className="drop-page-says">
        <Glyph name="file" className="size-5" />
        Drop files to read them here. They stay in this browser.
      </p>
    </div>
  )
}
