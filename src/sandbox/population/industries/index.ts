import type { Industry } from '../industry.ts';
import { bank } from './bank.ts';
import { energy } from './energy.ts';
import { insurance } from './insurance.ts';
import { retail } from './retail.ts';
import { telecom } from './telecom.ts';
import { travel } from './travel.ts';

export const industries: readonly Industry[] = [telecom, bank, retail, travel, insurance, energy];
export { bank, energy, insurance, retail, telecom, travel };
