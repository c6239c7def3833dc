export * from './generated';
export { call, job, onProgress, type Job, type Reply, type Request } from './call';
export {
  Fault,
  RefusalCodes,
  asFault,
  fieldOf,
  refusalText,
  sentence,
  sentences,
  type RefusalCode,
} from './fault';
export { choosePlace } from './places';
export { Work } from './work.svelte';
export { byIds, bySearch, EVERYBODY, idsOf, searchOf } from './selections';
