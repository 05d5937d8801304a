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
const { shared, createTable, key, ignore, put, get, columns, refusal } = require('./service');

// The client can use transactions but cannot create a table that has them: a table of this name is there before.
const tableName = process.env.OTS_TRANSACTION_TABLE;

let keys = 0;

/** A partition key of its own and a transaction that has locked it. */
async function begin() {
  keys += 1;
  const partition = `p${process.pid}_${keys}`;
  const { transactionId } = await shared.startLocalTransaction({ tableName, primaryKey: [{ pk: partition }] });
  return { partition, transactionId };
}

test('committed writes are seen by all', async () => {
  const { partition, transactionId } = await begin();
  await put(tableName, key(partition, 1), [{ x: '1' }], { transactionId });
  assert.deepEqual(await get(tableName, key(partition, 1)), {});
  assert.deepEqual(columns(await get(tableName, key(partition, 1), { transactionId })), { x: '1' });
  await shared.commitTransaction({ transactionId });
  assert.deepEqual(columns(await get(tableName, key(partition, 1))), { x: '1' });
});

test('aborted writes are seen by nobody', async () => {
  const { partition, transactionId } = await begin();
  await put(tableName, key(partition, 1), [{ x: '1' }], { transactionId });
  await shared.abortTransaction({ transactionId });
  assert.deepEqual(await get(tableName, key(partition, 1)), {});
});

test('a batch is part of a transaction', async () => {
  const { partition, transactionId } = await begin();
  const row = (id) => ({
    type: 'PUT', condition: ignore, primaryKey: key(partition, id), attributeColumns: [{ x: String(id) }],
  });
  const response = await shared.batchWriteRow({ tables: [{ tableName, rows: [row(1), row(2)] }], transactionId });
  assert.deepEqual(response.tables.map((each) => each.isOk), [true, true]);
  assert.deepEqual(await get(tableName, key(partition, 2)), {});
  await shared.commitTransaction({ transactionId });
  assert.deepEqual(columns(await get(tableName, key(partition, 2))), { x: '2' });
});

test('a write beside the transaction is refused', async () => {
  const { partition, transactionId } = await begin();
  assert.match(await refusal(put(tableName, key(partition, 1), [{ x: '1' }])), /OTSRowOperationConflict/);
  await shared.abortTransaction({ transactionId });
  await put(tableName, key(partition, 1), [{ x: '1' }]);
});

test('a transaction ends once', async () => {
  const { transactionId } = await begin();
  await shared.commitTransaction({ transactionId });
  assert.match(await refusal(shared.commitTransaction({ transactionId })), /OTSSessionNotExist/);
});

test('a table without transactions refuses them', async () => {
  const plain = await createTable();
  assert.match(await refusal(shared.startLocalTransaction({ tableName: plain, primaryKey: [{ pk: 'a' }] })),
    /explicit-transaction-disabled table/);
});
