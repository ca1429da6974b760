/** What a view is made of could not be fetched, as when the server that has it is away. Asking again may help. */
export class ViewNotFetched extends Error {
  override readonly name = 'ViewNotFetched'
}

/**
 * Fetches a view. What fails is told in words of our own: the router takes the browser's for a
 * sign that a newer version is out, and loads the whole page anew, from a server that is not there.
 */
export const fetched =
  <Module>(fetchView: () => Promise<Module>) =>
  async (): Promise<Module> => {
    try {
      return await fetchView()
    } catch (cause) {
      // Not the browser's own words: by those the router tells.
      throw new ViewNotFetched(`Not fetched: ${String(cause)}`, { cause })
    }
  }
