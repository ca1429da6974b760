/** So many models are set side by side. Apart from the comparison itself, as addresses are read by it before anything is compared. */
export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 6
