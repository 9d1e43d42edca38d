import { useId } from 'react'
import { type Generation, generations } from '@/lib/setup/plan/generations'

interface Props {
  value: Generation
  onChange: (generation: Generation) => void
}

/** Which console the reader has. Native radios: arrow keys move. */
export function GenerationSwitch({ value, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className="switch no-print">
      <legend className="sr-only">Console you have</legend>
      {generations.map((generation) => (
        <label key={generation} className="switch-choice">
          <input
            type="radio"
            name={name}
            value={generation}
            checked={generation === value}
            onChange={() => onChange(generation)}
            className="sr-only"
          />
          {generation}
        </label>
      ))}
    </fieldset>
  )
}
