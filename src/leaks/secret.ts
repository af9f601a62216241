/** What may not be seen, by what it is. */
export type SecretKind =
  | 'name'
  | 'firm'
  | 'place'
  | 'address'
  | 'email'
  | 'telephone'
  | 'document'
  | 'coordinates'
  | 'title'
  | 'link'

/** A value that a finished file may not hold. It is searched for and never shown. */
export type Secret = {
  readonly kind: SecretKind
  /** Whose it is, as everybody may know it: "W-01", "T-02"; null where it is the organisation's own. */
  readonly code: string | null
  readonly value: string
  /** Of a name: the words of it that are ordinary words too, and are no leak where they stand alone. */
  readonly ordinary?: readonly string[]
}
