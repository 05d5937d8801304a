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

package io.otspring.client.mapping.schema;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.table.CreateTableRequest;
import io.otspring.client.table.TableOperations;

/**
 * Notes the calls, and lets something happen before a table is created.
 */
final class RecordedTables implements TableOperations {

	private final TableOperations tables;

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private CallOptions lastOptions = CallOptions.defaults();

	private Runnable beforeCreation = () -> {
	};

	RecordedTables(TableOperations tables) {
		this.tables = tables;
	}

	void beforeCreation(Runnable action) {
		this.beforeCreation = action;
	}

	List<String> calls() {
		return this.calls;
	}

	CallOptions lastOptions() {
		return this.lastOptions;
	}

	@Override
	public <R> R execute(OtsRequest<R> request, CallOptions options) {
		if (request instanceof CreateTableRequest) {
			this.beforeCreation.run();
		}
		this.calls.add(request.getClass().getSimpleName().replace("Request", ""));
		this.lastOptions = options;
		return this.tables.execute(request, options);
	}

}
