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

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a key space merged with changes, which win where they have the same key.
 */
final class StagedEntries implements Iterator<Map.Entry<byte[], byte[]>> {

	private final Iterator<Map.Entry<byte[], byte[]>> entries;

	private final Iterator<ChangeSet.Change> changes;

	private final Comparator<byte[]> order;

	private Map.@Nullable Entry<byte[], byte[]> entry;

	private ChangeSet.@Nullable Change change;

	private Map.@Nullable Entry<byte[], byte[]> next;

	/**
	 * Merges entries and changes.
	 * @param entries the entries as they are
	 * @param changes the changes, at most one for each key
	 * @param order the order in which both come
	 */
	StagedEntries(Iterator<Map.Entry<byte[], byte[]>> entries, Iterator<ChangeSet.Change> changes,
			Comparator<byte[]> order) {
		this.entries = entries;
		this.changes = changes;
		this.order = order;
		this.entry = head(entries);
		this.change = head(changes);
		this.next = merge();
	}

	@Override
	public boolean hasNext() {
		return this.next != null;
	}

	@Override
	public Map.Entry<byte[], byte[]> next() {
		Map.Entry<byte[], byte[]> current = this.next;
		if (current == null) {
			throw new NoSuchElementException();
		}
		this.next = merge();
		return current;
	}

	private Map.@Nullable Entry<byte[], byte[]> merge() {
		while (this.change != null) {
			ChangeSet.Change candidate = this.change;
			int order = (this.entry != null) ? this.order.compare(this.entry.getKey(), candidate.key()) : 1;
			if (order < 0) {
				break;
			}
			if (order == 0) {
				this.entry = head(this.entries);
			}
			this.change = head(this.changes);
			byte[] value = candidate.value();
			if (value != null) {
				return Map.entry(candidate.key(), value);
			}
		}
		Map.Entry<byte[], byte[]> unchanged = this.entry;
		this.entry = head(this.entries);
		return unchanged;
	}

	private static <T> @Nullable T head(Iterator<T> iterator) {
		return iterator.hasNext() ? iterator.next() : null;
	}

}
