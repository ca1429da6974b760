import { describe, expect, it } from 'vitest'
import { addModel, closeStore, listModels, type Store } from '../store/index.ts'
import { MODEL, NOON, openFixture } from '../store/store.fixture.ts'
import { CommitQueue } from './commit-queue.ts'

const writerOf = (store: Store) => (name: string) => () => addModel(store, { ...MODEL, name }, NOON)
const namesIn = (store: Store): string[] => listModels(store).map(({ name }) => name)

describe('writes that come together', () => {
  it('share a transaction', async () => {
    const store = openFixture()
    let transactions = 0
    const queue = new CommitQueue(store, () => ++transactions > 0)
    const write = writerOf(store)
    expect(await Promise.all(['a', 'b', 'c'].map((name) => queue.commit(write(name))))).toEqual([
      true,
      true,
      true,
    ])
    expect(transactions).toBe(1)
    expect(namesIn(store)).toEqual(['a', 'b', 'c'])
    await queue.commit(write('d'))
    expect(transactions).toBe(2)
  })

  it('are all kept but the one that fails, and that one leaves nothing', async () => {
    const store = openFixture()
    const queue = new CommitQueue(store, () => true)
    const write = writerOf(store)
    const halfDone = () => {
      write('half')()
      throw new Error('cannot be written')
    }
    const results = await Promise.allSettled([
      queue.commit(write('a')),
      queue.commit(halfDone),
      queue.commit(write('b')),
    ])
    expect(results).toEqual([
      { status: 'fulfilled', value: true },
      { status: 'rejected', reason: new Error('cannot be written') },
      { status: 'fulfilled', value: true },
    ])
    expect(namesIn(store)).toEqual(['a', 'b'])
  })

  it('are all left out where nothing may be written', async () => {
    const store = openFixture()
    const queue = new CommitQueue(store, () => false)
    const write = writerOf(store)
    expect(await Promise.all([queue.commit(write('a')), queue.commit(write('b'))])).toEqual([false, false])
    expect(namesIn(store)).toEqual([])
  })

  it('all fail, and are not tried again one by one, where no transaction can be had', async () => {
    const store = openFixture()
    let asked = 0
    const queue = new CommitQueue(store, () => ++asked > 0)
    closeStore(store)
    const results = await Promise.allSettled(['a', 'b'].map((name) => queue.commit(writerOf(store)(name))))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(asked).toBe(0)
  })
})
