/** Recipients, disclosures, packages and the log. */
import { Fault } from '../fault';
import type {
  DisclosurePreview,
  Field,
  PreviewDisclosure,
  Purpose,
  PurposeView,
  RefusalView,
} from '../generated';
import { ago, id, type Person } from './people';
import { fingerprint, recipientView } from './recipients';
import { found } from './records';
import type { Handlers, World } from './world';

const ALL: Field[] = [
  'given_name',
  'family_name',
  'email',
  'mobile',
  'organisation',
  'street',
  'postal_code',
  'city',
  'country',
  'position',
  'product_of',
];
const RULES: [purpose: Purpose, clause: string, gdpr: string[], fields: Field[], direct: boolean][] = [
  ['service', 'R4.1', ['6(1)(b)', '6(1)(f)'], ALL, false],
  ['newsletter', 'R4.2', ['6(1)(a)'], ALL.slice(0, 3), true],
  ['marketing', 'R4.3', ['6(1)(a)', '6(1)(f)'], ALL, true],
  [
    'personalisation',
    'R4.4',
    ['6(1)(a)', '6(1)(f)'],
    [
      'given_name',
      'family_name',
      'email',
      'organisation',
      'city',
      'country',
      'position',
      'home_town',
      'location',
      'product_of',
    ],
    true,
  ],
  ['delivery', 'R4.5', ['6(1)(b)', '6(1)(f)'], [...ALL, 'location'], false],
  ['sharing', 'R4.6', ['6(1)(f)', '28'], ALL, false],
  ['statutory', 'R4.7', ['6(1)(c)'], [...ALL, 'home_town'], false],
  [
    'contact_request',
    'R4.8',
    ['6(1)(b)', '6(1)(f)'],
    ['given_name', 'family_name', 'email', 'mobile', 'organisation', 'position'],
    false,
  ],
];
const purposes: PurposeView[] = RULES.map(([purpose, clause, gdpr, fields, direct_marketing]) => ({
  purpose,
  clause,
  gdpr,
  fields,
  direct_marketing,
}));

const no = (
  code: string,
  citation: string,
  about: string | null = null,
  purpose: Purpose | null = null,
): RefusalView => ({ code, citation, about, purpose });

const value = ({ form }: Person, field: Field): string => {
  if (field === 'email') return form.emails[0] ?? '';
  if (field === 'mobile') return form.phones[0] ?? '';
  if (field === 'street' || field === 'postal_code' || field === 'city' || field === 'country')
    return form.address[field];
  return form[field];
};

function preview(
  world: World,
  { recipient, purpose, fields, selection, expires }: PreviewDisclosure,
): DisclosurePreview {
  const to = world.recipients.find((known) => known.id === recipient);
  const rule = purposes.find((known) => known.purpose === purpose);
  if (!to || !rule) throw new Fault('not_found');
  const refusals: RefusalView[] = [];
  if (!to.in_eea) refusals.push(no('outside_eea', 'R8', to.form.country));
  if (!to.form.age_recipient) refusals.push(no('no_key', 'R7.5, GDPR 32(1)(a)'));
  else if (!to.key_confirmed) refusals.push(no('key_not_confirmed', 'R7.5, GDPR 32(1)(a)'));
  if (!to.form.contract_reference) refusals.push(no('no_contract', 'R7.2, GDPR 28(3)'));
  else if (to.contract_ended) refusals.push(no('contract_ended', 'R7.2, GDPR 28(3)', to.form.contract_ends));
  if (!to.form.purposes.includes(purpose))
    refusals.push(no('purpose_outside_contract', 'R4.6, GDPR 5(1)(b), 28(3)', purpose, purpose));
  for (const field of fields)
    if (!rule.fields.includes(field))
      refusals.push(no('field_not_for_purpose', 'R4, GDPR 5(1)(c)', field, purpose));

  const ids = selection.kind === 'picked' ? new Set(selection.ids) : undefined;
  const about =
    selection.kind === 'search'
      ? (found(world, selection.query) as Person[])
      : world.people.filter((p) => ids!.has(p.id));
  const held = about.filter((p) => rule.direct_marketing && p.form.objects_to_marketing);
  const left = about.filter((p) => !held.includes(p));
  if (left.length === 0) refusals.push(no('nobody_left', 'R7, GDPR 5(1)(c)'));
  const refused = refusals.length > 0;
  return {
    refusals,
    token: refused ? '' : `v${world.version}`,
    columns: refused ? [] : ['row_id', ...fields],
    disclosed: refused ? 0 : left.length,
    rows: refused ? [] : left.slice(0, 20).map((p) => fields.map((field) => value(p, field))),
    withheld: held.length,
    withheld_reasons: held.length
      ? [{ refusal: no('marketing_objection', 'R4.3, GDPR 21(2)-(3)'), count: held.length }]
      : [],
    withheld_people: held.slice(0, 1000).map((p) => ({
      id: p.id,
      name: `${p.form.given_name} ${p.form.family_name}`,
      refusal: no('marketing_objection', 'R4.3, GDPR 21(2)-(3)'),
    })),
    expires: expires ?? ago(-90).slice(0, 10),
  };
}

