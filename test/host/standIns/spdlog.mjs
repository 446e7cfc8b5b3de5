// Takes the place of @vscode/spdlog, whose native part would need a compiler. Without it no log file is written and the
// Output view stays empty: tests that look for secrets in logs would find nothing because there is nothing.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export const version = 0;
export const setLevel = () => undefined;
export const setFlushOn = () => undefined;

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

export class Logger {
  #file;
  #level = 2;
  #formatted = true;

  constructor(_type, _name, file) {
    this.#file = file;
  }

  #write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#formatted ? `${time} [${levels[level]}] ${message}\n` : message);
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  clearFormatters() {
    this.#formatted = false;
  }
  setPattern() {
    this.#formatted = true;
  }
  flush() {
    // Every line is written at once.
  }
  drop() {
    // No file is kept open.
  }
}

async function createLogger(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

export const createRotatingLogger = createLogger;
export const createAsyncRotatingLogger = createLogger;
