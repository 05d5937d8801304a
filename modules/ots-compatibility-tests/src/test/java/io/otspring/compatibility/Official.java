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

package io.otspring.compatibility;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentialProvider;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.TimeRange;
import com.alicloud.openservices.tablestore.model.condition.ColumnCondition;

/**
 * Values of the official client whose types have the names of ours.
 */
final class Official {

	static final PrimaryKeyValue MINIMUM = PrimaryKeyValue.INF_MIN;

	static final PrimaryKeyValue MAXIMUM = PrimaryKeyValue.INF_MAX;

	static final PrimaryKeyValue AUTO_INCREMENT = PrimaryKeyValue.AUTO_INCREMENT;

	private Official() {
	}

	static SyncClient client(String endpoint) {
		return client(endpoint, new ClientConfiguration());
	}

	static SyncClient client(String endpoint, ClientConfiguration configuration) {
		return new SyncClient(endpoint,
				new DefaultCredentialProvider(RecordingServer.ACCESS_KEY_ID, RecordingServer.SECRET),
				RecordingServer.INSTANCE, configuration, OfficialConnections.of(configuration));
	}

	/**
	 * Returns a key of names and values in turn.
	 */
	static PrimaryKey key(Object... namesAndValues) {
		PrimaryKeyBuilder key = PrimaryKeyBuilder.createPrimaryKeyBuilder();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			key.addPrimaryKeyColumn((String) namesAndValues[i], keyValue(namesAndValues[i + 1]));
		}
		return key.build();
	}

	private static PrimaryKeyValue keyValue(Object value) {
		if (value instanceof PrimaryKeyValue keyValue) {
			return keyValue;
		}
		if (value instanceof Long number) {
			return PrimaryKeyValue.fromLong(number);
		}
		return (value instanceof String text) ? PrimaryKeyValue.fromString(text)
				: PrimaryKeyValue.fromBinary((byte[]) value);
	}

	static ColumnValue value(Object value) {
		if (value instanceof Long number) {
			return ColumnValue.fromLong(number);
		}
		if (value instanceof Double number) {
			return ColumnValue.fromDouble(number);
		}
		if (value instanceof Boolean bool) {
			return ColumnValue.fromBoolean(bool);
		}
		return (value instanceof String text) ? ColumnValue.fromString(text) : ColumnValue.fromBinary((byte[]) value);
	}

	static Column column(String name, Object value) {
		return new Column(name, value(value));
	}

	static TimeRange timeRange(long start, long end) {
		return new TimeRange(start, end);
	}

	static Condition condition(RowExistenceExpectation existence) {
		return new Condition(existence);
	}

	static Condition condition(RowExistenceExpectation existence, ColumnCondition columnCondition) {
		Condition condition = new Condition(existence);
		condition.setColumnCondition(columnCondition);
		return condition;
	}

}
