import type { ReportedCustomer, ReportedPerson } from '../attributes/reported.ts';
import type { Random } from '../random.ts';
import { createDevice, type Device } from './devices.ts';
import { firstNames, lastNames, places } from './people.ts';

/** Somebody who visits the sites of the account. All of it is made up. */
export interface Visitor {
  readonly visitorId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly person: ReportedPerson;
  readonly customer: ReportedCustomer;
  readonly city: string;
  readonly geo: {
    readonly country: string;
    readonly countryCode: string;
    readonly state: string;
    readonly city: string;
    readonly isp: string;
    readonly org: string;
  };
  readonly ipAddress: string;
  readonly device: Device;
  readonly channel: number;
}

/** As of a year. Documentation addresses only: `203.0.113.0/24`, numbers of the 555-01xx range, mail at example.com. */
export function createVisitor(random: Random, year: number): Visitor {
  const [firstName, gender] = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  const [country, countryCode, state, city] = random.pick(places);
  const email = `${firstName}.${lastName}${random.int(1, 99)}@example.com`.toLowerCase();
  const phone = `+1 202-555-01${String(random.int(0, 99)).padStart(2, '0')}`;
  return {
    visitorId: random.token(22),
    firstName,
    lastName,
    email,
    phone,
    city,
    geo: {
      country,
      countryCode,
      state,
      city,
      isp: 'Example ISP',
      org: random.pick(['Example Org', 'Example ISP', 'Example University']),
    },
    ipAddress: `203.0.113.${random.int(1, 254)}`,
    device: createDevice(random),
    channel: random.weighted([
      [4, 0],
      [5, 1],
      [2, 2],
      [2, 3],
      [1, 4],
      [1, 5],
      [1, 6],
    ]),
    person: person(random, { firstName, lastName, gender, email, phone, country, region: state, countryCode, year }),
    customer: customer(random, firstName, year),
  };
}

interface PersonBasics {
  readonly firstName: string;
  readonly lastName: string;
  readonly gender: 'MALE' | 'FEMALE' | 'OTHER';
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  readonly region: string;
  readonly countryCode: string;
  readonly year: number;
}

function person(random: Random, basics: PersonBasics): ReportedPerson {
  const age = random.int(19, 78);
  return {
    firstname: basics.firstName,
    lastname: basics.lastName,
    age: { age, year: basics.year - age, month: random.int(1, 12), day: random.int(1, 28) },
    contacts: [
      {
        email: basics.email,
        phone: basics.phone,
        phoneType: random.pick(['MOBILE', 'HOME', 'WORK']),
        address: { country: basics.country, region: basics.region },
      },
    ],
    gender: basics.gender,
    language: { DE: 'de-DE', NL: 'nl-NL', ES: 'es-ES', IL: 'he-IL' }[basics.countryCode] ?? 'en-US',
    ...(random.chance(0.2) ? { company: 'Example Ltd' } : {}),
  };
}

function customer(random: Random, firstName: string, year: number): ReportedCustomer {
  return {
    cstatus: random.pick(['active', 'active', 'active', 'new', 'cancelled', 'overdue']),
    ctype: random.pick(['standard', 'standard', 'silver', 'gold', 'vip']),
    balance: random.int(-40_000, 120_000) / 100,
    currency: random.pick(['USD', 'EUR', 'GBP']),
    customerId: `C${random.digits(6)}${random.pick(['A', 'B', 'X'])}`,
    userName: `${firstName.toLowerCase()}${random.int(10, 99)}`,
    lastPaymentDate: { day: random.int(1, 28), month: random.int(1, 12), year: year - 1 },
    registrationDate: { day: random.int(1, 28), month: random.int(1, 12), year: year - random.int(2, 15) },
    ...(random.chance(0.3)
      ? { companyBranch: random.pick(['East Village', 'Harbour', 'Old Town']), storeNumber: random.digits(5) }
      : {}),
    ...(random.chance(0.1) ? { role: 'broker', accountName: 'Example accounts', companySize: random.int(5, 900) } : {}),
  };
}
