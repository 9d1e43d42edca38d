import * as z from 'zod'
import type { Result } from '../result'
import { err, ok } from '../result'
import { ask } from './ask'
import type { ApiError } from './domain'
import type { Askable } from './reading-domain'

const pageSize = 200
const mostPages = 25

/**
 * Every match of a SCIM list, page by page (`startIndex`, `count`). `Resources` is absent when there is none.
 * Beyond 5,000 it stops with an error: a partial list would be believed.
 */
export async function listAll<T>(
  domain: Askable,
  path: string,
  query: { filter?: string; attributes: string },
  item: z.ZodType<T>,
): Promise<Result<T[], ApiError>> {
  const found: T[] = []
  for (let page = 0; page < mostPages; page++) {
    const startIndex = found.length + 1
    const answer = await ask(
      domain,
      { path, query: { ...query, startIndex: String(startIndex), count: String(pageSize) } },
      listOf(item),
    )
    if (!answer.ok) return answer
    const { totalResults, Resources } = answer.value
    found.push(...Resources)
    if (Resources.length === 0 || found.length >= totalResults) return ok(found)
  }
  const url = `${domain.url}${path}`
  return err({ kind: 'shape', method: 'GET', url, detail: `More than ${found.length} matches.`, body: '' })
}

/** The first match of a SCIM list; `null`: there is none. */
export async function findFirst<T>(
  domain: Askable,
  path: string,
  query: { filter: string; attributes: string },
  item: z.ZodType<T>,
): Promise<Result<T | null, ApiError>> {
  const page = await ask(domain, { path, query: { ...query, count: '1' } }, listOf(item))
  return page.ok ? ok(page.value.Resources[0] ?? null) : page
}

const listOf = <T>(item: z.ZodType<T>) =>
  z.looseObject({ totalResults: z.number().default(0), Resources: z.array(item).default([]) })

/** A SCIM string literal is a JSON string (RFC 7644 §3.4.2.2), so this also escapes quotes. */
export const scimText = (text: string): string => JSON.stringify(text)
