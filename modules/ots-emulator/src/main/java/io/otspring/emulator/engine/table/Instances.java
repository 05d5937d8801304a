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

package io.otspring.emulator.engine.table;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.otspring.emulator.storage.Storage;

/**
 * The instances of an emulator, which are kept apart.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Instances {

	private final TableCatalog catalog;

	private final EngineSettings settings;

	private final Map<String, Instance> instances = new ConcurrentHashMap<>();

	/**
	 * Opens the instances and tables of a storage.
	 * @param storage where data is kept; the caller closes it
	 * @param clock the time
	 * @param settings what is different from other emulators
	 */
	public Instances(Storage storage, InstantSource clock, EngineSettings settings) {
		this.catalog = new TableCatalog(storage, clock);
		this.settings = settings;
		this.catalog.dropLeftovers();
		this.catalog.forEach((instance, description) -> instance(instance).add(description));
	}

	/**
	 * Returns an instance, which is empty if it is new.
	 * @param name the name, by which the caller decides what is accepted
	 */
	public Instance instance(String name) {
		return this.instances.computeIfAbsent(name, key -> new Instance(key, this.catalog, this.settings));
	}

	/**
	 * Deletes the tables of all instances.
	 */
	public void clear() {
		this.instances.values().forEach(Instance::clear);
	}

}
