import { expect, test } from 'vitest'
import { redirectProblem } from './redirect-problem'

test.each([
  'https://shop.example/callback',
  'https://shop.example:8443/a/b?c=d',
  'http://localhost:3000/callback',
  'http://127.0.0.1:4/x',
  'http://[::1]:3000/callback',
])('a code may go to %s', (uri) => {
  expect(redirectProblem(uri)).toBeUndefined()
})

test.each([
  ['http://shop.example/callback', 'is not https'],
  ['http://localhost.example/callback', 'is not https'],
  ['http://127.0.0.1.example/callback', 'is not https'],
  ['https://*.example/callback', 'has a *'],
  ['https://shop.example/callback#top', 'behind #'],
  ['https://shop.example/call back', 'has a blank'],
  ['shop.example/callback', 'not a whole address'],
  ['https:callback', 'not a whole address'],
  ['https://', 'not a whole address'],
  ['myapp://callback', 'neither https nor http'],
  ['https://maria:secret@shop.example/callback', 'name or password'],
])('no code may go to %s', (uri, why) => {
  expect(redirectProblem(uri)).toContain(why)
})
