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

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A type that cannot be mapped, and what is said of it.
 *
 * @param type the type
 * @param reasons the whole message behind the name of the type
 */
record Refusal(Class<?> type, String reasons) {

	void check() {
		check(StoredRows.TYPES);
	}

	void check(EntityTypes types) {
		assertThatExceptionOfType(MappingException.class).isThrownBy(() -> types.of(this.type))
			.withMessage(this.type.getName() + " cannot be mapped: " + this.reasons)
			.satisfies(ex -> org.assertj.core.api.Assertions.assertThat(ex.type()).isEqualTo(this.type));
	}

	@Override
	public String toString() {
		return this.type.getSimpleName();
	}

}
