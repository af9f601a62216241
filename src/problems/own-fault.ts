/** A fault of the program itself, known by a short name that holds nobody's data. */
export class OwnFault extends Error {}
