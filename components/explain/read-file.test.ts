import { describe, expect, test } from 'vitest'
import { readFile } from './read-file'

const file = (...bytes: number[]) => new File([new Uint8Array(bytes)], 'a.txt')

describe('text is read however it was saved', () => {
  test.each([
    ['UTF-8', file(0xc3, 0xa4, 0x62)],
    ['UTF-16 of Windows', file(0xff, 0xfe, 0xe4, 0, 0x62, 0)],
    ['UTF-16, big end first', file(0xfe, 0xff, 0, 0xe4, 0, 0x62)],
    ['one byte a character', file(0xe4, 0x62)],
  ])('%s', async (_, given) => {
    expect(await readFile(given)).toEqual({ ok: true, value: 'äb' })
  })
})

describe('what is no text gets a sentence', () => {
  test.each([
    ['a PNG', file(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), /picture/],
    ['a JPEG', file(0xff, 0xd8, 0xff, 0xe0, 0, 0x10), /picture/],
    ['a ZIP', file(0x50, 0x4b, 3, 4, 0x14, 0, 0, 0), /Unpack/],
    ['a PDF, whose first page is plain', new File(['%PDF-1.7\n1 0 obj'], 'a.pdf'), /PDF/],
    ['a packed log', file(0x1f, 0x8b, 8, 0), /Many at once/],
    ['a program', file(0x7f, 0x45, 0x4c, 0x46, 2, 1, 0), /no text/],
    ['nothing', file(), /empty/],
  ])('%s', async (_, given, says) => {
    expect(await readFile(given)).toMatchObject({ ok: false, error: expect.stringMatching(says) })
  })
})
