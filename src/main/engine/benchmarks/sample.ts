import { join } from 'node:path'
import * as z from 'zod'
import type { Item } from '#shared/domain/item.ts'
import { badInput, parseAt, requiredText } from './bad-input.ts'
import { type DataFile, readDataFile } from './data-file.ts'
import { findFiles } from './data-folder.ts'
import type { Dataset } from './dataset.ts'
import { parseJsonDocument } from './json-document.ts'
import { assemble, type LoadedFile, toLoadedItems } from './loading.ts'
import { readOwnExemplars } from './own-exemplars.ts'
import { recognise } from './recognition.ts'

/** MMLU's CSV has no room for it: per subject, the gold reasoning of its rows. */
const REASONING_FILE = join('mmlu', 'reasoning.json')
const reasoning = z.record(z.string(), z.array(requiredText))
type Reasoning = z.output<typeof reasoning>

/**
 * The benchmark that ships with the Hub, written for it in the official formats, with its own exemplars: items
 * of benchmark `sample` whose tasks are named `gsm8k`, `math/algebra`, `bbh/navigate`, `mmlu/astronomy`.
 */
export async function readSample(resourcesDir: string): Promise<Dataset> {
  const folder = join(resourcesDir, 'sample')
  const reasoningPath = join(folder, REASONING_FILE)
  const mmluReasoning = await readReasoning(reasoningPath)
  const { files } = await findFiles([folder])
  const loaded: LoadedFile[] = []
  for (const { path } of files) {
    if (path !== reasoningPath) loaded.push(loadSampleFile(await readDataFile(path), mmluReasoning))
  }
  const tasks = new Set(loaded.flatMap(({ items }) => items.map(({ task }) => task)))
  return assemble([...loaded, ...(await readOwnExemplars(resourcesDir, [...tasks]))], [])
}

async function readReasoning(path: string): Promise<Reasoning> {
  return parseAt(reasoning, parseJsonDocument(await readDataFile(path)), { file: path })
}

function loadSampleFile(file: DataFile, mmluReasoning: Reasoning): LoadedFile {
  const format = recognise(file)
  if (format?.kind !== 'items') throw badInput({ file: file.path }, 'is no file of questions')
  const items = format.read(file)
  const reasoned = format.benchmark === 'mmlu' ? addReasoning(items, mmluReasoning, file) : items
  return toLoadedItems(file, 'sample', reasoned.map(toSampleItem))
}

function toSampleItem(item: Item): Item {
  const task = item.task === item.benchmark ? item.task : `${item.benchmark}/${item.task}`
  return { ...item, benchmark: 'sample', task }
}

function addReasoning(items: readonly Item[], mmluReasoning: Reasoning, file: DataFile): Item[] {
  return items.map((item) => {
    const goldReasoning = mmluReasoning[item.task]?.[item.ordinal]
    if (goldReasoning === undefined) {
      throw badInput({ file: file.path }, `row ${item.ordinal + 1} has no reasoning in ${REASONING_FILE}`)
    }
    return { ...item, goldReasoning }
  })
}
