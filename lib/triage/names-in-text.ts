import { Names } from './names'

/** People, clients and hosts that a text marks as such: by an address, a parameter's name or an at sign. */
export function namesInText(text: string): Names {
  const names = new Names()
  for (const [, host = ''] of text.matchAll(/\bhttps?:\/\/([^\s/"'<>?#\\:@]{3,253})/gi)) names.add('host', host)
  for (const [, host = ''] of text.matchAll(/\bhost["']?[:=][ \t]{0,3}["']?([\w.-]{3,253})/gi)) names.add('host', host)
  // Behind a character as addresses spell it (“%2F”) a name begins where that ends.
  for (const [host] of text.matchAll(
    /(?:(?<=%[0-9a-f]{2})|(?<!%)(?<!%[0-9a-f])\b)(?:idcs-[0-9a-f]{6,40}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:oraclecloud|oci\.customer-oci)\.com)\b/gi,
  ))
    names.add('host', host)
  for (const [, instance] of text.matchAll(/\bintegrationInstance=([\w-]{3,200})/gi)) names.add('host', instance)
  for (const [, id] of text.matchAll(
    /\b(?:client_?id|client_name|clientname)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<>}]{3,200})/gi,
  ))
    names.add('client', id)
  for (const [, id] of text.matchAll(/\bclient[ \t]{1,3}["']?([0-9a-f]{32})\b/gi)) names.add('client', id)
  for (const [, user] of text.matchAll(
    /\b(?:user_?name|user_?id|login|sub)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<>}]{3,200})/gi,
  ))
    names.add('user', user)
  for (const [mail] of text.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g)) names.add('user', mail)
  return names
}
