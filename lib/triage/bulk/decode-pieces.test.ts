import { describe, expect, test } from 'vitest'
import { decodePieces } from './decode-pieces'

const inPieces = (form: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array, size: number): string => {
  const decode = decodePieces(form)
  let text = ''
  for (let at = 0; at < bytes.length; at += size) text += decode(bytes.subarray(at, at + size), false)
  return text + decode(new Uint8Array(), true)
}

describe('wherever a text is cut, it is read as in one piece', () => {
  const utf8 = new TextEncoder()
  test.each<[string, Uint8Array]>([
    ['plain', utf8.encode('2026-03-09 invalid_client\n')],
    ['of two, three and four bytes', utf8.encode('Zürich — „токен“ 東京 🔑🔑 é')],
    ['with a mark at its beginning', utf8.encode('\ufeffa\ufeffb')],
    ['that is no UTF-8', Uint8Array.of(0x61, 0xff, 0xfe, 0x80, 0x80, 0x80, 0x80, 0xc3, 0x62, 0xe2, 0x82, 0xf0, 0x9f)],
    ['that ends in the middle of a character', utf8.encode('a🔑').subarray(0, 4)],
    ['of nothing', new Uint8Array()],
  ])('%s', (_, bytes) => {
    const whole = new TextDecoder().decode(bytes)
    for (let size = 1; size <= 7; size += 1) expect([size, inPieces('utf-8', bytes, size)]).toEqual([size, whole])
  })

  test('as Windows saves it', () => {
    const text = '\ufeffWrong 🔑'
    const bytes = new Uint8Array(
      Uint16Array.from([...Array(text.length).keys()].map((at) => text.charCodeAt(at))).buffer,
    )
    for (let size = 1; size <= 5; size += 1) expect(inPieces('utf-16le', bytes, size)).toBe('Wrong 🔑')
  })
})
