import { call, type LockReason } from '../wire';
import { memory, session, tell } from '../state';

/** No lock waits longer than this for what was begun and not saved to be kept. */
const PATIENCE = 400;

/**
 * Locks. The desk ends this process and begins another, so nothing after the call may matter; where it does not (in a
 * browser) `then` shows the start again. What the window holds is dropped before anything else.
 */
export async function lock(reason: LockReason, then: () => void): Promise<void> {
  const written = memory.flush();
  session.closed();
  await Promise.race([written, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  try {
    await call('lock_register', { reason });
  } catch (thrown) {
    tell(thrown);
  }
  then();
}
