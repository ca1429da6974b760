import { networkFaultOf } from '#shared/domain/network-fault.ts'
import { formatCount, formatUsd } from '#shared/domain/numbers.ts'
import { writeOwnWords } from '#shared/domain/own-words.ts'
import { describePlace, type ProblemPlace } from '#shared/domain/problem.ts'
import type { WhyUnavailable } from '#shared/domain/problem-detail.ts'
import type { ProblemWords, Said } from '../problem-words.ts'
import { plural } from './plural.ts'
import { prompts } from './prompts.ts'
import { sensitivity } from './sensitivity.ts'
import { vocabulary } from './vocabulary.ts'

const say = (message: string, hint: string | null = null): Said => ({ message, hint })
const points = (share: number): string => String(Math.round(share * 1000) / 10)
const gone = 'It may have been deleted. The list shows what there is.'

const network: ProblemWords['network'] = {
  refused: 'the connection was refused',
  'broken-off': 'the connection broke off',
  'unknown-host': 'there is no such host',
  'no-look-up': 'the host’s name could not be looked up',
  'no-host': 'there is no way to the host',
  'no-network': 'there is no way to the network',
  'timed-out': 'no connection in time',
  'slow-answer': 'the answer took too long to begin',
  'cut-short': 'the answer stopped in the middle',
}
const networkWords = (words: string): string => {
  const fault = networkFaultOf(words)
  return fault === null ? words : network[fault]
}

const file: ProblemWords['file'] = {
  missing: () => 'there is no such file or folder',
  forbidden: () => 'this user may not read it',
  unreadable: (words) => words,
  'no-file': () => 'is neither a file nor a folder',
  'too-large': (words) => words,
  empty: () => 'is empty',
  'not-text': () => 'is not a text file',
  'not-utf8': () => 'is not UTF-8 text',
  'not-json': (words) => words,
  'unknown-format': (words) => words,
  'none-in-folder': (words) => words,
  other: (words) => words,
}
const OFFICIAL =
  'The official files are known: GSM8K’s and MATH’s .jsonl, BBH’s task .json and cot-prompts/*.txt, MMLU’s .csv.'

const whyNot = (why: WhyUnavailable): string => {
  const sayKind = problems.kinds[why.kind] as (why: WhyUnavailable, place: ProblemPlace) => Said
  return sayKind(why, {}).message
}

