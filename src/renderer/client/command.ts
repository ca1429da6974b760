/** A line for the terminal that runs the product's command line in a checkout. */
export function cothubCommand(args: string): string {
  return `npm run -s cothub -- ${args}`
}
