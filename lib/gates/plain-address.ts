/** Addresses of one identity domain are the same host with or without region, port and final slash. */
export const plainAddress = (url: string): string =>
  /idcs-[0-9a-f]{32}/i.exec(url)?.[0].toLowerCase() ?? url.replace(/\/+$/, '').replace(/:443$/, '').toLowerCase()
