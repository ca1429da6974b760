import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Client } from '#shared/contract/index.ts'
import { openTestEngine, type TestEngine } from '../../../../test/support/engine.ts'
import { type BrowserHost, serveBrowserHost } from './server.ts'

let engine: TestEngine
let folder: string
let rendererDir: string
let host: BrowserHost

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cothub-http-'))
  rendererDir = join(folder, 'renderer')
  await mkdir(join(rendererDir, 'assets'), { recursive: true })
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>page</title>')
  await writeFile(join(rendererDir, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'not for you')
  engine = await openTestEngine()
  host = await serveBrowserHost({ engine: engine.engine, port: 0, rendererDir })
})

afterAll(async () => {
  await host.close()
  await engine.dispose()
  await rm(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A request as it is written: `fetch` would tidy the path and refuse to forge a Host. */
async function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(host.url)
  const sent = request({
    hostname,
    port,
    path,
    method: options.method ?? 'GET',
    headers: options.host === undefined ? {} : { host: options.host },
  })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

describe('the page', () => {
  it.each(['/', '/index.html', '/?x=1'])('is served at %s, never kept', async (path) => {
    const answer = await ask(path)
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html><title>page</title>' })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    })
    expect(answer.headers['content-security-policy']).not.toContain('unsafe-eval')
  })

  it('keeps what its name tells apart for good', async () => {
    const { headers } = await ask('/assets/main-1a2b.js')
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  it('answers HEAD without a body', async () => {
    const answer = await ask('/', { method: 'HEAD' })
    expect(answer).toMatchObject({ status: 200, body: '' })
  })

  it('finds files of a later build', async () => {
    expect((await ask('/assets/main-3c4d.js')).status).toBe(404)
    await writeFile(join(rendererDir, 'assets', 'main-3c4d.js'), 'export const later = 1')
    expect((await ask('/assets/main-3c4d.js')).body).toBe('export const later = 1')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/\0',
  ])('serves nothing at %j', async (path) => {
    const answer = await ask(encodeURI(path).replaceAll('%25', '%'))
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('not for you')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  it.each(['evil.example', 'evil.example:80'])('is not served to the name %s', async (name) => {
    const answer = await ask('/', { host: name })
    expect(answer.status).toBe(403)
    expect(answer.body).not.toContain('<title>')
  })
})

/** The status a WebSocket was turned away with, or 101. */
async function upgradeStatus(path: string, origin: string | undefined, forgedHost?: string): Promise<number> {
  const socket = new WebSocket(new URL(path, host.url.replace('http', 'ws')), {
    ...(origin !== undefined && { origin }),
    headers: forgedHost === undefined ? {} : { host: forgedHost },
  })
  const opened = once(socket, 'open').then(() => 101)
  const refused = once(socket, 'unexpected-response').then(
    ([, response]) => (response as IncomingMessage).statusCode,
  )
  const status = await Promise.race([opened, refused])
  if (status === 101) socket.close()
  else socket.on('error', () => undefined).terminate()
  return status ?? 0
}

describe('the WebSocket', () => {
  it('carries the contract', async () => {
    const socket = new WebSocket(new URL('/rpc', host.url.replace('http', 'ws')), {
      origin: new URL(host.url).origin,
    })
    const client = createORPCClient<Client>(
      new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
    )
    await expect(client.leaderboard.query({})).resolves.toEqual([])
    await expect(client.runs.get({ id: 99 })).rejects.toMatchObject({
      code: 'PROBLEM',
      data: { code: 'not-found' },
    })
    socket.close()
  })

  it('hears that a call is taken back, though it comes in one go with it', async () => {
    let wire: Socket | undefined
    const socket = new WebSocket(new URL('/rpc', host.url.replace('http', 'ws')), {
      origin: new URL(host.url).origin,
      createConnection: () => {
        wire = connect(Number(new URL(host.url).port), '127.0.0.1')
        return wire
      },
    })
    await once(socket, 'open')
    const answered: string[] = []
    const lastAnswer = new Promise<void>((resolve) =>
      socket.on('message', (data) => {
        const { i: id } = JSON.parse(String(data)) as { i: string }
        answered.push(id)
        if (id === 'last') resolve()
      }),
    )
    const call = (id: string) =>
      socket.send(JSON.stringify({ i: id, p: { u: '/runs/items', b: { json: { runId: 99 } } } }))
    wire?.cork()
    for (const id of ['first', 'second']) {
      call(id)
      socket.send(JSON.stringify({ i: id, t: 4 }))
    }
    call('last')
    wire?.uncork()
    await lastAnswer
    expect(answered).toEqual(['last'])
    socket.close()
  })

  it.each([
    ['its own page', '/rpc', 'own', undefined, 101],
    ['another site', '/rpc', 'https://evil.example', undefined, 403],
    ['another port of this machine', '/rpc', 'http://127.0.0.1:1', undefined, 403],
    ['no page at all', '/rpc', undefined, undefined, 403],
    ['a foreign name that leads here', '/rpc', 'http://evil.example', 'evil.example', 403],
    ['another path', '/other', 'own', undefined, 404],
  ])('from %s: %s', async (_, path, origin, forgedHost, status) => {
    const from = origin === 'own' ? new URL(host.url).origin : origin
    expect(await upgradeStatus(path, from, forgedHost)).toBe(status)
  })
})

describe('serveBrowserHost', () => {
  it('says that a port is taken, and what to do', async () => {
    const taken = Number(new URL(host.url).port)
    await expect(serveBrowserHost({ engine: engine.engine, port: taken, rendererDir })).rejects.toMatchObject(
      {
        name: 'Problem',
        code: 'conflict',
        hint: expect.stringContaining('--port'),
      },
    )
  })

  it('says that the page is not built', async () => {
    await expect(
      serveBrowserHost({ engine: engine.engine, port: 0, rendererDir: join(folder, 'nowhere') }),
    ).rejects.toMatchObject({ name: 'Problem', code: 'not-found', hint: expect.stringContaining('build') })
  })

  it('closes with pages open', async () => {
    const second = await serveBrowserHost({ engine: engine.engine, port: 0, rendererDir })
    const socket = new WebSocket(new URL('/rpc', second.url.replace('http', 'ws')), {
      origin: new URL(second.url).origin,
    })
    await once(socket, 'open')
    const closed = once(socket, 'close')
    await second.close()
    await closed
    await expect(fetch(second.url)).rejects.toThrow()
  })
})