export const problems: ProblemWords = {
  network,
  file,
  kinds: {
    'no-run': ({ id }) => say(`There is no run ${id}.`, gone),
    'no-deleted-run': ({ id }) =>
      say(`Run ${id} is not among those deleted lately.`, 'A deleted run can be had back for a day.'),
    'no-attempt': ({ id }) => say(`There is no attempt ${id}.`, gone),
    'no-item': ({ id }) => say(`There is no item ${id}.`, 'Choose another item.'),
    'no-study': ({ id }) => say(`There is no study ${id}.`, gone),
    'no-model-in-study': ({ id, model }) => say(`Study ${id} has no model “${model}”.`),
    'no-model': ({ name }) =>
      say(
        `There is no model “${name}”.`,
        'It may have been removed. Add it under Models, or choose another.',
      ),
    'no-baseline': ({ modelId, known }) =>
      say(`There is no baseline “${modelId}”.`, `There are ${known.join(', ')}.`),
    'no-prompt': ({ name }) => say(`There is no prompt “${name}”.`, gone),
    'no-prompt-version': ({ name, version, newest }) =>
      say(`The prompt “${name}” has no version ${version}.`, `Its versions are 1 to ${newest}.`),
    'no-view': ({ name }) => say(`There is no saved view “${name}”.`),
    'no-import': () => say('This import is not there any more.'),
    'no-figure': ({ model }) =>
      say(
        `There is no figure of “${model}”.`,
        'It may have had some in an import or of a run that is gone. Close this and choose another model.',
      ),
    'no-benchmark': ({ name, known }) =>
      say(`There is no benchmark “${name}”.`, `There are ${known.join(', ')}.`),
    'no-items': ({ benchmark }) =>
      say(`No items of ${benchmark} are in the store.`, 'Download it under Data, or import its files there.'),
    'no-task': ({ benchmark, task, known }) =>
      say(`${benchmark} has no task “${task}”.`, `Its tasks are ${known.join(', ')}.`),
    'no-exemplars': ({ benchmark, task, format }) =>
      say(
        `There are no exemplars for ${benchmark}/${task}, ${vocabulary.format[format]}.`,
        'Exemplars come with the official files, under Data.',
      ),
    'run-under-way': ({ id }) => say(`Run ${id} is under way.`, 'Pause or cancel it first.'),
    'run-elsewhere': ({ id, host, pid }) =>
      say(
        `Run ${id} is carried out by another process (number ${pid} on ${host}).`,
        'Pause it first, or wait for its end.',
      ),
    'run-not-let-go': ({ id, host, pid }) =>
      say(
        `Run ${id} goes on: the process that carries it out (number ${pid} on ${host}) does not hear.`,
        'Stop it where it was started, such as with Ctrl-C in its terminal.',
      ),
    'run-ended': ({ id, state }) => say(`Run ${id} is not under way: it is ${vocabulary.state[state]}.`),
    'run-done': ({ id }) => say(`Run ${id} is done: there is nothing to cancel.`),
    'attempt-not-scored': () =>
      say('An attempt without a score cannot be overruled.', 'Wait until it is answered, or ask it again.'),
    'attempt-not-asked': () => say('This attempt has not been asked yet, so there is no request.'),
    'run-on-both-sides': ({ id }) =>
      say(`Run ${id} is on both sides.`, 'Choose two different runs, or groups that share none.'),
    'view-built-in': ({ name }) => say(`“${name}” is a built-in view.`, 'Choose another name.'),
    'prompt-not-own': ({ name, isShipped }) =>
      say(
        isShipped ? `“${name}” ships with the app and stays as it is.` : `“${name}” belongs to a study.`,
        'Save a copy of it under another name.',
      ),
    'prompt-has-runs': ({ name, runs }) =>
      say(
        `${plural(runs, 'run was', 'runs were')} made with “${name}”.`,
        'Delete those first: a run keeps the prompt it was made with.',
      ),
    'prompt-unfit': ({ name, for: benchmark, families }) =>
      say(`The prompt “${name}” has no words for ${benchmark}.`, `It is made for ${families.join(', ')}.`),
    'prompt-fault': ({ field, fault, variable }) =>
      say(
        `The prompt’s text “${field}”: ${prompts.issues[fault](variable ?? '', [])}`,
        'Mend it and save again.',
      ),
    'model-exists': ({ name }) =>
      say(`There is a model “${name}” already.`, 'Choose another name, or remove that model first.'),
    'model-built-in': ({ name }) => say(`“${name}” is built in and cannot be removed.`),
    'model-needs-no-key': ({ name }) => say(`“${name}” asks nobody and needs no key.`),
    'base-url-needed': () =>
      say(
        'A model of an OpenAI-compatible server needs a base URL.',
        'For example http://127.0.0.1:8000/v1.',
      ),
    'base-url-of-anthropic': ({ name }) =>
      say(
        `The base URL of “${name}” names Anthropic’s Messages API.`,
        'Choose the provider Anthropic for it.',
      ),
    'half-a-price': () => say('A price needs both its input and its output part.', 'Give both or neither.'),
    'models-unavailable': ({ models, available }) =>
      say(
        models.map(({ why }) => whyNot(why)).join(' '),
        available.length === 0
          ? 'Nothing was started.'
          : `Nothing was started. ${available.length === 1 ? 'The other one' : `The other ${available.length}`} can be asked without ${models.length === 1 ? 'it' : 'them'}.`,
      ),
    'no-key': ({ model, variable }) =>
      say(
        `The key of “${model}” is missing${variable === null ? '' : `: ${variable} is not set`}.`,
        'Type it in with the model, under Models, or set the variable before the app starts.',
      ),
    'unusable-key': ({ model }) =>
      say(`The key of “${model}” holds characters no key has.`, 'Type it in again, under Models.'),
    'model-unreachable': ({ model, origin, words }) =>
      say(
        `Nothing answers for ${model} at ${origin}: ${networkWords(words)}.`,
        'Is the server running, and are its host and port right? Nothing was started.',
      ),
    'no-model-list': ({ origin, words }) =>
      say(
        `${origin} lists no models: ${networkWords(words)}`,
        'Are the address and the key right? A model can be added without the list, by its id.',
      ),
    'impossible-difference': ({ accuracy, difference, room }) =>
      say(
        `Two prompts that get about ${points(accuracy)} % right cannot differ by ${points(difference)} points, but by ${points(room)} at most.`,
        'Ask for a smaller difference, or for an accuracy between theirs.',
      ),
    'nothing-to-vary': ({ without }) =>
      say(
        `There is nothing to vary here${without.length === 0 ? '' : `: ${without.map((kind) => sensitivity.kind[kind]).join(', ')}`}.`,
        'Choose other kinds of variants, or another format or benchmark.',
      ),
    'over-budget': ({ unit, needed, budget }) =>
      say(
        unit === 'requests'
          ? `The study would take ${formatCount(needed)} requests, and the budget is ${formatCount(budget)}.`
          : `The study would take up to ${formatUsd(needed)}, and the budget is ${formatUsd(budget)}.`,
        'Take fewer items or variants, or a larger budget.',
      ),
    'file-fault': ({ fault, words }, place) =>
      say(`${describePlace(place)}${file[fault](words)}`, adviceOn[fault] ?? null),
    'no-result-columns': ({ columns }) =>
      say(
        `The first line names no column ${columns.join(', ')}.`,
        'Needed are the columns model, benchmark and score_percent (0 to 100). Start from the import template.',
      ),
    'no-results': () =>
      say(
        'The file holds no list of results.',
        'A JSON file is a list of objects with the columns of the import template.',
      ),
    'nothing-to-download': ({ benchmark }) => say(`No files of ${benchmark} are known to fetch.`),
    'download-changed': ({ url }) =>
      say(
        `${url} is not the file it should be.`,
        'A proxy may have altered it. Fetch the official file another way and import it.',
      ),
    'download-failed': ({ url, words }) =>
      say(
        `${url} could not be fetched: ${words}`,
        'Try again: what was fetched is kept. Or fetch the file yourself and import it.',
      ),
    'store-damaged': ({ path, words }) =>
      say(
        `The store ${path} is damaged: ${words}`,
        'Put a backup in its place, or start with another store.',
      ),
    'store-busy': ({ path }) =>
      say(
        `The store ${path} is in use by another process.`,
        'Wait for the other process to finish, then try again.',
      ),
    'store-unwritable': ({ path, words }) =>
      say(
        `${path} cannot be written: ${words}`,
        'Make the file and its folder writable, or start with another store.',
      ),
    'disk-full': ({ path }) =>
      say(
        `No space is left for ${path}.`,
        'Free some space on that disk and try again; what was stored before is safe.',
      ),
  },
  requests: {
    'timed-out': writeOwnWords,
    unreachable: writeOwnWords,
    unreadable: writeOwnWords,
    redirected: writeOwnWords,
    'no-service': writeOwnWords,
    'long-wait': writeOwnWords,
    'nobody-answers': writeOwnWords,
  },
  reason: (words) => words,
  refused: (field, reason) =>
    say(
      field === null ? `The engine does not take this: ${reason}.` : `“${field}” cannot be taken: ${reason}.`,
      'Change it and try again.',
    ),
  lost: say('The connection to the engine broke off.', 'It is made again by itself; then try again.'),
  defect: say(
    'The engine ran into a defect.',
    'Your runs and results are safe in the store. Try again; if it comes back, restart the app and report it.',
  ),
}

const adviceOn: Partial<Record<keyof ProblemWords['file'], string>> = {
  missing: 'The path is read on the machine the engine runs on.',
  'not-utf8': 'Save the file as UTF-8 and import it again.',
  'not-text': OFFICIAL,
  'unknown-format': OFFICIAL,
  'none-in-folder': OFFICIAL,
}
