// Loaded before all tests: what properties are tried with is the same in every run, so that a test that fails does so because
// of a change. `npm run properties` draws other things.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });
