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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;

/**
 * A storage that forgets everything when the process ends.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class MemoryStorage implements Storage {

	private final Map<String, MemoryKeySpace> spaces = new ConcurrentHashMap<>();

	@Override
	public KeySpace keySpace(String name) {
		return this.spaces.computeIfAbsent(name, MemoryKeySpace::new);
	}

	@Override
	public Set<String> keySpaceNames() {
		return Set.copyOf(this.spaces.keySet());
	}

	@Override
	public void drop(String name) {
		this.spaces.remove(name);
	}

	@Override
	public void apply(ChangeSet changes) {
		for (ChangeSet.Change change : changes.changes()) {
			((MemoryKeySpace) change.space()).apply(change);
		}
	}

	@Override
	public void close() {
		this.spaces.clear();
	}

	/**
	 * One skip list.
	 */
	private static final class MemoryKeySpace implements KeySpace {

		private final String name;

		private final ConcurrentNavigableMap<byte[], byte[]> entries = new ConcurrentSkipListMap<>(
				Arrays::compareUnsigned);

		MemoryKeySpace(String name) {
			this.name = name;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public byte @Nullable [] get(byte[] key) {
			return this.entries.get(key);
		}

		@Override
		public Iterator<Map.Entry<byte[], byte[]>> ascending(byte[] from, byte[] to) {
			return this.entries.subMap(from, true, to, false).entrySet().iterator();
		}

		@Override
		public Iterator<Map.Entry<byte[], byte[]>> descending(byte[] from, byte[] to) {
			return this.entries.subMap(to, false, from, true).descendingMap().entrySet().iterator();
		}

		void apply(ChangeSet.Change change) {
			byte[] value = change.value();
			if (value != null) {
				this.entries.put(change.key(), value);
			}
			else {
				this.entries.remove(change.key());
			}
		}

	}

}
