import { TextArea } from '@/components/ui/text-area'
import { readJsonObject } from './read-json-object'

interface Props {
  label: string
  text: string
  onChange: (text: string) => void
}

/** Header or claims as JSON. What cannot be read stays as it was typed, and its place is named. */
export function PartJson({ label, text, onChange }: Props) {
  const read = readJsonObject(text)
  return (
    <div className="grid gap-1.5">
      <TextArea
        label={label}
        mono
        rows={Math.min(16, text.split('\n').length + 1)}
        value={text}
        onChange={({ target }) => onChange(target.value)}
        error={read.at === 'fault' ? `Line ${read.line}, column ${read.column}: ${read.because}` : undefined}
        hint="iat, exp and jti are made anew for each request, unless you change them."
      />
      <p aria-live="polite" className="text-maybe text-sm">
        {read.at === 'read' &&
          read.doubled.length > 0 &&
          `${read.doubled.join(', ')} stands more than once: the last one is signed.`}
      </p>
    </div>
  )
}
