/**
 * Preloaded into a process (`node --import`): every try to reach another machine, by name or by connection, is
 * written to the file in `COTHUB_OUTGOING_LOG`, a line each, and fails.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const log = process.env.COTHUB_OUTGOING_LOG
if (!log) throw new Error('COTHUB_OUTGOING_LOG is not set')

const isHere = (host: string): boolean =>
  host === '' || host === 'localhost' || host === '::1' || /^127\./.test(host)

function refuse(host: string): void {
  if (isHere(host)) return
  appendFileSync(log as string, `${host}\n`)
  throw new Error(`${host} is not this machine`)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  // Node's own callers hand over [options, listener] in one list, others as they are written.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) {
    if (!('path' in first)) refuse('host' in first ? String(first.host ?? '') : '')
  } else if (typeof first === 'number') refuse(typeof second === 'string' ? second : '')
  return Reflect.apply(connect, this, args)
} as typeof connect

const lookup = dns.lookup
dns.lookup = ((host: string, ...rest: unknown[]) => {
  refuse(host)
  return Reflect.apply(lookup, dns, [host, ...rest])
}) as typeof lookup

const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (this: dgram.Socket, ...args: unknown[]) {
  refuse(String(args.find((arg) => typeof arg === 'string') ?? 'a datagram'))
  return Reflect.apply(send, this, args)
} as typeof send

syncBuiltinESMExports()
