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

package io.otspring.samples.stsrotation;

import java.util.concurrent.atomic.AtomicLong;

import io.otspring.client.OTSClient;
import io.otspring.client.credentials.CredentialsState;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.OtsException;
import io.otspring.client.table.PrimaryKeyType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes a row again and again, and tells when another access key signs.
 */
@Component
class Caller implements InitializingBean {

	static final String TABLE = "beats";

	private static final Logger logger = LoggerFactory.getLogger(Caller.class);

	private final OTSClient client;

	private final OtsCredentialsProvider credentials;

	private final AtomicLong calls = new AtomicLong();

	private final AtomicLong failures = new AtomicLong();

	private final AtomicLong generation = new AtomicLong();

	Caller(OTSClient client, OtsCredentialsProvider credentials) {
		this.client = client;
		this.credentials = credentials;
	}

	@Override
	public void afterPropertiesSet() {
		if (!this.client.listTable().tables().contains(TABLE)) {
			this.client.createTable(t -> t.table(TABLE).primaryKey("id", PrimaryKeyType.INTEGER));
		}
	}

	@Scheduled(fixedDelayString = "${sample.call-every}")
	void call() {
		try {
			this.client.putRow(
					r -> r.table(TABLE).primaryKey(k -> k.add("id", 1)).column("calls", this.calls.incrementAndGet()));
		}
		catch (OtsException ex) {
			this.failures.incrementAndGet();
		}
		this.credentials.state().ifPresent(this::tell);
	}

	long failures() {
		return this.failures.get();
	}

	long generation() {
		return this.generation.get();
	}

	private void tell(CredentialsState state) {
		if (this.generation.getAndSet(state.generation()) != state.generation()) {
			logger.info("Generation {}, access key {}: {} calls so far, {} failed", state.generation(),
					state.accessKeyId().orElse("none"), this.calls, this.failures);
		}
	}

}
