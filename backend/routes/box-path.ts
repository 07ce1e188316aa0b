/** Where a box takes answers, on whichever host it is. */
export const boxPath = '/api/box'
