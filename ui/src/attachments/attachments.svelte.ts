/** The files kept beside a record: which there are, and what is done with one. */
import { session, tell, toasts, undo } from '../state';
import { asFault, call, choosePlace, Work, type AttachmentView, type Fault, type RecordRef } from '../wire';
import { t } from '../words/words.svelte';

export class Attachments {
  readonly record: RecordRef;
  readonly work = new Work();
  rows = $state.raw<readonly AttachmentView[]>();
  fault = $state.raw<Fault>();
  doing = $state<'adding' | 'saving' | 'opening'>();
  /** The one that the keeper is asked about before it goes. */
  going = $state.raw<AttachmentView>();
  #asked = 0;

  constructor(record: RecordRef) {
    this.record = record;
  }

  /** Asks which there are. The latest answer counts. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { rows } = await call('list_attachments', this.record);
      if (asked !== this.#asked) return;
      this.rows = rows;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  /** Keeps a file that the keeper points at. */
  add = (): Promise<void> =>
    this.#does('adding', async () => {
      const place = await choosePlace('attachment', t('attachments-dialog-add'));
      if (!place) return;
      const { name } = await this.work.run('add_attachment', { record: this.record, place: place.token });
      await session.refresh();
      undo.offer(t('attachments-added', { name }));
    });

  /** Saves a copy where the keeper points. */
  save = ({ id, name }: AttachmentView): Promise<void> =>
    this.#does('saving', async () => {
      const place = await choosePlace('attachment_copy', t('attachments-dialog-save'), name);
      if (!place) return;
      await this.work.run('save_attachment', { id, place: place.token });
      await session.refresh();
      toasts.show(t('attachments-saved', { name: place.name }));
    });

  /** Shows one in the system's own viewer. */
  open = ({ id }: AttachmentView): Promise<void> =>
    this.#does('opening', async () => {
      await this.work.run('open_attachment', { id });
      await session.refresh();
    });

  /** Removes the one that the keeper was asked about. */
  remove = async (): Promise<void> => {
    const { going } = this;
    this.going = undefined;
    if (!going) return;
    try {
      await call('remove_attachment', { id: going.id });
      await session.refresh();
      toasts.show(t('attachments-removed'));
    } catch (thrown) {
      tell(thrown);
    }
  };

  /** One at a time. What goes wrong is told wherever the keeper is by then. */
  async #does(what: 'adding' | 'saving' | 'opening', act: () => Promise<void>): Promise<void> {
    if (this.doing) return;
    this.doing = what;
    try {
      await act();
    } catch (thrown) {
      tell(thrown);
    } finally {
      this.doing = undefined;
    }
  }
}
