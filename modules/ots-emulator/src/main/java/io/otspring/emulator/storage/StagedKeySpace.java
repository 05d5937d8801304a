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

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A key space as it will be.
 */
final class StagedKeySpace implements KeySpace {

	private final KeySpace base;

	private final NavigableMap<byte[], ChangeSet.Change> changes = new TreeMap<>(Arrays::compareUnsigned);

	StagedKeySpace(KeySpace base) {
		this.base = base;
	}

	@Override
	public String name() {
		return this.base.name();
	}

	@Override
	public byte @Nullable [] get(byte[] key) {
		ChangeSet.Change change = this.changes.get(key);
		return (change != null) ? change.value() : this.base.get(key);
	}

	@Override
	public Iterator<Map.Entry<byte[], byte[]>> ascending(byte[] from, byte[] to) {
		return new StagedEntries(this.base.ascending(from, to),
				this.changes.subMap(from, true, to, false).values().iterator(), Arrays::compareUnsigned);
	}

	@Override
	public Iterator<Map.Entry<byte[], byte[]>> descending(byte[] from, byte[] to) {
		return new StagedEntries(this.base.descending(from, to),
				this.changes.subMap(to, false, from, true).descendingMap().values().iterator(),
				(left, right) -> Arrays.compareUnsigned(right, left));
	}

	void add(ChangeSet.Change change) {
		this.changes.put(change.key(), change);
	}

	void addTo(ChangeSet set) {
		this.changes.forEach((key, change) -> {
			byte[] value = change.value();
			if (value != null) {
				set.put(this.base, key, value);
			}
			else {
				set.remove(this.base, key);
			}
		});
	}

}
