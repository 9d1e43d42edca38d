import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Case } from '../../triage/case/case'
import { makeCase } from '../../triage/case/make-case'
import type { TextCase } from '../../triage/explain-text'
import { Mistake } from '../mistake'

/** What was explained as a case, which the Explain page opens; named after its file. */
export const caseOfText = (
  { paste, facts, judgement, answered, beside }: TextCase,
  { file, at, names }: { file: string; at: string; names: Case['names'] },
): Case =>
  makeCase(
    {
      name: file === '-' ? '' : basename(file),
      notes: '',
      generation: 'OCI console',
      paste,
      facts,
      judgement,
      answered,
      asked: beside?.snapshot.domain.name,
    },
    { names, at },
  )

/** Never over a file that is there. */
export function saveCase(path: string, saved: Case): void {
  try {
    writeFileSync(path, `${JSON.stringify(saved, null, 1)}\n`, { flag: 'wx' })
  } catch (thrown) {
    const { code = 'unknown reason' } = thrown as NodeJS.ErrnoException
    throw new Mistake(
      code === 'EEXIST'
        ? `"${path}" is there already, and is not overwritten. Name another file.`
        : `"${path}" cannot be written (${code}).`,
    )
  }
}
