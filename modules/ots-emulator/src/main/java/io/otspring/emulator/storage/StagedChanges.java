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

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes that wait to be applied together, and the key spaces as they will be then.
 * <p>
 * Instances are not safe for use by multiple threads. Nobody else may change the entries
 * that are read and changed through an instance.
 *
 * @since 0.1.0
 */
public final class StagedChanges {

	private final Map<String, StagedKeySpace> spaces = new LinkedHashMap<>();

	/**
	 * Returns a key space with the changes that wait.
	 * @param space the key space as it is
	 */
	public KeySpace view(KeySpace space) {
		return staged(space);
	}

	/**
	 * Adds changes, which replace former ones of the same keys.
	 */
	public void add(ChangeSet changes) {
		changes.changes().forEach(change -> staged(change.space()).add(change));
	}

	/**
	 * Returns all changes that wait, one for each key.
	 */
	public ChangeSet changes() {
		ChangeSet changes = new ChangeSet();
		this.spaces.values().forEach(space -> space.addTo(changes));
		return changes;
	}

	private StagedKeySpace staged(KeySpace space) {
		return this.spaces.computeIfAbsent(space.name(), name -> new StagedKeySpace(space));
	}

}
