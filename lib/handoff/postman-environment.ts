import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { postmanLeavesOut } from './postman/leaves-out'
import { variablesOf } from './postman/variables'
import { notAlone } from './words/needs'
import { oneLine } from './words/one-line'

/** What the collection is filled in with. */
export const postmanEnvironment: Exporter = {
  id: 'postman-environment',
  title: 'Postman environment',
  says: 'The settings for the Postman collection; import both, and choose this environment.',
  reader: 'developer',
  unfit: notAlone,
  fileName: (subject) => fileName(subject, 'environment', 'postman_environment.json'),
  mediaType: 'application/json',
  leavesOut: postmanLeavesOut,
  write: (subject) =>
    `${JSON.stringify(
      {
        name: oneLine(`${subject.client.displayName} in ${subject.domain.name}`).replaceAll('{{', '{ {'),
        values: variablesOf(subject),
        _postman_variable_scope: 'environment',
      },
      null,
      2,
    )}\n`,
}
