/** Letters of curl that take no value, so that others may stand in one word with them. */
const together = '[#0-46afgGiIjklMnNOpqRsSvZ]{0,12}'
const follows = new RegExp(String.raw`\s(?:-${together}L[\w#]{0,12}|--location)(?=\s|$)`)

/** What a pasted curl command loses or gives away when it follows a redirect: RFC 9110 §15.4, and the manual of curl. */
export function followingRedirects(text: string): string[] {
  const commands = commandsIn(text)
  const found: string[] = []
  if (commands.some((command) => /\s--location-trusted(?=\s|$)/.test(command)))
    found.push(
      'The curl command has --location-trusted: a redirect carries its Authorization header to whatever host it points at. Leave it out, and look at Location in the answer.',
    )
  if (commands.some((command) => follows.test(command)))
    found.push(
      'The curl command has -L: after a redirect a POST can become a GET without its body, and the Authorization header is dropped where host, port or scheme is another. Leave -L out, and look at Location in the answer.',
    )
  return found
}

/** From `curl` to the end of its options, without what stands in quotes. */
function commandsIn(text: string): string[] {
  const commands: string[] = []
  let command: string | undefined
  for (const line of text.slice(0, 200_000).split('\n')) {
    const start = /(?:^|[\s$;&|(`])curl(?:\.exe)?(?=\s)/.exec(line)
    if (start) {
      if (command !== undefined) commands.push(command)
      command = line.slice(start.index)
    } else if (command !== undefined && /^\s{1,40}-{1,2}[A-Za-z]/.test(line)) command += ` ${line}`
    else if (command !== undefined) {
      commands.push(command)
      command = undefined
    }
  }
  if (command !== undefined) commands.push(command)
  return commands.map((each) => each.replace(/'[^']{0,20000}'|"(?:[^"\\]|\\.){0,20000}"/g, '_'))
}
