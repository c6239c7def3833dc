/** What waits, in words: what it is, since or until when, and the one thing to do about it. */
import type { IconName } from '../parts';
import { sentence } from '../wire';
import type { Waiting } from '../state';
import { d, inDays, t } from '../words/words.svelte';

export interface Item {
  icon: IconName;
  tone: 'held' | 'leaves' | 'fault' | 'quiet';
  title: string;
  text: string;
  /** In days from today. */
  when?: string;
  deed: string;
}

/** Whether it is about disclosing; the rest is about keeping the register safe. */
export const isLeaving = ({ kind }: Waiting): boolean =>
  kind === 'unfinished' || kind === 'contract' || kind === 'agreements' || kind === 'package';

export function itemOf(waiting: Waiting): Item {
  const when = 'days' in waiting && waiting.days !== undefined ? inDays(waiting.days) : undefined;
  return { ...said(waiting), when };
}

function said(waiting: Waiting): Omit<Item, 'when'> {
  switch (waiting.kind) {
    case 'unfinished': {
      const { recipient_name: name, disclosed: count } = waiting.disclosure;
      return {
        icon: 'leaves',
        tone: 'leaves',
        title: t('today-unfinished', { name }),
        text: t('today-unfinished-text', { count }),
        deed: t('today-show-disclosure'),
      };
    }
    case 'contract': {
      const { name, ends, days } = waiting.contract;
      return {
        icon: days < 0 ? 'alert' : 'info',
        tone: days < 0 ? 'held' : 'quiet',
        title: t(days < 0 ? 'today-contract-ended' : 'today-contract-ends', { name }),
        text: t(days < 0 ? 'today-contract-ended-text' : 'today-contract-ends-text', { day: d(ends) }),
        deed: t('today-show-recipient'),
      };
    }
    case 'agreements': {
      const { count, name, ends } = waiting.ending;
      return {
        icon: 'info',
        tone: 'quiet',
        title: t('today-agreements', { count }),
        text: t('today-agreements-text', { count, name, day: d(ends) }),
        deed: t('today-show-agreements', { count }),
      };
    }
    case 'package': {
      const { recipient_name: name, expires } = waiting.expiring;
      return {
        icon: 'info',
        tone: 'quiet',
        title: t('today-package', { name }),
        text: t('today-package-text', { day: d(expires) }),
        deed: t('today-show-disclosure'),
      };
    }
    case 'backup_failed':
      return {
        icon: 'alert',
        tone: 'fault',
        title: t('today-backup-failed'),
        text: sentence(waiting.fault),
        deed: t('today-backup-again'),
      };
    case 'backup_due': {
      const { since, folder } = waiting;
      const never = since === null;
      return {
        icon: 'alert',
        tone: never ? 'fault' : 'held',
        title: t('today-backup'),
        text: never ? t('today-backup-never') : t('today-backup-text', { day: d(since) }),
        deed: t(`today-backup-${folder}`),
      };
    }
    case 'backup_folder':
      return {
        icon: 'alert',
        tone: 'held',
        title: t('today-folder'),
        text: t('today-folder-text'),
        deed: t('today-folder-do'),
      };
    case 'rehearsal_due': {
      const { since } = waiting;
      return {
        icon: 'info',
        tone: 'held',
        title: t('today-rehearsal'),
        text: since === null ? t('today-rehearsal-never') : t('today-rehearsal-text', { day: d(since) }),
        deed: t('today-rehearsal-do'),
      };
    }
    case 'recovery':
      return {
        icon: 'alert',
        tone: 'held',
        title: t('frame-recovery-title'),
        text: t('frame-recovery-text'),
        deed: t('frame-recovery-do'),
      };
    case 'passphrase':
      return {
        icon: 'lock',
        tone: 'held',
        title: t('today-passphrase'),
        text: t('today-passphrase-text'),
        deed: t('today-passphrase-do'),
      };
    case 'passphrase_file':
      return {
        icon: 'lock',
        tone: 'fault',
        title: t('today-passphrase-file'),
        text: t('today-passphrase-file-text'),
        deed: t('today-passphrase-do'),
      };
    case 'new_key':
      return {
        icon: 'alert',
        tone: 'fault',
        title: t('today-new-key'),
        text: t('today-new-key-text'),
        deed: t('keys-rotate'),
      };
    case 'anchor':
      return {
        icon: 'info',
        tone: 'held',
        title: t('today-anchor'),
        text: t('today-anchor-text'),
        deed: t('today-anchor-do'),
      };
  }
}
