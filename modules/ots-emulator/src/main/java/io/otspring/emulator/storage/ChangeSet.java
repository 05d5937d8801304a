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
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes that belong together.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class ChangeSet {

	private final List<Change> changes = new ArrayList<>();

	public ChangeSet put(KeySpace space, byte[] key, byte[] value) {
		this.changes.add(new Change(space, key, value));
		return this;
	}

	public ChangeSet remove(KeySpace space, byte[] key) {
		this.changes.add(new Change(space, key, null));
		return this;
	}

	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

	public List<Change> changes() {
		return List.copyOf(this.changes);
	}

	/**
	 * A value put under a key, or, without value, a key removed.
	 */
	public static final class Change {

		private final KeySpace space;

		private final byte[] key;

		private final byte @Nullable [] value;

		private Change(KeySpace space, byte[] key, byte @Nullable [] value) {
			this.space = space;
			this.key = key;
			this.value = value;
		}

		public KeySpace space() {
			return this.space;
		}

		public byte[] key() {
			return this.key;
		}

		public byte @Nullable [] value() {
			return this.value;
		}

	}

}
