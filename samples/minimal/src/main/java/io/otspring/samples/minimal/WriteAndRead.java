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

package io.otspring.samples.minimal;

import io.otspring.client.OTSClient;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.table.PrimaryKeyType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Writes a row and reads it.
 */
@Component
class WriteAndRead implements ApplicationRunner {

	private static final String TABLE = "greetings";

	private static final Logger logger = LoggerFactory.getLogger(WriteAndRead.class);

	private final OTSClient client;

	WriteAndRead(OTSClient client) {
		this.client = client;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.client.listTable().tables().contains(TABLE)) {
			this.client.createTable(t -> t.table(TABLE).primaryKey("id", PrimaryKeyType.INTEGER));
		}
		PrimaryKey key = PrimaryKey.of("id", 1);
		this.client.putRow(r -> r.table(TABLE).primaryKey(key).column("text", "hello"));
		String text = this.client.getRow(r -> r.table(TABLE).primaryKey(key)).row().orElseThrow().getString("text");
		logger.info("Read '{}'", text);
	}

}
