/** The version of the program; a test holds it equal to package.json. */
export const version = '0.1.0'

/** The day on which it was made (ISO 8601): a machine whose clock says less is wrong. */
export const releasedOn = '2026-11-22'
