import { pick, type Wrapping } from './wrapping'

/** Breaks at a width, as a terminal does: in the middle of words. */
const broken = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n')

/** Breaks at blanks, as mail does. */
const filled = (text: string, width: number) =>
  text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd())
    .join('\n')

const log: Wrapping = {
  name: 'wrapped log line',
  wrap: ({ text }, chance) =>
    broken(
      `2026-03-09T08:00:04.123Z ERROR [${pick(chance, ['main', 'worker-2', 'http-8080-exec'])}] c.n.o.Caller - refused: response=${JSON.stringify(text)}`,
      pick(chance, [80, 100, 120]),
    ),
}

const mail: Wrapping = {
  name: 'quoted mail',
  wrap: ({ text }, chance) =>
    [
      'Hello,',
      '',
      'see below what the other side sends us since Monday.',
      '',
      pick(chance, ['Am Mo., 9. März 2026 schrieb Ada:', 'On Mon, Mar 9, 2026, Ada wrote:']),
      ...filled(`Hi all, this is the answer:\n\n${text}\n\nAda`, 72)
        .split('\n')
        .map((line) => `> ${line}`),
    ].join('\n'),
}

const html: Wrapping = {
  name: 'escaped HTML',
  wrap: ({ text }) =>
    `<pre class=&quot;answer&quot;>${text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')}</pre>`,
}

/** What reading a picture does: room around marks, wider gaps between words. */
const picture: Wrapping = {
  name: 'screenshot-like spacing',
  wrap: ({ text }, chance) =>
    text
      .replace(/["{}:,]/g, (mark) => ` ${mark} `)
      .replaceAll('_', () => pick(chance, ['_', '_ ', ' _']))
      .replace(/(\w) (\w)/g, (_, before: string, after: string) => before + pick(chance, [' ', '  ', '   ']) + after),
}

/** As text that went through something. */
export const textWrappings: readonly Wrapping[] = [log, mail, html, picture]
