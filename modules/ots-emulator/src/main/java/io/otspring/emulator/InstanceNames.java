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

package io.otspring.emulator;

import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.http.InstanceName;

/**
 * The names of the instances that were chosen for an emulator.
 */
final class InstanceNames {

	private static final String DEFAULT = "local";

	private final List<String> chosen = new ArrayList<>();

	void clear() {
		this.chosen.clear();
	}

	void add(String name) {
		if (!InstanceName.isValid(name)) {
			throw new IllegalArgumentException(
					"Instance name '" + name + "' is not made of 1 to 64 letters, digits, '_' and '-'");
		}
		if (this.chosen.contains(name)) {
			throw new IllegalArgumentException("Instance '" + name + "' is named twice");
		}
		this.chosen.add(name);
	}

	List<String> all() {
		return this.chosen.isEmpty() ? List.of(DEFAULT) : List.copyOf(this.chosen);
	}

}
