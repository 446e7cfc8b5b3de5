import fc from 'fast-check';
import { Masker } from '../../../src/privacy/index.ts';

export const key = new Uint8Array(32).fill(7);
export const masker = new Masker({ key });

/** Fixed numbers of no one: each with its check digit. */
export const cards = [
  '4111111111111111',
  '5500005555555559',
  '340000000000009',
  '6011000000000004',
  '30000000000004',
  '3530111333300000',
];
export const phones = [
  '+49 170 1234567',
  '+1 (555) 123-4567',
  '0049 30 123456',
  '0171/1234567',
  '(0170) 123 45 67',
  '555-123-4567',
  '5551234568',
  '+44 (0) 20 7946 0958',
];
export const addresses = ['192.168.4.20', '8.8.8.8', '2001:db8:85a3::8a2e:370:7334', 'fe80::1ff:fe23:4567:890a', '::ffff:203.0.113.9'];

/** Any of them, or an e-mail address. */
export const personal = fc.oneof(
  fc.emailAddress(),
  fc.constantFrom(...cards, ...phones, ...addresses),
  fc.ipV4().filter((ip) => !/^(?:127\.|0\.0\.0\.0)/.test(ip)),
);
export const words = fc.lorem({ maxCount: 5 });

/** What one person is called, under the names of the fields that hold it. */
export const person = {
  visitorName: 'Natalie Smith',
  agentNickName: 'Bob',
  email: 'n@example.com',
  phone: '5551',
  ipAddress: '10.1.2.3',
  customerId: 'C-17',
};

/** A value with every text and number replaced by its type. */
export function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([name, inner]) => [name, shape(inner)]);
  return value === null ? null : typeof value;
}
