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
  TableStore, shared, long, createTable, key, condition, ignore, put, get, columns, keyOf, refusal,
} = require('./service');

test('values of all types come back as they were put', async () => {
  const tableName = await createTable();
  await put(tableName, key('types', 1), [
    { text: '中文 text' }, { integer: TableStore.Long.fromString('9007199254740993') }, { number: 1.5 }, { flag: true },
    { bytes: Buffer.from([0, 1, 255]) },
  ]);
  const found = columns(await get(tableName, key('types', 1)));
  assert.deepEqual({ ...found, bytes: [...found.bytes] },
    { text: '中文 text', integer: '9007199254740993', number: 1.5, flag: true, bytes: [0, 1, 255] });
});

test('a missing row is empty', async () => {
  const tableName = await createTable();
  assert.deepEqual(await get(tableName, key('missing', 1)), {});
});

test('a put replaces the row', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ x: '1' }, { y: '2' }]);
  await put(tableName, key('a', 1), [{ y: '3' }]);
  assert.deepEqual(columns(await get(tableName, key('a', 1))), { y: '3' });
});

test('a put returns the key when it is asked to', async () => {
  const tableName = await createTable();
  const response = await put(tableName, key('a', 1), [{ x: '1' }],
    { returnContent: { returnType: TableStore.ReturnType.Primarykey } });
  assert.deepEqual(keyOf(response.row.primaryKey), ['a', '1']);
});

test('a put reports what it consumed', async () => {
  const tableName = await createTable();
  const response = await put(tableName, key('a', 1), [{ x: '1' }]);
  assert.equal(response.consumed.capacityUnit.read, 0);
  assert.equal(response.consumed.capacityUnit.write, 1);
});

test('the server assigns the value of an auto-increment column', async () => {
  const tableName = await createTable({
    primaryKey: [{ name: 'pk', type: 'STRING' }, { name: 'id', type: 'INTEGER', option: 'AUTO_INCREMENT' }],
  });
  const ids = [];
  for (let i = 0; i < 3; i += 1) {
    const response = await put(tableName, [{ pk: 'a' }, { id: TableStore.PK_AUTO_INCR }], [{ n: String(i) }],
      { returnContent: { returnType: TableStore.ReturnType.Primarykey } });
    ids.push(BigInt(keyOf(response.row.primaryKey)[1]));
  }
  assert.ok(ids[0] < ids[1] && ids[1] < ids[2]);
});

test('an update puts, deletes and leaves columns', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ x: '1' }, { y: '2' }, { z: '3' }]);
  await shared.updateRow({
    tableName,
    condition: ignore,
    primaryKey: key('a', 1),
    updateOfAttributeColumns: [{ PUT: [{ x: 'new' }] }, { DELETE_ALL: ['y'] }],
  });
  assert.deepEqual(columns(await get(tableName, key('a', 1))), { x: 'new', z: '3' });
});

test('an update increments and returns the result', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ n: long(5) }]);
  const response = await shared.updateRow({
    tableName,
    condition: ignore,
    primaryKey: key('a', 1),
    updateOfAttributeColumns: [{ INCREMENT: [{ n: long(7) }] }],
    returnContent: { returnType: TableStore.ReturnType.AfterModify, returnColumns: ['n'] },
  });
  assert.deepEqual(columns(response.row), { n: '12' });
  assert.deepEqual(columns(await get(tableName, key('a', 1))), { n: '12' });
});

test('one version of a column is deleted', async () => {
  const tableName = await createTable({ tableOptions: { maxVersions: 5 } });
  const now = Date.now();
  for (let i = 0; i < 3; i += 1) {
    await shared.updateRow({
      tableName,
      condition: ignore,
      primaryKey: key('a', 1),
      updateOfAttributeColumns: [{ PUT: [{ x: `v${i}`, timestamp: now + i }] }],
    });
  }
  await shared.updateRow({
    tableName,
    condition: ignore,
    primaryKey: key('a', 1),
    updateOfAttributeColumns: [{ DELETE: [{ x: long(now + 1) }] }],
  });
  const row = await get(tableName, key('a', 1), { maxVersions: 5 });
  assert.deepEqual(row.attributes.map((cell) => cell.columnValue), ['v2', 'v0']);
});

