import { weighClaims } from './claims.ts'
import { findFreeTime } from './day.ts'
import { evaluateBoolean, evaluateExpression } from './expression.ts'
import { closeBrackets, sortWords } from './lists.ts'
import { deduceOrder } from './order.ts'
import { trackSwaps } from './swaps.ts'
import { countObjects } from './things.ts'
import { followDirections } from './walk.ts'

export { evaluateExpression } from './expression.ts'

/** The BBH tasks whose answer follows from the question by a rule: question → target, as the official files write it. */
export const BBH_SOLVERS: Readonly<Record<string, (question: string) => string>> = {
  boolean_expressions: (question) => (evaluateBoolean(question.replace(/ is$/, '')) ? 'True' : 'False'),
  dyck_languages: closeBrackets,
  logical_deduction_three_objects: deduceOrder,
  logical_deduction_five_objects: deduceOrder,
  logical_deduction_seven_objects: deduceOrder,
  multistep_arithmetic_two: (question) => String(evaluateExpression(question.replace(/ =$/, ''))),
  navigate: followDirections,
  object_counting: countObjects,
  temporal_sequences: findFreeTime,
  tracking_shuffled_objects_three_objects: trackSwaps,
  tracking_shuffled_objects_five_objects: trackSwaps,
  tracking_shuffled_objects_seven_objects: trackSwaps,
  web_of_lies: weighClaims,
  word_sorting: sortWords,
}
