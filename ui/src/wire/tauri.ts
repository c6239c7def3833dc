/** The desk behind Tauri's IPC. The only file that knows Tauri. */
import { Channel, invoke } from '@tauri-apps/api/core';
import type { JobProgress } from './generated';
import type { Port } from './port';

export function tauri(): Port {
  return {
    call: (name, request) => invoke(name, { request }),
    job(name, request, number, onprogress) {
      const progress = new Channel<JobProgress>();
      progress.onmessage = onprogress;
      return invoke(name, { request, job: number, progress });
    },
  };
}
