/**
 * Stands in for @vscode/spdlog in the Node extension host, which would have to be compiled: writes lines to a file, and at once.
 * Output channels are such files; without it they stay empty.
 */
const fs = require('node:fs');
const path = require('node:path');

class Logger {
  #file;
  #ending = '\n';

  constructor(_type, _name, file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#file = file;
  }
  /** From now on texts are written as they come. */
  clearFormatters() {
    this.#ending = '';
  }
  #write(text) {
    fs.appendFileSync(this.#file, text + this.#ending);
  }
  trace(text) {
    this.#write(text);
  }
  debug(text) {
    this.#write(text);
  }
  info(text) {
    this.#write(text);
  }
  warn(text) {
    this.#write(text);
  }
  error(text) {
    this.#write(text);
  }
  critical(text) {
    this.#write(text);
  }
  getLevel() {
    return 0;
  }
  setLevel() {}
  setPattern() {}
  flush() {}
  drop() {}
}

const createLogger = async (name, file) => new Logger('rotating', name, file);

// One by one, as an import of a CommonJS module finds them.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
