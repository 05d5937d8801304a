/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { TableStore, shared, client, createTable, freshName, key, put, refusal } = require('./service');

test('a created table is listed and described', async () => {
  const tableName = await createTable({ definedColumn: [{ name: 'c', type: TableStore.DefinedColumnType.DCT_INTEGER }] });
  assert.ok((await shared.listTable({})).tableNames.includes(tableName));
  const described = await shared.describeTable({ tableName });
  assert.equal(described.tableMeta.tableName, tableName);
  assert.deepEqual(described.tableMeta.primaryKey.map((column) => column.name), ['pk', 'id']);
  assert.deepEqual(described.tableMeta.definedColumn.map((column) => column.name), ['c']);
  assert.equal(described.tableStatus, 1);
  assert.equal(described.tableOptions.timeToLive, -1);
  assert.equal(described.tableOptions.maxVersions, 1);
});

test('options of a table are updated', async () => {
  const tableName = await createTable();
  const updated = await shared.updateTable({ tableName, tableOptions: { timeToLive: 86400, maxVersions: 5 } });
  assert.equal(updated.tableOptions.maxVersions, 5);
  assert.equal((await shared.describeTable({ tableName })).tableOptions.timeToLive, 86400);
});

test('a stream is switched on with a table', async () => {
  const tableName = await createTable({ streamSpecification: { enableStream: true, expirationTime: 24 } });
  const details = (await shared.describeTable({ tableName })).streamDetails;
  assert.equal(details.enableStream, true);
  assert.equal(details.expirationTime, 24);
  assert.ok(details.streamId);
});

test('a deleted table is gone', async () => {
  const tableName = await createTable();
  await shared.deleteTable({ tableName });
  assert.ok(!(await shared.listTable({})).tableNames.includes(tableName));
  assert.match(await refusal(shared.describeTable({ tableName })), /OTSObjectNotExist/);
});

test('a table that exists is not created again', async () => {
  const tableName = await createTable();
  assert.match(await refusal(createTable({ tableName })), /OTSObjectAlreadyExist/);
});

test('a wrong name of a table is refused', async () => {
  assert.match(await refusal(createTable({ tableName: '3t' })), /OTSParameterInvalid.*Invalid table name/s);
});

test('a wrong secret is refused', async () => {
  assert.match(await refusal(client({ secretAccessKey: 'another' }).listTable({})), /OTSAuthFailed/);
});

test('a temporary key with a token is accepted', async () => {
  const tableName = await createTable();
  const listed = await client({ stsToken: 'a-token' }).listTable({});
  assert.ok(listed.tableNames.includes(tableName));
});

test('a write to a table that is missing is refused', async () => {
  assert.match(await refusal(put(freshName('missing'), key('a', 1), [{ c: '1' }])), /OTSObjectNotExist/);
});

test('callbacks are served as promises are', async () => {
  const names = await new Promise((resolve, reject) => {
    shared.listTable({}, (error, data) => ((error) ? reject(error) : resolve(data.tableNames)));
  });
  assert.ok(Array.isArray(names));
});
