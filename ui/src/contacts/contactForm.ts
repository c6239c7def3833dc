/** The form and the wire have one shape; what differs is that a form has room for what is not there yet. */
import type { ContactForm, ContactView } from '../wire';
import { phone } from '../words/phone';

export const emptyForm = (): ContactForm => ({
  given_name: '',
  family_name: '',
  emails: [''],
  phones: [''],
  organisation: '',
  position: '',
  address: { street: '', postal_code: '', city: '', country: '' },
  home_town: '',
  location: '',
  whereabouts_consent: '',
  product_of: '',
  objects_to_marketing: false,
});

const room = (values: readonly string[]): string[] => (values.length > 0 ? [...values] : ['']);

export function formOf(view: Pick<ContactView, 'form'>): ContactForm {
  const { form } = view;
  return {
    ...form,
    address: { ...form.address },
    emails: room(form.emails),
    phones: room(form.phones.map(phone)),
  };
}

/** Without empty lines and without spaces around anything. */
export function wireOf(form: ContactForm): ContactForm {
  const all = (values: readonly string[]): string[] => values.map((v) => v.trim()).filter(Boolean);
  const { address } = form;
  return {
    given_name: form.given_name.trim(),
    family_name: form.family_name.trim(),
    emails: all(form.emails),
    phones: all(form.phones),
    organisation: form.organisation.trim(),
    position: form.position.trim(),
    address: {
      street: address.street.trim(),
      postal_code: address.postal_code.trim(),
      city: address.city.trim(),
      country: address.country,
    },
    home_town: form.home_town.trim(),
    location: form.location.trim(),
    whereabouts_consent: form.whereabouts_consent,
    product_of: form.product_of.trim(),
    objects_to_marketing: form.objects_to_marketing,
  };
}

/** Empty lines are not sent, so what the desk calls the second address may be the third line of the form. */
export function lineOf(values: readonly string[], at: number): number {
  let seen = -1;
  for (const [line, value] of values.entries()) {
    if (value.trim() !== '') seen++;
    if (seen === at) return line;
  }
  return 0;
}

/** Which line looks wrong, when the desk does not say which; the first that holds anything when none does. */
export function suspect(values: readonly string[], field: 'email' | 'mobile'): number {
  const well = field === 'email' ? /^\S+@\S+\.\S+$/ : /^\+?[\d\s().-]{5,}$/;
  const at = values.findIndex((value) => value.trim() !== '' && !well.test(value.trim()));
  return at >= 0 ? at : lineOf(values, 0);
}

export const same = (a: ContactForm, b: ContactForm): boolean =>
  JSON.stringify(wireOf(a)) === JSON.stringify(wireOf(b));

/** Whether there is anybody in it at all. */
export function identifies(form: ContactForm): boolean {
  const wire = wireOf(form);
  return Boolean(
    wire.given_name || wire.family_name || wire.organisation || wire.emails.length || wire.phones.length,
  );
}

export const fullName = (of: { given_name: string | null; family_name: string | null }): string =>
  [of.given_name, of.family_name].filter(Boolean).join(' ');
