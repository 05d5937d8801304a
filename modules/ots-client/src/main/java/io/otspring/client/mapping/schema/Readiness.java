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

import java.time.Duration;
import java.time.InstantSource;

import io.otspring.client.call.CallOptions;
import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.RetrySettings;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.PrimaryKeySchema;
import io.otspring.client.table.TableOperations;

/**
 * Waits until new tables can be used. DescribeTable tells nothing about it, so a row is
 * read; the client repeats that as it repeats all that the service refuses for a while,
 * only longer.
 */
final class Readiness {

	/** Long enough that a minute of it leaves most of the client's retry budget. */
	private static final Duration MAX_DELAY = Duration.ofSeconds(5);

	private final TableOperations tables;

	private final Duration patience;

	private final InstantSource clock;

	private final CallOptions options;

	Readiness(TableOperations tables, Duration patience, InstantSource clock) {
		RetrySettings settings = RetrySettings.builder()
			.maxRetries(Integer.MAX_VALUE)
			.maxDuration(patience)
			.maxDelay(MAX_DELAY)
			.build();
		this.tables = tables;
		this.patience = patience;
		this.clock = clock;
		this.options = CallOptions.builder()
			.callTimeout(patience)
			.retryPolicy(new DefaultRetryPolicy(settings))
			.build();
	}

	/**
	 * Returns whether a table is so new that it may not be usable yet, whoever created
	 * it.
	 */
	boolean isNew(DescribeTableResponse table) {
		return table.created().filter(created -> created.plus(this.patience).isAfter(this.clock.instant())).isPresent();
	}

	/**
	 * Waits until a table can be used.
	 * @throws io.otspring.client.error.OtsException if it cannot be used in time
	 */
	void await(DescribeTableResponse table) {
		String[] key = table.schema().primaryKey().stream().map(PrimaryKeySchema::name).toArray(String[]::new);
		GetRangeRequest request = GetRangeRequest
			.of(range -> range.table(table.schema().table()).rest(key).columns(key[0]).limit(1));
		this.tables.execute(request, this.options);
	}

}
