import { Fragment } from 'react'
import { MonoBlock } from './mono-block'

interface Props {
  label: string
  /** A JSON value, or text that is shown as it is when it does not parse. */
  value: unknown
  head?: string
  canCopy?: boolean
  isTall?: boolean
}

/** JSON, indented, member names in their own colour. */
export function JsonBlock({ label, value, head, canCopy = true, isTall = false }: Props) {
  const text = printed(value)
  return (
    <MonoBlock label={label} text={text} canCopy={canCopy} isTall={isTall} {...(head === undefined ? {} : { head })}>
      {parts(text).map(({ at, text: part, isKey }) =>
        isKey ? (
          <span key={at} className="text-key">
            {part}
          </span>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </MonoBlock>
  )
}

const printed = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value, null, 2) ?? String(value)
  try {
    return JSON.stringify(JSON.parse(value), null, 2)
  } catch (error) {
    if (error instanceof SyntaxError) return value
    throw error
  }
}

/** Cuts indented JSON into member names and the rest; `at` is the offset. */
const parts = (text: string): { at: number; text: string; isKey: boolean }[] => {
  const found: { at: number; text: string; isKey: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(/^\s*("(?:[^"\\]|\\.)*")(?=:)/gm)) {
    const key = match[1] ?? ''
    const start = match.index + match[0].length - key.length
    found.push({ at: end, text: text.slice(end, start), isKey: false }, { at: start, text: key, isKey: true })
    end = start + key.length
  }
  return [...found, { at: end, text: text.slice(end), isKey: false }].filter((part) => part.text !== '')
}
