// Where answers are kept: in this browser on every change, and in a file when the person says so.
"use strict";

/**
 * What the browser keeps of a form.
 * @typedef {object} StoredRecord
 * @property {Kept} kept
 * @property {string} at When something was changed last, as ISO 8601.
 * @property {string} changed When an answer was changed last; empty where none is there.
 * @property {string} file When the file was written last; empty where it was not.
 */

/** @typedef {{createWritable(): Promise<{write(text: string): Promise<void>, close(): Promise<void>}>, name: string}} FileHandle */

class Store {
  /** @param {FormFacts} form */
  constructor(form) {
    this.family = `ospo-assess:${form.id}:`;
    this.key = this.family + form.fingerprint;
    /** Why the browser keeps nothing: a phrase; empty while it does. */
    this.trouble = "";
    /** @type {FileHandle | null} A file that every answer goes into as well. */
    this.handle = null;
    /** @type {StoredRecord} */
    this.record = blankRecord();
    /** Writes to the file one after the other. */
    this.writing = Promise.resolve();
  }

  /** Whether something was kept that can be gone on with. */
  load() {
    try {
      const found = localStorage.getItem(this.key);
      const record = found && /** @type {StoredRecord} */ (JSON.parse(found));
      if (record && record.kept?.entries && record.kept.drafts && record.kept.respondent) {
        this.record = record;
        return true;
      }
    } catch (error) {
      // What cannot be read is no draft; what may not be read is told when something is to be kept.
      if (!(error instanceof SyntaxError)) this.trouble = "form-status-blocked";
    }
    return false;
  }

  /** Takes what another window of the same form kept or removed. */
  reload() {
    if (!this.load()) this.record = blankRecord();
  }

  /**
   * Answers to an earlier version of the same form.
   * @returns {Kept | null}
   */
  earlier() {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(this.family) && key !== this.key);
      const records = keys.map((key) => /** @type {StoredRecord} */ (JSON.parse(localStorage.getItem(key) ?? "{}")));
      const whole = records.filter((record) => record.kept?.entries && record.kept.respondent);
      whole.sort((one, other) => (one.at < other.at ? 1 : -1));
      return whole[0]?.kept ?? null;
    } catch {
      return null;
    }
  }

  /**
   * Keeps everything in this browser.
   * @param {boolean} isAnswer Whether answers changed, and not only drafts.
   */
  keep(isAnswer) {
    const now = new Date().toISOString();
    this.record.at = now;
    if (isAnswer) this.record.changed = now;
    this.write();
  }

  write() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.record));
      this.trouble = "";
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      this.trouble = full ? "form-status-full" : "form-status-blocked";
    }
  }

  /** The language that the reader chose for this form; empty where none was chosen. */
  language() {
    try {
      return String(JSON.parse(localStorage.getItem(`${this.family}language`) ?? '""'));
    } catch {
      return "";
    }
  }

  /** @param {string} language */
  keepLanguage(language) {
    try {
      localStorage.setItem(`${this.family}language`, JSON.stringify(language));
    } catch {
      // Then it is chosen again the next time.
    }
  }

  /** Removes what this browser keeps of this form, also of its earlier versions, and nothing of others. */
  remove() {
    this.record = blankRecord();
    this.handle = null;
    try {
      const own = Object.keys(localStorage).filter((key) => key.startsWith(this.family));
      own.forEach((key) => localStorage.removeItem(key));
      this.trouble = "";
    } catch {
      this.trouble = "form-status-blocked";
    }
  }

  /** Whether answers are in no file yet. */
  isUnsaved() {
    return this.record.changed > this.record.file;
  }

  /**
   * Writes the file that was chosen before, or lets the person choose one; a download where the browser cannot.
   * @param {() => string} text What to write, once it is known where.
   * @param {string} name
   * @returns {Promise<boolean>} Whether it was written, and not called off.
   */
  async save(text, name) {
    const picker = /** @type {any} */ (window).showSaveFilePicker;
    if (!this.handle && picker) {
      try {
        this.handle = await picker({ suggestedName: name, types: [{ accept: { "application/toml": [".toml"] } }] });
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return false;
        // Not allowed here: the download always works.
      }
    }
    if (this.handle) await this.writeThrough(text());
    else download(text(), name);
    this.record.file = new Date().toISOString();
    this.write();
    return true;
  }

  /** @param {string} text */
  writeThrough(text) {
    const { handle } = this;
    if (!handle) return Promise.resolve();
    const written = this.writing.then(async () => {
      const out = await handle.createWritable();
      await out.write(text);
      await out.close();
    });
    this.writing = written.catch(() => {});
    return written;
  }
}

/** @returns {StoredRecord} */
function blankRecord() {
  return { kept: { respondent: { name: "", role: "" }, entries: {}, drafts: {} }, at: "", changed: "", file: "" };
}

/**
 * @param {string} text
 * @param {string} name
 */
function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/toml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
