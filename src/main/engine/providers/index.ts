export { createProvider, type ProviderOptions } from './create.ts'
export { preflight } from './preflight.ts'
export * from './provider.ts'
