import { describeBenchmark } from './benchmarks.ts'
import { MMLU_SUBJECTS, type MmluGroup } from './mmlu-subjects.ts'

/** Items of the test file of each MATH subject (Hendrycks et al. 2021). */
const MATH_SUBJECTS: Readonly<Record<string, number>> = {
  algebra: 1187,
  counting_and_probability: 474,
  geometry: 479,
  intermediate_algebra: 903,
  number_theory: 540,
  prealgebra: 871,
  precalculus: 546,
}

/** Items of the file of each BBH task (Suzgun et al. 2022): 250, but for three. */
const BBH_TASKS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      'boolean_expressions',
      'date_understanding',
      'disambiguation_qa',
      'dyck_languages',
      'formal_fallacies',
      'geometric_shapes',
      'hyperbaton',
      'logical_deduction_five_objects',
      'logical_deduction_seven_objects',
      'logical_deduction_three_objects',
      'movie_recommendation',
      'multistep_arithmetic_two',
      'navigate',
      'object_counting',
      'reasoning_about_colored_objects',
      'ruin_names',
      'salient_translation_error_detection',
      'sports_understanding',
      'temporal_sequences',
      'tracking_shuffled_objects_five_objects',
      'tracking_shuffled_objects_seven_objects',
      'tracking_shuffled_objects_three_objects',
      'web_of_lies',
      'word_sorting',
    ].map((task) => [task, 250]),
  ),
  causal_judgement: 187,
  penguins_in_a_table: 146,
  snarks: 178,
}

const sum = (sizes: Readonly<Record<string, number>>): number =>
  Object.values(sizes).reduce((total, size) => total + size, 0)

const MMLU_TASKS: Readonly<Record<string, number>> = {
  ...Object.assign({}, ...Object.values(MMLU_SUBJECTS)),
  ...Object.fromEntries(
    Object.entries(MMLU_SUBJECTS).map(([group, subjects]) => [`category:${group}`, sum(subjects)]),
  ),
}

const TASK_SIZES: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  ['math', new Map(Object.entries(MATH_SUBJECTS))],
  ['bbh', new Map(Object.entries(BBH_TASKS))],
  ['mmlu', new Map(Object.entries(MMLU_TASKS))],
])

/** Items of the official test set of a benchmark (task null) or of one of its tasks; null where it is not known. */
export function officialItems(benchmark: string, task: string | null): number | null {
  if (task === null) return describeBenchmark(benchmark).items
  return TASK_SIZES.get(benchmark)?.get(task) ?? null
}

/** The tasks of a benchmark by name, MMLU's groups left out; none where it has none. */
export function officialTasks(benchmark: string): string[] {
  return [...(TASK_SIZES.get(benchmark)?.keys() ?? [])].filter((task) => !task.startsWith('category:')).sort()
}

/** The group that MMLU's authors put a subject in; null for anything else. */
export function mmluGroupOf(subject: string): MmluGroup | null {
  for (const [group, subjects] of Object.entries(MMLU_SUBJECTS))
    if (Object.hasOwn(subjects, subject)) return group as MmluGroup
  return null
}
