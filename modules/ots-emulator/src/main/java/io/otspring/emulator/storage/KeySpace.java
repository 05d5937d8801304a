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

import org.jspecify.annotations.Nullable;

/**
 * An ordered map from keys to values. Keys are ordered by their unsigned bytes, a prefix
 * before its extension.
 * <p>
 * Instances are safe for use by multiple threads. Iterators are for one thread, never
 * fail because of changes, and may or may not show a change that was made after they were
 * created.
 *
 * @since 0.1.0
 */
public interface KeySpace {

	String name();

	byte @Nullable [] get(byte[] key);

	/**
	 * Returns the entries from small to large keys.
	 * @param from the first key, inclusive
	 * @param to the end, exclusive and larger
	 */
	Iterator<Map.Entry<byte[], byte[]>> ascending(byte[] from, byte[] to);

	/**
	 * Returns the entries from large to small keys.
	 * @param from the first key, inclusive
	 * @param to the end, exclusive and smaller
	 */
	Iterator<Map.Entry<byte[], byte[]>> descending(byte[] from, byte[] to);

}
