import { type ClipboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { ChooseFiles } from './choose-files'
import type { Example } from './examples'

interface Props {
  examples: readonly Example[]
  onText: (text: string) => void
  onFiles: (files: readonly File[]) => void
  onClear: () => void
  /** From an opened case to what it took the place of: answers the text. */
  onBack: (() => string) | undefined
  isEmpty: boolean
  /** Files beside the box. */
  files: ReactNode
  /** The text as it may be seen; stands in the place of the box once something was pasted or opened. */
  shown?: ReactNode
  /** An opened case has no text that could be edited. */
  canEdit: boolean
  /** Below the box: what was recognised. */
  children: ReactNode
}

/** Longer pastes are read whole but shown in part: laying out a megabyte at every key would hold the page up. */
const longest = 200_000
const shownOfLong = 20_000

/** One big box. It keeps its own text, so that typing renders nothing; what is pasted is seen without its secrets and names. */
export function PasteBox({
  examples,
  onText,
  onFiles,
  onClear,
  onBack,
  isEmpty,
  files,
  shown,
  canEdit,
  children,
}: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [cutFrom, setCutFrom] = useState<number>()
  const [isEditing, setIsEditing] = useState(false)
  // What was typed or pasted before the page listened, or was there when it was left.
  const early = useRef(onText)
  useEffect(() => {
    if (box.current?.value) early.current(box.current.value)
  }, [])
  // An opened case took its place; the way back puts it there again.
  useEffect(() => {
    if (canEdit || !box.current) return
    box.current.value = ''
    setCutFrom(undefined)
  }, [canEdit])
  const isShown = shown !== undefined && (!isEditing || !canEdit)
  // What was pasted into hides when it was read: whoever goes on by keyboard goes on from what took its place.
  const readText = useRef<HTMLDivElement>(null)
  const isPut = useRef(false)
  useEffect(() => {
    if (!isShown || !isPut.current) return
    isPut.current = false
    // The browser takes the focus from what is hidden only when it draws next.
    if ([document.body, box.current].includes(document.activeElement as HTMLTextAreaElement))
      readText.current?.focus({ preventScroll: true })
  }, [isShown])

  const put = (text: string) => {
    if (!box.current) return
    const isLong = text.length > longest
    setCutFrom(isLong ? text.length : undefined)
    box.current.value = isLong ? `${text.slice(0, shownOfLong)} …` : text
    setIsEditing(false)
    isPut.current = true
    onText(text)
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text')
    // A picture of the screen, or a file copied in a folder.
    if (pasted === '' && event.clipboardData.files.length > 0) {
      event.preventDefault()
      onFiles([...event.clipboardData.files])
      return
    }
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const whole = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
    // A word put into a text that is being edited is editing; anything more is a paste to be read.
    if (pasted.trim() === '' || (value.trim() !== '' && pasted.length < value.length)) return
    event.preventDefault()
    put(whole)
  }
  const onEdit = () => {
    setIsEditing(true)
    requestAnimationFrame(() => box.current?.focus())
  }
  const onAnew = () => {
    if (box.current) box.current.value = ''
    setCutFrom(undefined)
    setIsEditing(false)
    onClear()
    requestAnimationFrame(() => box.current?.focus())
  }
  return (
    <Panel>
      <div hidden={isShown}>
        <TextArea
          ref={box}
          label="What did you get?"
          hint={
            cutFrom === undefined
              ? 'Read in this browser only: it works with the network cut, and nothing of it is sent, stored or put into the address.'
              : `All ${(cutFrom / 1_000_000).toFixed(1)} MB were read, in this browser only; the beginning is shown. Clear it to paste something else.`
          }
          mono
          rows={8}
          autoComplete="off"
          placeholder="A token, an error, a curl command, an HTTP answer, a HAR, a saved case …"
          readOnly={cutFrom !== undefined}
          onPaste={onPaste}
          onChange={(event) => {
            setIsEditing(true)
            onText(event.target.value)
          }}
        />
      </div>
      {isShown && (
        <div ref={readText} tabIndex={-1} className="outline-none">
          {shown}
        </div>
      )}
      {files}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {isEmpty ? (
          <>
            <ChooseFiles onFiles={onFiles} />
            <span className="text-soft text-sm">or drop them anywhere here. Try a made-up example:</span>
            {examples.map(({ title, text }) => (
              <Button key={title} small onClick={() => put(text)}>
                {title}
              </Button>
            ))}
          </>
        ) : (
          <>
            {children}
            <span className="flex flex-wrap gap-1 sm:ml-auto">
              {canEdit && <ChooseFiles onFiles={onFiles} isMore />}
              {isShown && canEdit && cutFrom === undefined && (
                <Button look="quiet" small onClick={onEdit}>
                  Edit the text
                </Button>
              )}
              {!isShown && shown !== undefined && (
                <Button look="quiet" small onClick={() => setIsEditing(false)}>
                  Hide secrets and names
                </Button>
              )}
              {onBack && (
                <Button look="quiet" small onClick={() => put(onBack())}>
                  Back to what was here
                </Button>
              )}
              <Button look="quiet" small onClick={onAnew}>
                Clear
              </Button>
            </span>
          </>
        )}
      </div>
    </Panel>
  )
}
