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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryStorageTests {

	private final MemoryStorage storage = new MemoryStorage();

	private final KeySpace space = this.storage.keySpace("space");

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

}
