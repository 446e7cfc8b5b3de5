export { Masker, type MaskerOptions } from './masker.ts';
