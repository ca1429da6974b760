import { describe, expect, it } from 'vitest'
import { isAddressedToLoopback, isFromOwnPage } from './same-machine.ts'

describe('isAddressedToLoopback', () => {
  it.each([
    ['127.0.0.1:4527', true],
    ['localhost:4527', true],
    ['localhost', true],
    ['localhost:8080', true],
    ['evil.example:4527', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example:4527', false],
    ['localhost:4527:1', false],
    ['localhost:x', false],
    ['0.0.0.0:4527', false],
    ['', false],
    [undefined, false],
  ])('Host %j: %s', (host, isOurs) => {
    expect(isAddressedToLoopback({ host })).toBe(isOurs)
  })
})

describe('isFromOwnPage', () => {
  it.each([
    ['127.0.0.1:4527', 'http://127.0.0.1:4527', true],
    ['localhost:8080', 'http://localhost:8080', true],
    ['127.0.0.1:4527', 'http://localhost:4527', false],
    ['127.0.0.1:4527', 'http://127.0.0.1:3000', false],
    ['127.0.0.1:4527', 'https://127.0.0.1:4527', false],
    ['127.0.0.1:4527', 'https://evil.example', false],
    ['127.0.0.1:4527', 'null', false],
    ['127.0.0.1:4527', undefined, false],
    ['evil.example', 'http://evil.example', false],
  ])('Host %j, Origin %j: %s', (host, origin, isOurs) => {
    expect(isFromOwnPage({ host, origin })).toBe(isOurs)
  })
})