test('versions are read by their time', async () => {
  const tableName = await createTable({ tableOptions: { maxVersions: 5 } });
  const now = Date.now();
  await put(tableName, key('a', 1), [{ x: 'old', timestamp: now - 5000 }, { x: 'new', timestamp: now }]);
  const row = await get(tableName, key('a', 1), {
    maxVersions: 5, timeRange: { startTime: now - 6000, endTime: now - 4000 },
  });
  assert.deepEqual(columns(row), { x: 'old' });
});

test('a deleted row is gone', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ x: '1' }]);
  await shared.deleteRow({ tableName, condition: ignore, primaryKey: key('a', 1) });
  assert.deepEqual(await get(tableName, key('a', 1)), {});
});

test('only the columns that are asked for come back', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ x: '1' }, { y: '2' }, { z: '3' }]);
  assert.deepEqual(columns(await get(tableName, key('a', 1), { columnsToGet: ['x', 'z'] })), { x: '1', z: '3' });
  assert.deepEqual(columns(await get(tableName, key('a', 1), { startColumn: 'x', endColumn: 'z' })), { x: '1', y: '2' });
});

test('an expected row has to exist', async () => {
  const tableName = await createTable();
  assert.match(await refusal(put(tableName, key('a', 1), [{ x: '1' }], { condition: condition('EXPECT_EXIST') })),
    /OTSConditionCheckFail.*Row does not exist which is expected existent/s);
});

test('an unexpected row must not exist', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ x: '1' }]);
  assert.match(await refusal(put(tableName, key('a', 1), [{ x: '1' }], { condition: condition('EXPECT_NOT_EXIST') })),
    /OTSConditionCheckFail.*Row exists which is expected nonexistent/s);
});

test('a condition on a column decides over an update', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ state: 'NEW' }]);
  const update = (state) => shared.updateRow({
    tableName,
    condition: condition('EXPECT_EXIST',
      new TableStore.SingleColumnCondition('state', state, TableStore.ComparatorType.EQUAL, false)),
    primaryKey: key('a', 1),
    updateOfAttributeColumns: [{ PUT: [{ state: 'PAID' }] }],
  });
  assert.match(await refusal(update('SENT')), /OTSConditionCheckFail/);
  await update('NEW');
  assert.deepEqual(columns(await get(tableName, key('a', 1))), { state: 'PAID' });
});

test('a filter decides over a row', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ n: long(5) }, { s: 'x' }]);
  const both = new TableStore.CompositeCondition(TableStore.LogicalOperator.AND);
  both.addSubCondition(new TableStore.SingleColumnCondition('n', long(4), TableStore.ComparatorType.GREATER_THAN));
  both.addSubCondition(new TableStore.SingleColumnCondition('s', 'x', TableStore.ComparatorType.EQUAL));
  assert.deepEqual(columns(await get(tableName, key('a', 1), { columnFilter: both })), { n: '5', s: 'x' });
  const none = new TableStore.CompositeCondition(TableStore.LogicalOperator.NOT);
  none.addSubCondition(both);
  assert.deepEqual(await get(tableName, key('a', 1), { columnFilter: none }), {});
});

test('columns are paged', async () => {
  const tableName = await createTable();
  await put(tableName, key('a', 1), [{ c1: '1' }, { c2: '2' }, { c3: '3' }, { c4: '4' }]);
  const row = await get(tableName, key('a', 1), { columnFilter: new TableStore.ColumnPaginationFilter(2, 1) });
  assert.deepEqual(columns(row), { c2: '2', c3: '3' });
});

test('a wrong key is refused', async () => {
  const tableName = await createTable();
  assert.match(await refusal(get(tableName, [{ pk: 'a' }])), /OTSInvalidPK.*Validate PK size fail/s);
});
