import type { CheckCase } from '../../checks/check-case'
import { grantName } from '../../facts/grant-names'
import type { Judgement } from '../../gates/verdict'
import type { Explained } from '../../queries/shapes/explain'
import { cannotTellText, findingsText } from '../explain/findings-text'
import { wrap } from '../wrap'

/** What a look came to, for a terminal. */
export function checkText(
  { clientName, clientId, grantType, userName, service, scope }: CheckCase,
  domainUrl: string,
  { judgement, problems }: { judgement: Judgement; problems: readonly string[] },
  { findings }: Explained,
): string {
  const who = userName === undefined ? '' : ` for ${userName}`
  return `${[
    wrap(`${clientName} (${clientId}) asks ${domainUrl} by ${grantName(grantType)}${who}`, '  '),
    wrap(`for ${scope}${service ? `, to call ${service.name}` : ''}`, '  '),
    '',
    judgement.cause
      ? 'This call would be refused.'
      : 'Nothing in the domain would stop this call. Only a call proves that it works.',
    ...findingsText(findings),
    ...cannotTellText(judgement.verdicts),
    ...(problems.length > 0 ? ['', ...problems.map((each) => wrap(each, '  ', '- '))] : []),
  ].join('\n')}\n`
}
