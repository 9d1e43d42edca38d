import 'server-only'
import * as z from 'zod'
import { version } from '../../../package.json'
import type { Operation } from './operation'
import { operations } from './operations/operations'
import { problem } from './problem'

type Json = Record<string, unknown>

const description = `The JSON API of a console. It answers on this machine only; whatever may change something must come from the console’s own
pages or from a program, which sends no \`Origin\`. Bodies are checked by the schemas given here. Where an answer has no schema its form is
the console’s own and may change.`

let made: Json | undefined

/** This API in OpenAPI 3.1, made from the very schemas that the routes check with. */
export function openApi(): Json {
  made ??= {
    openapi: '3.1.0',
    info: { title: 'Assay', version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    paths: pathsOf(operations),
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      responses: {
        Refused: { description: 'Why not, and what to do.', content: json({ $ref: '#/components/schemas/Problem' }) },
      },
    },
  }
  return made
}

function pathsOf(all: readonly Operation[]): Json {
  const paths: Record<string, Json> = {}
  for (const operation of all)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) }
  return paths
}

const described = (operation: Operation): Json => {
  const { method, path, summary, body, plainBody, query = {}, status, gives, answer, alsoAs, refusals = {} } = operation
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter('path', name ?? '', true))
  const queries = Object.entries(query).map(([name, says]) => ({
    ...parameter('query', name, false),
    description: says,
  }))
  return {
    operationId: operationId(method, path),
    summary,
    tags: [path.split('/')[2]],
    ...(parameters.length + queries.length > 0 && { parameters: [...parameters, ...queries] }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          ...json(schemaOf(body, 'input')),
          ...(plainBody && { 'text/plain': { schema: { type: 'string', description: plainBody } } }),
        },
      },
    }),
    responses: {
      [status]: {
        description: gives,
        ...(status !== 204 && {
          content: {
            ...json(answer ? schemaOf(answer, 'output') : {}),
            ...(alsoAs && { [alsoAs]: { schema: { type: 'string' } } }),
          },
        }),
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([code, says]) => [
          code,
          { description: says, content: json({ $ref: '#/components/schemas/Problem' }) },
        ]),
      ),
      default: { $ref: '#/components/responses/Refused' },
    },
  }
}

const json = (schema: unknown) => ({ 'application/json': { schema } })

const parameter = (place: 'path' | 'query', name: string, required: boolean) => ({
  name,
  in: place,
  required,
  schema: { type: 'string' },
})

const operationId = (method: string, path: string): string =>
  [method, ...path.replace(/^\/api\//, '').split(/[^A-Za-z]+/)]
    .filter(Boolean)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

/** What a schema cannot say in JSON Schema it leaves open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return plain
}
