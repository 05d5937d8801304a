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

package io.otspring.client.mapping.concurrent;

import java.util.Map;
import java.util.stream.Collectors;

import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.StringValue;
import io.otspring.client.row.ColumnChange;
import io.otspring.client.stream.StreamRecord;

/**
 * A change that took place.
 *
 * @param account the id of the account
 * @param deletion whether it was deleted
 * @param change the id of the write, empty for a deletion
 * @param total the total that was written
 * @param version the version that was written
 */
record Change(String account, boolean deletion, String change, long total, long version) {

	static Change of(StreamRecord entry) {
		String account = entry.primaryKey().getString("id");
		if (entry.type() == StreamRecord.Type.DELETE) {
			return new Change(account, true, "", 0, 0);
		}
		Map<String, ColumnChange.Put> puts = entry.changes()
			.stream()
			.map(ColumnChange.Put.class::cast)
			.collect(Collectors.toMap(ColumnChange.Put::name, put -> put));
		return new Change(account, false, ((StringValue) puts.get("change").value()).value(),
				((IntegerValue) puts.get("total").value()).value(),
				((IntegerValue) puts.get("version").value()).value());
	}

}
