/** Keyword of the PNG chunk that holds the picture's state. */
export const STATE_KEYWORD = 'Chokepoint'
