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
