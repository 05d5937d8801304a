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
const {
  TableStore, shared, long, createTable, freshName, key, ignore, put, columns, keyOf, refusal,
} = require('./service');

const definedColumn = [
  { name: 'city', type: TableStore.DefinedColumnType.DCT_STRING },
  { name: 'n', type: TableStore.DefinedColumnType.DCT_INTEGER },
];

async function indexed(changes = {}) {
  const index = freshName('ix');
  const tableName = await createTable({
    definedColumn, indexMetas: [{ name: index, primaryKey: ['city'], definedColumn: ['n'], ...changes }],
  });
  return { tableName, index };
}

async function all(tableName, names) {
  const bound = (value) => names.map((name) => ({ [name]: value }));
  const response = await shared.getRange({
    tableName,
    direction: TableStore.Direction.FORWARD,
    inclusiveStartPrimaryKey: bound(TableStore.INF_MIN),
    exclusiveEndPrimaryKey: bound(TableStore.INF_MAX),
  });
  return response.rows.map((row) => [...keyOf(row.primaryKey), columns(row)]);
}

const ofIndex = (index) => all(index, ['city', 'pk', 'id']);

test('a global index is described with its whole key', async () => {
  const { tableName, index } = await indexed();
  const described = (await shared.describeTable({ tableName })).indexMetas;
  assert.deepEqual(described.map((meta) => meta.name), [index]);
  assert.deepEqual(described[0].primaryKey, ['city', 'pk', 'id']);
});

test('a global index follows puts, updates and deletes', async () => {
  const { tableName, index } = await indexed();
  await put(tableName, key('a', 1), [{ city: 'Rome' }, { n: long(1) }]);
  await put(tableName, key('a', 2), [{ city: 'Oslo' }]);
  await put(tableName, key('a', 3), [{ n: long(3) }]);
  assert.deepEqual(await ofIndex(index), [['Oslo', 'a', '2', {}], ['Rome', 'a', '1', { n: '1' }]]);
  await shared.updateRow({
    tableName,
    condition: ignore,
    primaryKey: key('a', 1),
    updateOfAttributeColumns: [{ PUT: [{ city: 'Bern' }] }],
  });
  await shared.deleteRow({ tableName, condition: ignore, primaryKey: key('a', 2) });
  assert.deepEqual(await ofIndex(index), [['Bern', 'a', '1', { n: '1' }]]);
});

test('a local index is read in the order of its column', async () => {
  const index = freshName('lsi');
  const tableName = await createTable({
    definedColumn,
    indexMetas: [{
      name: index,
      primaryKey: ['pk', 'n'],
      definedColumn: ['city'],
      indexUpdateMode: TableStore.IndexUpdateMode.IUM_SYNC_INDEX,
      indexType: TableStore.IndexType.IT_LOCAL_INDEX,
    }],
  });
  await put(tableName, key('a', 1), [{ n: long(20) }]);
  await put(tableName, key('a', 2), [{ n: long(10) }, { city: 'Rome' }]);
  assert.deepEqual(await all(index, ['pk', 'n', 'id']), [['a', '10', '2', { city: 'Rome' }], ['a', '20', '1', {}]]);
});

test('an index that comes later takes the rows that are there', async () => {
  const tableName = await createTable({ definedColumn });
  await put(tableName, key('a', 1), [{ city: 'Rome' }]);
  const index = freshName('late');
  await shared.createIndex({
    mainTableName: tableName, includeBaseData: true, indexMeta: { name: index, primaryKey: ['city'], definedColumn: ['n'] },
  });
  for (let i = 0; i < 100; i += 1) {
    const phase = (await shared.describeTable({ tableName })).indexMetas[0].indexSyncPhase;
    if (phase === TableStore.SyncPhase.INCR) {
      break;
    }
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  assert.deepEqual(await ofIndex(index), [['Rome', 'a', '1', {}]]);
});

test('an index is not written directly', async () => {
  const { index } = await indexed();
  assert.match(await refusal(put(index, [{ city: 'Rome' }, { pk: 'a' }, { id: long(1) }], [{ n: long(1) }])),
    /Can't write index table directly/);
});

test('a dropped index is gone', async () => {
  const { tableName, index } = await indexed();
  await shared.dropIndex({ mainTableName: tableName, indexName: index });
  assert.deepEqual((await shared.describeTable({ tableName })).indexMetas, []);
});
