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

package io.otspring.emulator.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every storage does.
 */
@ParameterizedClass
@EnumSource
class StorageTests {

	@TempDir
	private Path directory;

	@Parameter
	private Kind kind;

	private Storage storage;

	private KeySpace space;

	@BeforeEach
	void open() {
		this.storage = switch (this.kind) {
			case MEMORY -> new MemoryStorage();
			case DIRECTORY -> DirectoryStorage.open(this.directory, false);
		};
		this.space = this.storage.keySpace("space");
	}

	@AfterEach
	void close() {
		this.storage.close();
	}

	@Test
	void returnsWhatWasPut() {
		put(1, 10);
		assertThat(this.space.get(key(1))).containsExactly(10);
		assertThat(this.space.get(key(2))).isNull();
	}

	@Test
	void appliesChangesInTheirOrder() {
		this.storage.apply(new ChangeSet().put(this.space, key(1), key(10))
			.put(this.space, key(1), key(11))
			.put(this.space, key(2), key(20))
			.remove(this.space, key(2)));
		assertThat(this.space.get(key(1))).containsExactly(11);
		assertThat(this.space.get(key(2))).isNull();
	}

	@Test
	void ascendsFromTheInclusiveToTheExclusiveBound() {
		put(1, 1);
		put(2, 2);
		put(3, 3);
		assertThat(keys(this.space.ascending(key(1), key(3)))).containsExactly(1, 2);
	}

	@Test
	void descendsFromTheInclusiveToTheExclusiveBound() {
		put(1, 1);
		put(2, 2);
		put(3, 3);
		assertThat(keys(this.space.descending(key(3), key(1)))).containsExactly(3, 2);
	}

	@Test
	void ordersByUnsignedBytes() {
		put(0x80, 1);
		put(0x7F, 2);
		put(0, 3);
		assertThat(keys(this.space.ascending(key(0), key(0xFF)))).containsExactly(0, 0x7F, 0x80);
	}

	@Test
	void keepsKeySpacesApart() {
		put(1, 1);
		assertThat(this.storage.keySpace("other").get(key(1))).isNull();
	}

	@Test
	void returnsTheSameKeySpaceByItsName() {
		put(1, 1);
		assertThat(this.storage.keySpace("space").get(key(1))).containsExactly(1);
	}

	@Test
	void forgetsADroppedKeySpace() {
		put(1, 1);
		this.storage.drop("space");
		assertThat(this.storage.keySpace("space").get(key(1))).isNull();
	}

	@Test
	void namesItsKeySpaces() {
		this.storage.keySpace("other");
		this.storage.drop("space");
		assertThat(this.storage.keySpaceNames()).containsExactly("other");
	}

	@Test
	void dropsAnUnknownKeySpace() {
		this.storage.drop("unknown");
		assertThat(this.storage.keySpaceNames()).containsExactly("space");
	}

	@Test
	void acceptsNoChanges() {
		this.storage.apply(new ChangeSet());
		assertThat(keys(this.space.ascending(key(0), key(0xFF)))).isEmpty();
	}

	@Test
	void ordersAPrefixBeforeItsExtension() {
		this.storage
			.apply(new ChangeSet().put(this.space, new byte[] { 1, 0 }, key(2)).put(this.space, key(1), key(1)));
		Iterator<Map.Entry<byte[], byte[]>> entries = this.space.ascending(new byte[0], key(2));
		assertThat(entries.next().getValue()).containsExactly(1);
		assertThat(entries.next().getValue()).containsExactly(2);
		assertThat(entries.hasNext()).isFalse();
	}

	@Test
	void hasNoEntriesBetweenBoundsWithoutAny() {
		put(1, 1);
		put(9, 9);
		assertThat(keys(this.space.ascending(key(2), key(8)))).isEmpty();
		assertThat(keys(this.space.descending(key(8), key(2)))).isEmpty();
	}

	@Test
	void goesOverManyEntriesInBothDirections() {
		List<Integer> all = IntStream.rangeClosed(1, 250).boxed().toList();
		all.forEach(key -> put(key, 0));
		assertThat(keys(this.space.ascending(key(1), key(251)))).isEqualTo(all);
		List<Integer> reversed = new ArrayList<>(all);
		Collections.reverse(reversed);
		assertThat(keys(this.space.descending(key(250), key(0)))).isEqualTo(reversed);
	}

	@Test
	void iteratorsGoOnWhileEntriesAreRemoved() {
		IntStream.rangeClosed(1, 250).forEach(key -> put(key, 0));
		Iterator<Map.Entry<byte[], byte[]>> entries = this.space.ascending(key(0), key(255));
		List<Integer> seen = new ArrayList<>();
		while (entries.hasNext()) {
			byte[] key = entries.next().getKey();
			seen.add(key[0] & 0xFF);
			this.storage.apply(new ChangeSet().remove(this.space, key));
		}
		assertThat(seen).hasSize(250);
		assertThat(keys(this.space.ascending(key(0), key(255)))).isEmpty();
	}

	private void put(int key, int value) {
		this.storage.apply(new ChangeSet().put(this.space, key(key), key(value)));
	}

	private static byte[] key(int value) {
		return new byte[] { (byte) value };
	}

	private static List<Integer> keys(Iterator<Map.Entry<byte[], byte[]>> entries) {
		List<Integer> keys = new ArrayList<>();
		entries.forEachRemaining(entry -> keys.add(entry.getKey()[0] & 0xFF));
		return keys;
	}

	enum Kind {

		MEMORY, DIRECTORY

	}

}
