import { Button } from '@/components/ui/button'

/** Saves the note as a text file named after the day: `assay-case_2026-11-21.txt`. */
export function SaveButton({ text }: { text: string }) {
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }))
    link.download = `assay-case_${new Date().toISOString().slice(0, 10)}.txt`
    link.click()
    // The download has begun by then; the text need not be held any longer.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  return (
    <Button small onClick={save}>
      Save case
    </Button>
  )
}
