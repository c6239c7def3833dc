// What a script in the window could try. Run by tests/window/commands.rs, with: the names of the list, files that no
// dialog granted, a port that wants to be called, and whom to tell at the end.
const [names, forged, port, done] = arguments;
const { invoke } = window.__TAURI_INTERNALS__;

const report = { calls: 0, answered: {}, refused: {}, wrong: [] };
const wrong = (what) => report.wrong.push(String(what).slice(0, 300));
const short = (value) => {
  try {
    return JSON.stringify(value)?.slice(0, 160);
  } catch {
    return typeof value;
  }
};
const patient = (promise) =>
  Promise.race([promise, new Promise((_, late) => setTimeout(() => late('late'), 60_000))]);

const ID = '01a206dd-a4d4-7fb7-a70f-8d3cdace5856';
const polluting = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
let deep = {};
for (let at = 0; at < 5_000; at++) deep = { request: deep };
const huge = 'x'.repeat(1_000_000);
const VALUES = [
  null,
  true,
  -1,
  0.5,
  NaN,
  Infinity,
  1e308,
  2 ** 53,
  2 ** 32,
  '',
  '\0',
  '__proto__',
  '../../x',
  huge,
  [],
  {},
  polluting,
  deep,
];

// Whatever the command: no request, one of another shape, and all that goes beside it.
const SENT = [
  undefined,
  null,
  'x',
  42,
  [],
  {},
  new Uint8Array([123, 125]),
  ...[undefined, null, 'x', 42, -1, NaN, [], huge, polluting, deep].map((request) => ({ request })),
  ...forged.flatMap((place) => [
    { request: { place } },
    { request: { folder: place } },
    { request: { path: place } },
  ]),
  { request: { id: ID } },
  { request: { id: `${ID}' OR 1=1 --` } },
  { request: {}, job: -1 },
  { request: {}, job: 2 ** 40 },
  { request: {}, job: '1' },
  { request: {}, job: 7, progress: '__CHANNEL__:4294967295' },
  { request: {}, progress: '__CHANNEL__:-1' },
  { request: {}, progress: {} },
  { request: {}, more: 1 },
];

// Requests of the right shape, whose places nobody granted and whose ids are of nobody here.
const P = '@place';
const proof = { kind: 'passphrase', secret: 'inte den rätta lösenfrasen' };
const query = { noun: 'contact', text: '', filters: [] };
const dialect = { encoding: null, delimiter: null, quote: null, header: null };
const selection = { kind: 'search', query };
const taken = { place: P, dialect, mapping: null, source: 'form', on_match: 'fill', rejects: null };
const disclosed = { recipient: ID, purpose: 'delivery', fields: ['given_name'], selection, expires: null };
const SHAPES = {
  forget_recent: [{ place: P }],
  create_register: [
    {
      place: P,
      name: 'x',
      controller: 'x',
      country: 'FI',
      languages: ['sv'],
      passphrase: 'korrekt häst batteri',
      keychain: false,
    },
  ],
  open_register: [{ place: P }],
  unlock_register: [{ place: P, kind: 'passphrase', secret: 'inte den rätta lösenfrasen' }],
  confirm_recovery: [{ groups: ['x', 'y'] }],
  save_letter: [{ place: P, text: 'x' }],
  search_records: [
    { query: { ...query, text: '"*' }, columns: ['name'], sort: 'name', descending: false, from: 0, len: 10 },
    { query, columns: ['row'], sort: 'row; --', descending: false, from: 0, len: 10 },
  ],
  get_facets: [{ query, column: 'city', text: '' }, { query, column: '1; --', text: '' }],
  get_record: [{ noun: 'organisation', id: ID }, { noun: 'contact', id: ID }],
  add_record: [{ noun: 'recipient', form: {}, source: 'form' }],
  edit_record: [{ record: { noun: 'organisation', id: ID }, form: { name: 'x' }, source: 'form' }],
  remove_record: [{ noun: 'organisation', id: ID }],
  get_contact: [{ id: ID }],
  preview_bulk_edit: [
    { selection: { kind: 'picked', noun: 'contact', ids: [ID] }, field: 'position', value: 'x', source: 'form' },
  ],
  edit_records: [{ edit: { selection, field: 'position', value: 'x', source: 'form' }, token: 'x' }],
  get_history: [{ noun: 'contact', id: ID }],
  keep: [{ name: 'x', value: '{}' }],
  look_at_file: [{ place: P, dialect }],
  preview_import: [taken],
  import_contacts: [taken, { ...taken, rejects: P }],
  undo_import: [{ id: ID }],
  read_recipient_key: [{ text: null, place: P }],
  preview_disclosure: [disclosed],
  export_disclosure: [{ request: disclosed, token: 'x', place: P }],
  verify_package: [{ place: P, sender: 'RWTybSZxUJtb5i1X0pA2csCLN9wjvHiFmGRcgDRmvLUdFkxv/SIfu/aJ' }],
  open_package: [
    { place: P, identity: P, sender: 'RWTybSZxUJtb5i1X0pA2csCLN9wjvHiFmGRcgDRmvLUdFkxv/SIfu/aJ', out: P },
  ],
  list_log: [{ from: 0, len: 10 }],
  export_log: [{ place: P }],
  plan_backups: [{ folder: P, every_days: 7 }],
  back_up: [{ folder: P }],
  read_backup: [{ place: P }],
  rehearse_restore: [{ backup: P, proof }],
  restore_register: [{ backup: P, place: P, proof }],
  change_passphrase: [{ proof, passphrase: 'korrekt häst batteri häftapparat igen' }],
  renew_recovery: [{ proof }],
  remove_slot: [{ id: ID, proof }],
  rotate_key: [{ proof }],
  set_menu: [
    {
      groups: [
        { label: huge, entries: [{ id: 'x', label: '<b>', accelerator: 'Ctrl+Nonsense', enabled: true }] },
      ],
    },
  ],
  cancel_job: [{ job: 7 }],
};