export const disclosing: Handlers = {
  list_recipients: (_, world) => ({ total: world.recipients.length, rows: world.recipients }),
  add_recipient(form, world) {
    if (!form.name.trim()) throw new Fault('required', 'name');
    if (form.confirm_fingerprint && form.confirm_fingerprint !== fingerprint(form.age_recipient))
      throw new Fault('fingerprint_mismatch', 'confirm_fingerprint');
    world.write();
    const made = recipientView(id(3, world.number()), form, form.confirm_fingerprint ? ago(0) : null);
    world.recipients = [...world.recipients, made];
    return made;
  },
  edit_recipient({ id: sought, form }, world) {
    const held = world.recipients.find((known) => known.id === sought);
    if (!held) throw new Fault('not_found');
    if (!form.name.trim()) throw new Fault('required', 'name');
    if (form.confirm_fingerprint && form.confirm_fingerprint !== fingerprint(form.age_recipient))
      throw new Fault('fingerprint_mismatch', 'confirm_fingerprint');
    world.write();
    const same = held.form.age_recipient === form.age_recipient;
    const confirmed = form.confirm_fingerprint ? ago(0) : same ? held.key_confirmed : null;
    const next = recipientView(sought, form, confirmed, held.disclosures);
    world.recipients = world.recipients.map((known) => (known.id === sought ? next : known));
    return next;
  },
  read_recipient_key({ text }) {
    if (text?.toUpperCase().includes('AGE-SECRET-KEY')) throw new Fault('key_is_secret');
    const key =
      text === null
        ? 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
        : /age1[02-9ac-hj-np-z]{20,}/.exec(text)?.[0];
    if (!key) throw new Fault('key_invalid');
    return { age_recipient: key, fingerprint: fingerprint(key) };
  },
  list_purposes: () => ({ rows: purposes }),

  async preview_disclosure(request, world, work) {
    const made = preview(world, request);
    await world.steps(work, made.disclosed + made.withheld, undefined, 5);
    return made;
  },
  async export_disclosure({ request, token }, world, work) {
    const made = preview(world, request);
    if (made.refusals.length > 0) throw new Fault('refused', null, made.refusals);
    if (made.token !== token) throw new Fault('preview_stale');
    await world.steps(work, made.disclosed, undefined, 16);
    world.write();
    const to = world.recipients.find((known) => known.id === request.recipient)!;
    to.disclosures++;
    const package_id = `LG-2026-${String(world.disclosures.length + 1).padStart(4, '0')}`;
    const view = {
      id: id(4, world.number()),
      state: 'completed',
      recipient_name: to.form.name,
      recipient: to.id,
      purpose: request.purpose,
      fields: request.fields,
      disclosed: made.disclosed,
      withheld: made.withheld,
      package_id,
      expires: made.expires,
      at: ago(0),
      file: `${package_id}.tar.age`,
      sha256: fingerprint(package_id).padEnd(64, '3e9a1c07'),
    };
    world.disclosures = [view, ...world.disclosures];
    return view;
  },
  list_disclosures: (_, world) => ({ total: world.disclosures.length, rows: world.disclosures }),
};
