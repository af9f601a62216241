/**
 * The sentences of a text. A point after a short form ("Act No. 41", "Art. 4") ends none, nor does one that a
 * small letter follows.
 */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(end).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))

const shortForms =
  'No|Nos|Nr|Art|Arts|Mr|Mrs|Ms|Dr|St|e\\.g|i\\.e|cf|approx|ca|p|pp|para|paras|sec|vol|ed'
const closing = '["\'”’»)\\]]*'
const end = new RegExp(
  `(?<=(?<!(?<!\\p{L})(?:${shortForms}))[.!?…؟۔।॥።]${closing})\\s+(?=["'“‘«(\\[]*[\\p{Lu}\\p{Lo}\\p{N}])|(?<=[。！？]${closing})`,
  'u',
)
