/** `high_school_us_history` → `high school us history`. */
export const nameTask = (task: string): string => task.replaceAll('_', ' ')
