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
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.otspring.emulator.RandomValues;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StagedChangesTests {

	private final MemoryStorage storage = new MemoryStorage();

	private final KeySpace space = this.storage.keySpace("space");

	private final StagedChanges staged = new StagedChanges();

	private final KeySpace view = this.staged.view(this.space);

	@Test
	void changesAreSeenInTheViewAloneUntilTheyAreApplied() {
		this.storage.apply(new ChangeSet().put(this.space, key(1), key(10)).put(this.space, key(2), key(20)));
		this.staged.add(new ChangeSet().remove(this.space, key(1)).put(this.space, key(3), key(30)));
		assertThat(entries(this.view.ascending(key(0), key(9)))).containsExactly("2=20", "3=30");
		assertThat(entries(this.space.ascending(key(0), key(9)))).containsExactly("1=10", "2=20");
		this.storage.apply(this.staged.changes());
		assertThat(entries(this.space.ascending(key(0), key(9)))).containsExactly("2=20", "3=30");
	}

	@Test
	void theViewIsWhatTheSpaceWillBe() {
		RandomValues.check(500, random -> {
			MemoryStorage storage = new MemoryStorage();
			KeySpace space = storage.keySpace("space");
			StagedChanges staged = new StagedChanges();
			NavigableMap<byte[], byte[]> model = new TreeMap<>(Arrays::compareUnsigned);
			storage.apply(changes(random, space, model));
			for (int i = 0; i < 3; i++) {
				staged.add(changes(random, space, model));
			}
			KeySpace view = staged.view(space);
			int low = (int) random.between(0, 5);
			int high = (int) random.between(6, 10);
			assertThat(entries(view.ascending(key(low), key(high))))
				.isEqualTo(entries(model.subMap(key(low), key(high)).entrySet().iterator()));
			assertThat(entries(view.descending(key(high), key(low)))).isEqualTo(
					entries(model.subMap(key(low), false, key(high), true).descendingMap().entrySet().iterator()));
			for (int i = 0; i < 10; i++) {
				assertThat(view.get(key(i))).isEqualTo(model.get(key(i)));
			}
			storage.apply(staged.changes());
			assertThat(entries(space.ascending(key(0), key(99)))).isEqualTo(entries(model.entrySet().iterator()));
		});
	}

	private static ChangeSet changes(RandomValues random, KeySpace space, NavigableMap<byte[], byte[]> model) {
		ChangeSet changes = new ChangeSet();
		for (int i = 0; i < random.between(0, 8); i++) {
			byte[] key = key((int) random.between(0, 9));
			if (random.of(true, true, false)) {
				byte[] value = key((int) random.between(0, 99));
				changes.put(space, key, value);
				model.put(key, value);
			}
			else {
				changes.remove(space, key);
				model.remove(key);
			}
		}
		return changes;
	}

	private static byte[] key(int value) {
		return new byte[] { (byte) value };
	}

	private static List<String> entries(Iterator<Map.Entry<byte[], byte[]>> entries) {
		List<String> texts = new ArrayList<>();
		entries.forEachRemaining(entry -> texts.add(entry.getKey()[0] + "=" + entry.getValue()[0]));
		return texts;
	}

}
