import { describe, expect, test } from 'vitest'
import { addModel, ensurePromptVersion, findModel, inTransaction, listModels, removeModel } from './index.ts'
import { MODEL, NOON, openFixture } from './store.fixture.ts'

describe('models', () => {
  test('are kept with every field, by name', () => {
    const store = openFixture()
    const bare = {
      ...MODEL,
      name: 'bare',
      baseUrl: null,
      keyEnv: 'SOME_KEY',
      organisation: null,
      paramsB: null,
      type: null,
      priceInUsdPerMtok: null,
      priceOutUsdPerMtok: null,
    }
    addModel(store, MODEL, NOON)
    addModel(store, bare, NOON)
    expect(listModels(store)).toEqual([bare, MODEL])
    expect(findModel(store, 'bare')).toEqual(bare)
    expect(findModel(store, 'Bare')).toBeNull()
  })

  test('have one name each', () => {
    const store = openFixture()
    addModel(store, MODEL, NOON)
    expect(() => addModel(store, { ...MODEL, modelId: 'other' }, NOON)).toThrow(
      expect.objectContaining({ code: 'conflict', message: 'there is a model “tested” already' }),
    )
    expect(listModels(store)).toEqual([MODEL])
  })

  test('are removed once', () => {
    const store = openFixture()
    addModel(store, MODEL, NOON)
    expect(removeModel(store, 'tested')).toEqual(MODEL)
    expect(removeModel(store, 'tested')).toBeNull()
  })
})

describe('prompt versions', () => {
  const prompt = (name: string) => ({ name, format: 'zero-shot-ao' as const, templates: [] })

  test('count up within a name; the same hash is the same version', () => {
    const store = openFixture()
    const version = (name: string, hash: string) => {
      const { version, ...rest } = ensurePromptVersion(store, prompt(name), hash, NOON)
      return `${rest.name} ${version} ${rest.hash}`
    }
    expect(version('a', 'h1')).toBe('a 1 h1')
    expect(version('a', 'h2')).toBe('a 2 h2')
    expect(version('b', 'h3')).toBe('b 1 h3')
    expect(version('a', 'h1')).toBe('a 1 h1')
    expect(version('a', 'h4')).toBe('a 3 h4')
  })
})

describe('a transaction', () => {
  test('is undone as a whole when it throws', () => {
    const store = openFixture()
    expect(() =>
      inTransaction(store, () => {
        addModel(store, MODEL, NOON)
        throw new Error('changed my mind')
      }),
    ).toThrow('changed my mind')
    expect(listModels(store)).toEqual([])
  })

  test('inside another is undone alone when its failure is caught there', () => {
    const store = openFixture()
    inTransaction(store, () => {
      addModel(store, MODEL, NOON)
      expect(() => addModel(store, MODEL, NOON)).toThrow('there is a model')
      addModel(store, { ...MODEL, name: 'second' }, NOON)
    })
    expect(listModels(store).map(({ name }) => name)).toEqual(['second', 'tested'])
  })
})