const copy = (value) => structuredClone(value);
const filled = (value, place) =>
  value === P
    ? place
    : Array.isArray(value)
      ? value.map((one) => filled(one, place))
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, place)]))
        : value;

/** The same with one of its values in turn replaced. */
function* mutated(shape) {
  for (const key of Object.keys(shape)) {
    for (const value of VALUES) yield { ...copy(shape), [key]: value };
    if (shape[key] && typeof shape[key] === 'object' && !Array.isArray(shape[key]))
      for (const inner of mutated(shape[key])) yield { ...copy(shape), [key]: inner };
  }
}

async function send(name, sent, mayAnswer) {
  report.calls++;
  try {
    const reply = await patient(invoke(name, sent));
    report.answered[name] = (report.answered[name] ?? 0) + 1;
    // It asks for nothing, and reads nothing of what it is sent.
    if (!mayAnswer && name !== 'take_arrivals') wrong(`${name} ${short(sent)} answered ${short(reply)}`);
  } catch (fault) {
    const code = fault?.code ?? short(fault?.message ?? fault);
    report.refused[code] = (report.refused[code] ?? 0) + 1;
    if (fault === 'late') wrong(`${name} ${short(sent)} was never answered`);
    if (fault?.detail === 'panic') wrong(`${name} ${short(sent)} made the program panic`);
  }
}

async function listed() {
  for (const name of names)
    for (const sent of SENT)
      await send(name, sent, !JSON.stringify(sent?.request?.place ?? '').includes('/'));
  for (const [name, shapes] of Object.entries(SHAPES))
    for (const shape of shapes) {
      const placed = JSON.stringify(shape).includes(P);
      if (placed) for (const place of forged) await send(name, { request: filled(shape, place) }, false);
      else await send(name, { request: shape }, true);
      // With a place that nobody granted it does nothing, whatever else is asked.
      for (const request of mutated(filled(shape, forged[0])))
        await send(
          name,
          { request },
          !JSON.stringify(request).includes(JSON.stringify(forged[0]).slice(1, -1)),
        );
    }
}

const TAURIS = {
  'plugin:shell|execute': { program: 'touch', args: [`${forged[0]}.touched`] },
  'plugin:shell|open': { path: '/etc/passwd' },
  'plugin:opener|open_url': { url: `http://127.0.0.1:${port}/` },
  'plugin:fs|read_file': { path: '/etc/passwd' },
  'plugin:fs|write_text_file': { path: `${forged[0]}.touched`, contents: 'x' },
  'plugin:http|fetch': { clientConfig: { url: `http://127.0.0.1:${port}/` } },
  'plugin:dialog|open': { options: {} },
  'plugin:process|exit': { code: 0 },
  'plugin:process|restart': {},
  'plugin:event|listen': { event: 'x', target: { kind: 'Any' }, handler: 1 },
  'plugin:event|emit': { event: 'x', payload: 1 },
  'plugin:event|emit_to': { target: { kind: 'Any' }, event: 'x', payload: 1 },
  'plugin:window|create': { options: { label: 'x', url: 'index.html' } },
  'plugin:window|close': { label: 'main' },
  'plugin:window|destroy': { label: 'main' },
  'plugin:window|set_title': { label: 'main', value: 'x' },
  'plugin:window|get_all_windows': {},
  'plugin:webview|create_webview_window': { options: { label: 'x', url: `http://127.0.0.1:${port}/` } },
  'plugin:webview|create_webview': {
    windowLabel: 'main',
    label: 'x',
    options: { url: `http://127.0.0.1:${port}/` },
  },
  'plugin:webview|internal_toggle_devtools': {},
  'plugin:webview|get_all_webviews': {},
  'plugin:webview|clear_all_browsing_data': {},
  'plugin:path|resolve_directory': { directory: 21 },
  'plugin:path|resolve': { paths: ['/etc/passwd'] },
  'plugin:app|version': {},
  'plugin:app|name': {},
  'plugin:app|app_hide': {},
  'plugin:app|set_app_theme': { theme: 'dark' },
  'plugin:menu|new': { kind: 'Menu', options: {}, handler: '__CHANNEL__:1' },
  'plugin:menu|create_default': {},
  'plugin:tray|new': { options: {} },
  'plugin:image|from_path': { path: '/etc/passwd' },
  'plugin:resources|close': { rid: 0 },
  'plugin:window-state|save_window_state': { flags: 1 },
  'plugin:window-state|restore_state': { label: 'main', flags: 1 },
  'plugin:window-state|filename': {},
  'plugin:single-instance|x': {},
  'plugin:__TAURI_CHANNEL__|fetch': {},
  get_sessions: {},
  'desk|get_session': {},
  __proto__: {},
  constructor: {},
};

