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

import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A key space of a {@link DataFile}.
 */
final class DataFileKeySpace implements KeySpace {

	private final String name;

	private final MVMap<byte[], byte[]> map;

	DataFileKeySpace(String name, MVMap<byte[], byte[]> map) {
		this.name = name;
		this.map = map;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public byte @Nullable [] get(byte[] key) {
		return snapshot(() -> this.map.get(key));
	}

	@Override
	public Iterator<Map.Entry<byte[], byte[]>> ascending(byte[] from, byte[] to) {
		return new DataFileIterator(this, from, to, false);
	}

	@Override
	public Iterator<Map.Entry<byte[], byte[]>> descending(byte[] from, byte[] to) {
		return new DataFileIterator(this, from, to, true);
	}

	Cursor<byte[], byte[]> cursor(byte[] from, byte[] to, boolean reverse) {
		return this.map.cursor(from, to, reverse);
	}

	void put(byte[] key, byte[] value) {
		this.map.put(key, value);
	}

	void remove(byte[] key) {
		this.map.remove(key);
	}

	/**
	 * Reads. Meanwhile, the file does not use space again that belongs to what is read,
	 * whatever is changed and written.
	 */
	<T extends @Nullable Object> T snapshot(Supplier<T> read) {
		MVStore store = this.map.getStore();
		MVStore.TxCounter usage = store.registerVersionUsage();
		try {
			return read.get();
		}
		finally {
			store.deregisterVersionUsage(usage);
		}
	}

}
