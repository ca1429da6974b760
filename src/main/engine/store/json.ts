/** The value of a JSON column. Only this room writes them, so `T` is what it wrote. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T
}
