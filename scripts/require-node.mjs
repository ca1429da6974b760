// Kept in syntax that old Node can parse: its one job is to say plainly that Node is too old.
const NEEDED = [22, 15]

/** Whether this Node is older than the store's library can bear. */
export function isNodeTooOld() {
  const found = process.versions.node.split('.').map(Number)
  return found[0] < NEEDED[0] || (found[0] === NEEDED[0] && found[1] < NEEDED[1])
}

/** Ends the process with one line and exit code 2 where this Node is too old. */
export function requireNode(hint) {
  if (!isNodeTooOld()) return
  process.stderr.write(
    `cothub: needs Node ${NEEDED.join('.')} or newer, this is ${process.versions.node}\nhint: ${hint}\n`,
  )
  process.exit(2)
}
