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

package io.otspring.client.row;

import org.jspecify.annotations.Nullable;

/**
 * Checks that builders of requests share. They refuse what would certainly fail and leave
 * limits to the service, which raises them for some accounts.
 */
final class Requests {

	private Requests() {
	}

	static String requireName(String kind, String name) {
		if (name.isEmpty()) {
			throw new IllegalArgumentException("The name of a " + kind + " must not be empty");
		}
		return name;
	}

	static <T> T requireSet(String parameter, @Nullable T value) {
		if (value == null) {
			throw new IllegalArgumentException("The request needs a " + parameter);
		}
		return value;
	}

}
