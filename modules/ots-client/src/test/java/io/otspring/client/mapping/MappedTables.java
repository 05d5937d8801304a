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

package io.otspring.client.mapping;

import java.time.Duration;
import java.util.function.Consumer;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.RetrySettings;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;

/**
 * An emulator with the tables of mapped types, and clients of it.
 */
final class MappedTables implements AutoCloseable {

	private final OtsEmulator emulator = OtsEmulator.builder().start();

	private final OtsClientOptions options = OtsClientOptions.builder()
		.endpoint(this.emulator.endpoint())
		.instanceName(this.emulator.instance())
		.credentials(this.emulator.accessKeyId(), this.emulator.accessKeySecret())
		.retryPolicy(new DefaultRetryPolicy(RetrySettings.builder().maxRetries(2).delay(Duration.ofMillis(5)).build()))
		.build();

	private final OTSClient client = OTSClient.create(this.options);

	private final OTSAsyncClient asyncClient = OTSAsyncClient.create(this.options);

	OTSClient client() {
		return this.client;
	}

	/**
	 * Returns a further client, which the caller closes.
	 */
	OTSClient client(Consumer<OtsClientOptions.Builder> settings) {
		OtsClientOptions.Builder builder = this.options.toBuilder();
		settings.accept(builder);
		return OTSClient.create(builder.build());
	}

	OTSAsyncClient asyncClient() {
		return this.asyncClient;
	}

	void create(EntityType<?> type) {
		this.client.createTable(request -> {
			request.table(type.table().name());
			for (EntityProperty part : type.key()) {
				PrimaryKeyType keyType = PrimaryKeyType.valueOf(part.columnType().name());
				if (type.autoIncrement().filter(part::equals).isPresent()) {
					request.autoIncrement(part.column());
				}
				else {
					request.primaryKey(part.column(), keyType);
				}
			}
		});
	}

	void fail(FaultRule rule) {
		this.emulator.faults().add(rule);
	}

	void clearFaults() {
		this.emulator.faults().clear();
	}

	@Override
	public void close() {
		this.client.close();
		this.asyncClient.close();
		this.emulator.close();
	}

}
