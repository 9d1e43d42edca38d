import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { handFile } from './bulk/handed-file'
import { sizeWords } from './size-words'

/** A file that is too long for the box: another page reads it in parts, and groups what it finds. */
export function BigFile({ file, onLeave }: { file: File; onLeave: () => void }) {
  const router = useRouter()
  const go = () => {
    handFile(file)
    router.push('/explain/many')
  }
  return (
    <Notice
      title={
        <span className="[overflow-wrap:anywhere]">
          {file.name} is too long for one case: {sizeWords(file.size)}
        </span>
      }
      action={
        <>
          <Button look="gold" onClick={go}>
            Group what is in it by cause
          </Button>
          <Button look="quiet" onClick={onLeave}>
            Leave it out
          </Button>
        </>
      }
    >
      It is not read into the box. Another page reads it in parts, in this browser too, and counts its tokens and errors
      by cause; paste a single one here.
    </Notice>
  )
}