/** Each thing that the page itself could do to reach out, or to run what is written. */
const REACH = {
  fetch: (to) => fetch(to),
  'fetch, no cors': (to) => fetch(to, { mode: 'no-cors' }),
  'a file': () => fetch('file:///etc/passwd'),
  'an asset': () => fetch('asset://localhost//etc/passwd'),
  'a request': (to) =>
    new Promise((loaded, failed) => {
      const request = new XMLHttpRequest();
      Object.assign(request, { onload: loaded, onerror: failed });
      request.open('GET', to);
      request.send();
    }),
  import: (to) => import(to),
  'a call without the key of this page': async () => {
    const reply = await fetch('ipc://localhost/get_session', { method: 'POST', body: '{}' });
    if (!reply.ok) throw reply.status;
  },
  ...Object.fromEntries(
    [
      ['img', 'src'],
      ['script', 'src'],
      ['iframe', 'src'],
      ['object', 'data'],
      ['embed', 'src'],
      ['video', 'src'],
      ['link', 'href'],
    ].map(([tag, attribute]) => [
      tag,
      (to) =>
        new Promise((loaded, failed) => {
          const element = Object.assign(document.createElement(tag), {
            // A frame says that it is there even when it may load nothing: the port itself tells.
            onload: tag === 'iframe' ? failed : loaded,
            onloadeddata: loaded,
            onerror: failed,
          });
          if (tag === 'link') element.rel = 'stylesheet';
          element[attribute] = to;
          document.body.append(element);
          // What is held back may say nothing at all.
          setTimeout(failed, 500);
        }).finally(() => document.querySelector(`body > ${tag}`)?.remove()),
    ]),
  ),
};

async function reach() {
  const to = `http://127.0.0.1:${port}/`;
  for (const [how, go] of Object.entries(REACH)) {
    report.calls++;
    await patient(go(to)).then(
      () => wrong(`${how} reached out`),
      () => {},
    );
  }
  // These tell nobody: the port itself does.
  try {
    new WebSocket(to.replace('http', 'ws'));
  } catch {}
  try {
    new EventSource(to);
  } catch {}
  try {
    new Worker(to);
  } catch {}
  try {
    navigator.sendBeacon(to, 'x');
  } catch {}
  try {
    new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] }).createDataChannel('x');
  } catch {}
  window.open(to);
  const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
  document.body.append(form);
  form.submit();
  form.remove();
  const inline = document.createElement('script');
  inline.textContent = 'window.__inline = 1';
  document.body.append(inline);
  inline.remove();
  const button = document.createElement('button');
  button.setAttribute('onclick', 'window.__inline = 1');
  button.click();
  if (window.__inline) wrong('an inline script ran');
  Object.assign(document.createElement('a'), { href: 'javascript:window.__inline = 1' }).click();
  location.href = 'file:///etc/passwd';
  location.href = 'data:text/html,x';
  location.href = to;
  await new Promise((on) => setTimeout(on, 1_000));
  if (window.__inline) wrong('an address ran');
  if (location.origin !== 'tauri://localhost') wrong(`the window went to ${location.href}`);
}

(async () => {
  await listed();
  for (const [name, sent] of Object.entries(TAURIS)) await send(name, sent, false);
  await reach();
  // What is kept for the window's next time is not what the window wrote.
  const kept = (await invoke('get_kept', { request: {} })).entries;
  for (const name of [
    'views.contacts',
    'last.contacts',
    'columns.contacts',
    'draft.contact',
    ...Object.keys(kept),
  ])
    for (const value of [
      '[[[',
      '{"__proto__":{"polluted":1}}',
      '[null,1,{"name":{}}]',
      '"<img src=x onerror=window.__ran=1>"',
    ])
      await send('keep', { request: { name, value } }, true);
  if ({}.polluted !== undefined || !Object.isFrozen(Object.prototype)) wrong('every object was changed');
  await invoke('get_session', { request: {} }).catch((fault) =>
    wrong(`the register is closed: ${short(fault)}`),
  );
  done(JSON.stringify(report));
})().catch((error) =>
  done(JSON.stringify({ ...report, wrong: [...report.wrong, error?.stack ?? short(error)] })),
);
