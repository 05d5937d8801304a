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

package io.otspring.emulator.engine.stream;

import io.otspring.emulator.engine.RowChange;
import org.jspecify.annotations.Nullable;

/**
 * The record of one change of a row, in the form in which clients get it.
 *
 * @since 0.1.0
 */
public final class StreamRecord {

	private final RowChange.Kind kind;

	private final byte[] row;

	private final byte @Nullable [] origin;

	StreamRecord(RowChange.Kind kind, byte[] row, byte @Nullable [] origin) {
		this.kind = kind;
		this.row = row;
		this.origin = origin;
	}

	public RowChange.Kind kind() {
		return this.kind;
	}

	/**
	 * Returns the change as a PlainBuffer row with its place in the stream. The bytes
	 * must not be changed.
	 */
	public byte[] row() {
		return this.row;
	}

	/**
	 * Returns the columns that the stream is to show as they were before, as a
	 * PlainBuffer row, or {@code null} if it is to show none. The bytes must not be
	 * changed.
	 */
	public byte @Nullable [] origin() {
		return this.origin;
	}

	long size() {
		return (long) this.row.length + ((this.origin != null) ? this.origin.length : 0);
	}

}
