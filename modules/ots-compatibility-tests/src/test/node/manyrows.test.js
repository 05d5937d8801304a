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
  TableStore, shared, long, createTable, key, condition, ignore, put, columns, keyOf, refusal,
} = require('./service');

async function filled(rows) {
  const tableName = await createTable();
  for (let i = 0; i < rows; i += 1) {
    await put(tableName, key('a', i), [{ n: long(i) }]);
  }
  return tableName;
}

function range(tableName, changes = {}) {
  return shared.getRange({
    tableName,
    direction: TableStore.Direction.FORWARD,
    inclusiveStartPrimaryKey: key('a', TableStore.INF_MIN),
    exclusiveEndPrimaryKey: key('a', TableStore.INF_MAX),
    ...changes,
  });
}

const ids = (response) => response.rows.map((row) => Number(keyOf(row.primaryKey)[1]));

test('a range comes in the order of its keys', async () => {
  const tableName = await filled(5);
  const response = await range(tableName);
  assert.deepEqual(ids(response), [0, 1, 2, 3, 4]);
  assert.equal(response.nextStartPrimaryKey, null);
});

test('a range comes backward', async () => {
  const tableName = await filled(5);
  assert.deepEqual(ids(await range(tableName, {
    direction: TableStore.Direction.BACKWARD,
    inclusiveStartPrimaryKey: key('a', TableStore.INF_MAX),
    exclusiveEndPrimaryKey: key('a', TableStore.INF_MIN),
  })), [4, 3, 2, 1, 0]);
});

test('a range is read page by page', async () => {
  const tableName = await filled(7);
  const found = [];
  let start = key('a', TableStore.INF_MIN);
  let pages = 0;
  while (start) {
    const page = await range(tableName, { limit: 3, inclusiveStartPrimaryKey: start });
    found.push(...ids(page));
    pages += 1;
    start = page.nextStartPrimaryKey && page.nextStartPrimaryKey.map((column) => ({ [column.name]: column.value }));
  }
  assert.deepEqual(found, [0, 1, 2, 3, 4, 5, 6]);
  assert.equal(pages, 3);
});

test('a range is filtered', async () => {
  const tableName = await filled(10);
  const filter = new TableStore.SingleColumnCondition('n', long(7), TableStore.ComparatorType.GREATER_EQUAL);
  assert.deepEqual(ids(await range(tableName, { columnFilter: filter })), [7, 8, 9]);
});

test('an empty range has no rows', async () => {
  const tableName = await createTable();
  const response = await range(tableName);
  assert.deepEqual(response.rows, []);
  assert.equal(response.nextStartPrimaryKey, null);
});

test('a range with its bounds exchanged is refused', async () => {
  const tableName = await createTable();
  assert.match(await refusal(range(tableName, {
    inclusiveStartPrimaryKey: key('b', 1), exclusiveEndPrimaryKey: key('a', 1),
  })), /Begin key must less than end key in FORWARD/);
});

test('a batch reads rows of several tables, present and missing', async () => {
  const first = await filled(2);
  const second = await filled(1);
  const response = await shared.batchGetRow({
    tables: [
      { tableName: first, primaryKey: [key('a', 1), key('a', 9)] },
      { tableName: second, primaryKey: [key('a', 0)] },
    ],
  });
  const [rowsOfFirst, rowsOfSecond] = response.tables;
  assert.equal(rowsOfFirst[0].isOk, true);
  assert.deepEqual(columns(rowsOfFirst[0]), { n: '1' });
  assert.equal(rowsOfFirst[1].isOk, true);
  assert.equal(rowsOfFirst[1].primaryKey, null);
  assert.deepEqual(columns(rowsOfSecond[0]), { n: '0' });
});

test('a batch with too many rows is refused', async () => {
  const tableName = await createTable();
  const keys = Array.from({ length: 101 }, (_, i) => key('a', i));
  assert.match(await refusal(shared.batchGetRow({ tables: [{ tableName, primaryKey: keys }] })),
    /Rows count exceeds the upper limit: 100/);
});

test('a batch puts, updates and deletes', async () => {
  const tableName = await filled(2);
  const response = await shared.batchWriteRow({
    tables: [{
      tableName,
      rows: [
        { type: 'PUT', condition: ignore, primaryKey: key('a', 7), attributeColumns: [{ n: long(70) }] },
        { type: 'UPDATE', condition: ignore, primaryKey: key('a', 0), attributeColumns: [{ PUT: [{ m: 'x' }] }] },
        { type: 'DELETE', condition: ignore, primaryKey: key('a', 1) },
      ],
    }],
  });
  assert.deepEqual(response.tables.map((row) => row.isOk), [true, true, true]);
  const rows = (await range(tableName)).rows;
  assert.deepEqual(rows.map((row) => columns(row)), [{ m: 'x', n: '0' }, { n: '70' }]);
});

test('a row of a batch fails alone', async () => {
  const tableName = await createTable();
  const row = (id, existence) => ({
    type: 'PUT', condition: condition(existence), primaryKey: key('a', id), attributeColumns: [{ n: long(id) }],
  });
  const response = await shared.batchWriteRow({ tables: [{ tableName, rows: [row(1, 'EXPECT_EXIST'), row(2, 'IGNORE')] }] });
  assert.deepEqual(response.tables.map((each) => each.isOk), [false, true]);
  assert.equal(response.tables[0].errorCode, 'OTSConditionCheckFail');
  assert.deepEqual(ids(await range(tableName)), [2]);
});

test('a batch returns the keys that were assigned', async () => {
  const tableName = await createTable({
    primaryKey: [{ name: 'pk', type: 'STRING' }, { name: 'id', type: 'INTEGER', option: 'AUTO_INCREMENT' }],
  });
  const row = {
    type: 'PUT',
    condition: ignore,
    primaryKey: [{ pk: 'a' }, { id: TableStore.PK_AUTO_INCR }],
    attributeColumns: [{ x: '1' }],
    returnContent: { returnType: TableStore.ReturnType.Primarykey },
  };
  const response = await shared.batchWriteRow({ tables: [{ tableName, rows: [row, row] }] });
  const assigned = response.tables.map((each) => BigInt(keyOf(each.primaryKey)[1]));
  assert.ok(assigned[0] < assigned[1]);
});
