export { createProvider, type ProviderOptions } from './create.ts'
export { type Endpoint, type EndpointApi, splitEndpoint } from './endpoint.ts'
export { preflight } from './preflight.ts'
export * from './provider.ts'
