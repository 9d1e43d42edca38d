import { Checkbox } from '@/components/ui/checkbox'

interface Props {
  /** `undefined`: this console is reached by plain http from elsewhere. */
  uri: string | undefined
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

/** This console is a client like any other while it proves the setup. */
export function TestCallbackChoice({ uri, isChosen, onChoose }: Props) {
  return (
    <Checkbox
      label="This console, to prove it here"
      hint={
        uri === undefined ? (
          'Not possible: this console is not reached by https, and a code must not travel in the open.'
        ) : (
          <>
            <span className="break-all font-mono">{uri}</span>. Without it Test cannot sign anybody in. Once it is
            proven, the page of this run offers to take it out.
          </>
        )
      }
      checked={isChosen}
      disabled={uri === undefined}
      onChange={({ target }) => onChoose(target.checked)}
    />
  )
}
