export * from './generated';
export { call, job, onProgress, type Job, type Reply, type Request } from './call';
export {
  Fault,
  RefusalCodes,
  asFault,
  atField,
  fieldOf,
  refusalText,
  sentence,
  sentences,
  type RefusalCode,
} from './fault';
export { DELIMITERS } from './dialect';
export {
  BROUGHT,
  columnIn,
  columnsIn,
  DOUBLED,
  FORMED,
  isDoubled,
  isFormed,
  isListed,
  LISTED,
  type Doubled,
  type Editable,
  type Formed,
  type Listed,
} from './nouns';
export { choosePlace, choosePlaces } from './places';
export { Work } from './work.svelte';
export { bySearch, byIds } from './selections';
