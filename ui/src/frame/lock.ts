import { call, type LockReason } from '../wire';
import { session, tell } from '../state';

/**
 * Locks. The desk ends this process and begins another, so nothing after the call may matter; where it does not (in a
 * browser) `then` shows the start again. What the window holds is dropped before anything else.
 */
export async function lock(reason: LockReason, then: () => void): Promise<void> {
  session.closed();
  try {
    await call('lock_register', { reason });
  } catch (thrown) {
    tell(thrown);
  }
  then();
}
