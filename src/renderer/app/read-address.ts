import { type ParsedLocation, redirect } from '@tanstack/react-router'

type Raw = Record<string, unknown>

/**
 * How a view reads its part of the address. The router lays what is understood over what was typed, so that what
 * was not understood would get through to the view: an address that holds more than `read` keeps is put right,
 * in its place in the history, before anything is drawn.
 */
export const addressReadBy = <Search extends object>(read: (raw: Raw) => Search) => ({
  validateSearch: read,
  beforeLoad: ({ location }: { location: ParsedLocation }): void => dropDamage(read, location),
})

export function dropDamage(read: (raw: Raw) => object, { search, hash }: ParsedLocation<Raw>): void {
  const kept = read(search)
  if (Object.keys(search).every((name) => name in kept)) return
  throw redirect({ to: '.', search: kept, hash, replace: true })
}
