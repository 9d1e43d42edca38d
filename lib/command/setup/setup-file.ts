import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse, YAMLParseError } from 'yaml'
import * as z from 'zod'
import type { RecipeId } from '../../queries/shapes/recipes'
import { allRecipes } from '../../setup/recipes/recipes'
import { Mistake } from '../mistake'

const name = z.string().trim().min(1, 'is missing').max(500, 'is too long')
const names = z.union([name.transform((one) => [one]), z.array(name).min(1, 'needs at least one')])

/** Answers as a person writes them: by name, where the wizard lets one choose. */
const writtenAnswers = z.strictObject({
  displayName: name,
  /** Of the called instance: its name, or the id of its application. */
  service: name.exactOptional(),
  /** Fully qualified, or the value alone; the usual one without it. */
  scopes: names.exactOptional(),
  certificate: z.strictObject({ alias: name, file: name }).exactOptional(),
  trustAsPartner: z.boolean().exactOptional(),
  clientProof: z.enum(['secret', 'assertion']).exactOptional(),
  user: name.exactOptional(),
  roleToApplication: z.boolean().exactOptional(),
  redirectUris: names.exactOptional(),
  refresh: z.boolean().exactOptional(),
  bypassConsent: z.boolean().exactOptional(),
  work: z.enum(['read', 'create', 'administer']).exactOptional(),
  gateway: z
    .strictObject({
      keys: z.enum(['static', 'remote']),
      resource: z.strictObject({ displayName: name, audience: name, scope: name }).exactOptional(),
    })
    .exactOptional(),
  /** The name of an application that is there already. */
  adopt: z.strictObject({ application: name, isExact: z.boolean() }).exactOptional(),
})

const recipeIds = allRecipes.map(({ id }) => id) as [RecipeId, ...RecipeId[]]

const setupFile = z.strictObject({
  domain: name.exactOptional(),
  recipe: z.enum(recipeIds),
  answers: writtenAnswers,
})

export interface SetupFile extends z.infer<typeof setupFile> {
  path: string
  /** Of its text: tells whether a run that was left belongs to it as it is now. */
  digest: string
}

/** More is no setup. */
const mostBytes = 256 * 1024

/** Throws a sentence that names the place. */
export function readSetupFile(path: string): SetupFile {
  const text = textOf(path)
  const parsed = setupFile.safeParse(yamlOf(path, text))
  if (parsed.success) return { ...parsed.data, path, digest: createHash('sha256').update(text).digest('hex') }
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.')
  throw new Mistake(
    place ? `${path}: "${place}": ${issue?.message}.` : `${path} is no setup: ${issue?.message ?? 'it is empty'}.`,
  )
}

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > mostBytes) throw new Mistake(`${path} has more than 256 kB; that is no setup.`)
    return bytes.toString('utf8')
  } catch (thrown) {
    if (thrown instanceof Mistake) throw thrown
    const { code = 'unknown reason' } = thrown as NodeJS.ErrnoException
    throw new Mistake(code === 'ENOENT' ? `There is no file "${path}".` : `"${path}" cannot be read (${code}).`)
  }
}

function yamlOf(path: string, text: string): unknown {
  try {
    // Aliases could make a small file a huge one.
    return parse(text, { maxAliasCount: 20, logLevel: 'error' })
  } catch (thrown) {
    const [said = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
    const line = thrown instanceof YAMLParseError ? thrown.linePos?.[0].line : undefined
    throw new Mistake(
      `${path} is not YAML${line === undefined ? '' : `, line ${line}`}: ${said.replace(/:$|\.$/, '')}.`,
    )
  }
}
