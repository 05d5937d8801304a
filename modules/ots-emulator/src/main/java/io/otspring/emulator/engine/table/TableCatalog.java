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

package io.otspring.emulator.engine.table;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.KeySpace;
import io.otspring.emulator.storage.Storage;

/**
 * Where the descriptions of tables are kept, so that the tables are there again when a
 * storage is opened again.
 */
final class TableCatalog {

	/** In no name of an instance or table. */
	private static final char SEPARATOR = '/';

	private static final byte[] FIRST = {};

	/** Larger than the first byte of any text. */
	private static final byte[] END = { (byte) 0xFF };

	private final Storage storage;

	private final InstantSource clock;

	private final KeySpace descriptions;

	TableCatalog(Storage storage, InstantSource clock) {
		this.storage = storage;
		this.clock = clock;
		this.descriptions = storage.keySpace("tables");
	}

	InstantSource clock() {
		return this.clock;
	}

	Table open(TableDescription description) {
		return new Table(this.storage, this.clock, description);
	}

	void save(String instance, TableDescription description) {
		this.storage.apply(new ChangeSet().put(this.descriptions, key(instance, description),
				TableDescriptionCodec.encode(description)));
	}

	void remove(String instance, TableDescription description) {
		this.storage.apply(new ChangeSet().remove(this.descriptions, key(instance, description)));
	}

	/**
	 * Passes on all tables with the names of their instances.
	 */
	void forEach(BiConsumer<String, TableDescription> consumer) {
		Iterator<Map.Entry<byte[], byte[]>> entries = this.descriptions.ascending(FIRST, END);
		while (entries.hasNext()) {
			Map.Entry<byte[], byte[]> entry = entries.next();
			String key = new String(entry.getKey(), StandardCharsets.UTF_8);
			consumer.accept(key.substring(0, key.lastIndexOf(SEPARATOR)),
					TableDescriptionCodec.decode(entry.getValue()));
		}
	}

	/**
	 * Drops what belongs to no table any more, because the process ended while a table
	 * was being deleted. The key spaces of a table end with its id.
	 */
	void dropLeftovers() {
		Set<String> ids = new HashSet<>();
		forEach((instance, description) -> ids.add(description.id()));
		for (String space : this.storage.keySpaceNames()) {
			int separator = space.lastIndexOf(SEPARATOR);
			if (separator >= 0 && !ids.contains(space.substring(separator + 1))) {
				this.storage.drop(space);
			}
		}
	}

	private static byte[] key(String instance, TableDescription description) {
		return (instance + SEPARATOR + description.name()).getBytes(StandardCharsets.UTF_8);
	}

}
