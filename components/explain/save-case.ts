import { download } from '@/components/setup/download'
import { catalogue } from '@/lib/gates/catalogue'
import type { Case } from '@/lib/triage/case/case'
import { caseFileName } from '@/lib/triage/case/case-file-name'
import { caseMarkdown } from '@/lib/triage/case/case-markdown'

/** As a file that this page opens again. */
export const saveCase = (told: Case): void =>
  download(caseFileName(told, 'json'), `${JSON.stringify(told, null, 1)}\n`, 'application/json')

/** As a file for a ticket or a wiki. */
export const saveMarkdown = (told: Case): void =>
  download(caseFileName(told, 'md'), `${caseMarkdown(told, catalogue)}\n`, 'text/markdown')
