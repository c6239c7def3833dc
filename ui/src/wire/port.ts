/** What carries commands to the desk: Tauri's IPC, or the desk in memory. */
import type { Commands, JobProgress } from './generated';

export type Name = keyof Commands;
export type Request<N extends Name> = Commands[N]['request'];
export type Reply<N extends Name> = Commands[N]['reply'];
export type JobName = { [N in Name]: Commands[N]['kind'] extends 'job' ? N : never }[Name];
export type CallName = Exclude<Name, JobName>;

export interface Port {
  call<N extends CallName>(name: N, request: Request<N>): Promise<Reply<N>>;
  job<N extends JobName>(
    name: N,
    request: Request<N>,
    number: number,
    onprogress: (progress: JobProgress) => void,
  ): Promise<Reply<N>>;
}
