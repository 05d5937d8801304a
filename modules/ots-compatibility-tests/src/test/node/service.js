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

const { afterEach } = require('node:test');
const TableStore = require('tablestore');

const long = TableStore.Long.fromNumber;

let tables = 0;

const created = [];

/** A client of the emulator; settings replace those that fit. */
function client(settings) {
  return new TableStore.Client({
    accessKeyId: process.env.OTS_ACCESS_KEY_ID,
    secretAccessKey: process.env.OTS_ACCESS_KEY_SECRET,
    endpoint: process.env.OTS_ENDPOINT,
    instancename: process.env.OTS_INSTANCE,
    maxRetries: 0,
    ...settings,
  });
}

const shared = client();

/** The name of a table that no other test has. */
function freshName(prefix = 'node') {
  tables += 1;
  return `${prefix}_${process.pid}_${tables}`;
}

/** Creates a table with the key columns pk (STRING) and id (INTEGER) and returns its name. */
async function createTable(changes = {}) {
  const tableName = changes.tableName || freshName();
  await shared.createTable({
    tableMeta: {
      tableName,
      primaryKey: changes.primaryKey || [{ name: 'pk', type: 'STRING' }, { name: 'id', type: 'INTEGER' }],
      definedColumn: changes.definedColumn,
    },
    reservedThroughput: { capacityUnit: { read: 0, write: 0 } },
    tableOptions: { timeToLive: -1, maxVersions: 1, ...changes.tableOptions },
    streamSpecification: changes.streamSpecification,
    indexMetas: changes.indexMetas,
  });
  created.push(tableName);
  return tableName;
}

// An instance has room for 64 tables.
afterEach(async () => {
  for (const tableName of created.splice(0)) {
    await shared.deleteTable({ tableName }).catch((error) => {
      if (!error.message.includes('OTSObjectNotExist')) {
        throw error;
      }
    });
  }
});

function key(pk, id) {
  return [{ pk }, { id: (typeof id === 'number') ? long(id) : id }];
}

/** A condition on the existence of a row and, where given, on its columns. */
function condition(existence, columns = null) {
  return new TableStore.Condition(TableStore.RowExistenceExpectation[existence], columns);
}

const ignore = condition('IGNORE');

async function put(tableName, primaryKey, columns, changes = {}) {
  return shared.putRow({ tableName, condition: ignore, primaryKey, attributeColumns: columns, ...changes });
}

async function get(tableName, primaryKey, changes = {}) {
  return (await shared.getRow({ tableName, primaryKey, ...changes })).row;
}

/** The newest value of each column, integers as text. */
function columns(row) {
  const values = {};
  for (const cell of row.attributes || []) {
    if (!(cell.columnName in values)) {
      values[cell.columnName] = plain(cell.columnValue);
    }
  }
  return values;
}

/** The values of the key columns, integers as text. */
function keyOf(primaryKey) {
  return primaryKey.map((column) => plain(column.value));
}

function plain(value) {
  const isObject = value !== null && typeof value === 'object' && !Buffer.isBuffer(value);
  return isObject ? value.toString() : value;
}

/** The code of the error that a call is refused with. */
async function refusal(call) {
  try {
    await call;
  } catch (error) {
    return `${error.code} ${error.message}`;
  }
  throw new Error('The call was not refused');
}

module.exports = {
  TableStore, client, shared, long, freshName, createTable, key, condition, ignore, put, get, columns, keyOf, plain, refusal,
};
