import type { FieldProps } from './field'
import { FileDrop } from './file-drop'

interface Props extends FieldProps {
  /** As the file input takes it: `.cer,.pem,.der`. A dropped file is not filtered: judge it by its content. */
  accept?: string
  /** Name of the file that was taken. */
  chosen?: string | undefined
  onFile: (file: File) => void
}

/** Pick one file or drop it here. */
export const FilePick = ({ chosen, onFile, ...field }: Props) => (
  <FileDrop
    {...field}
    title={chosen ?? 'Choose a file'}
    orDrop={chosen ? 'Choose another, or drop it here' : 'or drop it here'}
    onFiles={([file]) => file && onFile(file)}
  />
)
