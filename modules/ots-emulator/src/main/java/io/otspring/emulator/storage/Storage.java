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

import java.util.Set;

/**
 * Named key spaces that can be changed together. Arrays that are handed over or returned
 * belong to both sides and must not be changed any more.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface Storage extends AutoCloseable {

	/**
	 * Returns a key space.
	 * @param name the name, any text
	 * @return the key space, which is empty if the name is new
	 */
	KeySpace keySpace(String name);

	/**
	 * Returns the names of the key spaces that there are, including those that were only
	 * asked for.
	 */
	Set<String> keySpaceNames();

	/**
	 * Removes a key space and everything in it. Nobody may use it any more.
	 * @param name the name of a key space; an unknown one is ignored
	 */
	void drop(String name);

	/**
	 * Applies changes in their order. After a crash either all of them are there or none;
	 * concurrent readers see each entry change at once, but not all entries together.
	 * What outlives the process is safe when this method returns.
	 * @param changes the changes
	 * @throws StorageException if they could not be written down, or the storage is
	 * closed
	 */
	void apply(ChangeSet changes);

	@Override
	void close();

}
