import type { BodyReader } from './body-reader'

const pageSize = 1000

/** All applications, 1,000 a page, with the attributes that come by default. The pages are not read: that would be the client's time. */
export async function walk(reader: BodyReader): Promise<{ milliseconds: number; pageBytes: number[] }> {
  const { totalResults } = JSON.parse((await reader.get('Apps?count=0')).toString('utf8')) as { totalResults: number }
  const pageBytes: number[] = []
  const began = performance.now()
  for (let startIndex = 1; startIndex <= totalResults; startIndex += pageSize)
    pageBytes.push(await reader.drain(`Apps?startIndex=${startIndex}&count=${pageSize}`))
  return { milliseconds: performance.now() - began, pageBytes }
}
