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

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

import org.h2.mvstore.Cursor;

/**
 * Goes over a range of a {@link DataFileKeySpace}. It reads some entries at a time, each
 * time from the present state: an old state would hold on to space in the file until the
 * iterator is done, and nobody says when that is.
 */
final class DataFileIterator implements Iterator<Map.Entry<byte[], byte[]>> {

	private static final int MAX_ENTRIES = 100;

	private static final int MAX_SIZE = 1 << 20;

	private final DataFileKeySpace space;

	private final byte[] to;

	private final boolean reverse;

	private final Queue<Map.Entry<byte[], byte[]>> entries = new ArrayDeque<>();

	/** Where to go on: the first key, or the last one that was read. */
	private byte[] position;

	private boolean started;

	private boolean ended;

	DataFileIterator(DataFileKeySpace space, byte[] from, byte[] to, boolean reverse) {
		this.space = space;
		this.position = from;
		this.to = to;
		this.reverse = reverse;
	}

	@Override
	public boolean hasNext() {
		if (this.entries.isEmpty() && !this.ended) {
			this.space.snapshot(() -> {
				read(this.space.cursor(this.position, this.to, this.reverse));
				return this.entries;
			});
		}
		return !this.entries.isEmpty();
	}

	@Override
	public Map.Entry<byte[], byte[]> next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.entries.remove();
	}

	private void read(Cursor<byte[], byte[]> cursor) {
		byte[] former = this.started ? this.position : null;
		long size = 0;
		while (this.entries.size() < MAX_ENTRIES && size < MAX_SIZE) {
			if (!cursor.hasNext()) {
				this.ended = true;
				return;
			}
			byte[] key = cursor.next();
			if (Arrays.equals(key, this.to)) {
				this.ended = true;
				return;
			}
			if (!Arrays.equals(key, former)) {
				this.entries.add(Map.entry(key, cursor.getValue()));
				size += cursor.getValue().length;
			}
			this.position = key;
		}
		this.started = true;
	}

}
