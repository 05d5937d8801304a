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

package io.otspring.client.mapping.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a type, collected so that its author sees all of it at once.
 */
final class Problems {

	private final Class<?> type;

	private final List<String> reasons = new ArrayList<>();

	Problems(Class<?> type) {
		this.type = type;
	}

	void ofType(String reason) {
		this.reasons.add("it " + reason);
	}

	void ofProperty(String path, String reason) {
		this.reasons.add("'" + path + "' " + reason);
	}

	void checkCount(String what, int count, int least, int most) {
		if (count < least || count > most) {
			ofType("has " + count + " " + what + "; from " + least + " to " + most + " are possible");
		}
	}

	int count() {
		return this.reasons.size();
	}

	void throwIfAny() {
		if (!this.reasons.isEmpty()) {
			throw new MappingException(this.type, this.reasons);
		}
	}

}
