/** A contact in words: values with where each came from. */
import type { Fact } from '../parts';
import type { ContactView, Field } from '../wire';
import { phone } from '../words/phone';
import { country, d, t } from '../words/words.svelte';

/** 'newsletter, 12.3.2024' */
export function originOf(contact: ContactView, field: Field): string {
  const { source, at } = contact.origins[field] ?? contact.origin;
  return t('record-origin', { source: t(`in-source-${source}`), date: d(at) });
}

export function addressLine({ form }: ContactView): string {
  const { street, postal_code, city, country: code } = form.address;
  const town = [postal_code, city].filter(Boolean).join(' ');
  return [street, town, code && country(code)].filter(Boolean).join(', ');
}

/** `onorganisation` leads to where the contact works. */
export function factsOf(contact: ContactView, onorganisation?: () => void): Fact[] {
  const { form } = contact;
  const facts: Fact[] = [];
  const add = (term: string, value: string | undefined, field: Field): void => {
    if (value) facts.push({ term, value, origin: originOf(contact, field) });
  };
  add(t('field-email'), form.emails[0], 'email');
  for (const email of form.emails.slice(1)) add(t('contact-other-emails'), email, 'email');
  add(t('field-mobile'), form.phones[0] && phone(form.phones[0]), 'mobile');
  for (const number of form.phones.slice(1)) add(t('contact-other-phones'), phone(number), 'mobile');
  if (form.organisation)
    facts.push({
      term: t('field-organisation'),
      value: form.organisation,
      origin: originOf(contact, 'organisation'),
      onopen: onorganisation,
    });
  add(t('field-position'), form.position, 'position');
  add(t('contact-address'), addressLine(contact), 'street');
  add(t('field-product_of'), form.product_of, 'product_of');
  return facts;
}

export function whereabouts(contact: ContactView): Fact[] {
  const { form } = contact;
  const origin = form.whereabouts_consent
    ? t('contact-consent', { date: d(form.whereabouts_consent) })
    : undefined;
  return [
    { term: t('field-home_town'), value: form.home_town, origin },
    { term: t('field-location'), value: form.location, origin },
  ].filter((fact) => fact.value);
}
