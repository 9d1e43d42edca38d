import { pick, type Wrapping } from './wrapping'

const java: Wrapping = {
  name: 'Java stack trace',
  wrap: ({ text }, chance) =>
    [
      `java.lang.RuntimeException: Call failed`,
      `\tat com.northwind.orders.${pick(chance, ['Caller', 'Sync', 'Job'])}.run(Caller.java:${Math.floor(chance() * 200)})`,
      '\tat java.base/java.lang.Thread.run(Thread.java:840)',
      `Caused by: com.northwind.http.RemoteException: ${text}`,
      '\tat com.northwind.http.Client.exchange(Client.java:88)',
      '\t... 12 more',
    ].join('\n'),
}

const python: Wrapping = {
  name: 'Python stack trace',
  wrap: ({ text }, chance) =>
    [
      'Traceback (most recent call last):',
      `  File "/srv/orders/main.py", line ${Math.floor(chance() * 200)}, in <module>`,
      '    orders = sync(session)',
      '  File "/srv/orders/client.py", line 41, in sync',
      '    raise RemoteError(answer.text)',
      `client.RemoteError: ${text}`,
    ].join('\n'),
}

const node: Wrapping = {
  name: 'Node stack trace',
  wrap: ({ text }, chance) =>
    [
      `/srv/orders/client.js:${Math.floor(chance() * 200)}`,
      '    throw new RemoteError(await answer.text())',
      '    ^',
      '',
      `RemoteError: ${text}`,
      '    at fetchOrders (/srv/orders/client.js:41:11)',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
      '    at async main (/srv/orders/main.js:7:3)',
      '',
      'Node.js v20.19.0',
    ].join('\n'),
}

/** As programs that threw it away show it. */
export const traceWrappings: readonly Wrapping[] = [java, python, node]
