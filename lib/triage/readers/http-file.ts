import type { Reader } from './reader'
import { withVariables } from './variables'

/** Requests for an editor: parted by `###`, with `@variables` above and comments between. */
export const httpFile: Reader = {
  what: '.http file',
  read(text) {
    if (!/^#{3}/m.test(text) || !/^(?:GET|POST|PUT|PATCH|DELETE) \S/m.test(text)) return undefined
    // The last one of a name counts.
    const variables = new Map(
      [...text.slice(0, 200_000).matchAll(/^@([\w.-]{1,80})[ \t]*=[ \t]*(\S[^\r\n]{0,2000})$/gm)].map(
        ([, name = '', value = '']) => [name, value.trim()],
      ),
    )
    const lines = text
      .split('\n')
      .filter((line) => !/^(?:#(?!#)|\/\/|@|> ?\{%|< ?\{%)/.test(line))
      .map((line) => line.replace(/^#{3}.*$/, ''))
    return withVariables(
      { text: lines.join('\n'), ignored: [] },
      [...variables].map(([name, value]) => ({ name, value })),
    )
  },
}
