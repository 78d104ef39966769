/**
 * One workbench for all tests in this folder, open on a copy of samples/ and some files to type into.
 * After each test the host's log must hold no error or warning of this extension.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hoverAt, openFile, placeIn, shownColumn } from '../../scripts/host/actions.mjs';
import { openWorkbench } from '../../scripts/host/web.mjs';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

const files = {
  ...Object.fromEntries(
    fs
      .readdirSync(samples, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .map(file => [path.relative(samples, file), fs.readFileSync(file, 'utf8')]),
  ),
  'typed/answer.go': 'package main\n\nimport "net/http"\n\nfunc f(w http.ResponseWriter) {\n\t\n}\n',
  'typed/empty.txt': '',
  'typed/Gemfile': 'source "https://rubygems.org"\n\ngem "rails"\n',
  'typed/teas_controller.rb': 'class TeasController < ApplicationController\n  def show\n    \n  end\nend\n',
  'typed/teas.js': 'response.status(404).end();\n',
  'typed/teas.rs': 'use axum::http::StatusCode;\n\nfn f() -> StatusCode {\n    StatusCode::NOT_FOUND\n}\n',
  'typed/teas.feature': 'Feature: teas\n  Scenario: no coffee\n    When method get\n    \n',
  'typed/teas.tsx': 'const Tea = () => (\n  <main>\n    <Answer status={418} />\n  </main>\n);\n',
  'typed/plain.js': 'function f(response) {\n  \n}\n',
  'typed/nginx.typed.conf': 'server {\n    listen 80;\n    location / {\n        \n    }\n}\n',
};

const state = { workbench: undefined, heard: 0 };

/** Mocha's root hooks: see --require in scripts/test.mjs. */
export const mochaHooks = {
  async beforeAll() {
    this.timeout(60_000);
    state.workbench = await openWorkbench({
      files,
      settings: { 'editor.hover.delay': 100 },
    });
  },
  async afterEach() {
    const complaints = state.workbench.complaints();
    const fresh = complaints.slice(state.heard);
    state.heard = complaints.length;
    assert.deepEqual(fresh, []);
  },
  async afterAll() {
    await state.workbench?.close();
  },
};

export const page = () => state.workbench.page;

/** Opens a file and gives the hover at the place that `marked`, a piece of it, has between « and »; undefined where none appears. */
export async function hoverIn(file, marked, limit) {
  const { line, text, column } = placeOf(file, marked);
  await openFile(page(), file);
  return hoverAt(page(), line, await shownColumn(page(), text, column), limit);
}

/** Where the mark stands: see `placeIn`. */
export const placeOf = (file, marked) => placeIn(files[file], marked);
