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

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ColumnConverters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Types are inspected once, and named by a strategy.
 */
class EntityTypesTests {

	private final EntityTypes types = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard());

	@Test
	void typeIsInspectedOnce() {
		assertThat(this.types.of(Plain.class)).isSameAs(this.types.of(Plain.class))
			.isSameAs(this.types.ofEntity(new Plain(1)));
	}

	@Test
	void threadsGetTheSame() {
		List<EntityType<Plain>> found = IntStream.range(0, 200)
			.parallel()
			.mapToObj(i -> this.types.of(Plain.class))
			.distinct()
			.toList();
		assertThat(found).hasSize(1);
	}

	@Test
	void badTypeIsRefusedEachTime() {
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(MappingException.class).isThrownBy(() -> this.types.of(Map.class));
		}
	}

	@Test
	void subclassOfAnEntityIsAnotherType() {
		assertThatExceptionOfType(MappingException.class).isThrownBy(() -> this.types.ofEntity(new Bean() {
		})).withMessageEndingWith("it is an inner class, which cannot be made without an outer one; make it static");
	}

	@ParameterizedTest
	@CsvSource({ "orderItem, order_item", "OrderItem, order_item", "httpURL, http_url", "URLOfPage, url_of_page",
			"iPhone4s, i_phone4s", "a, a", "already_so, already_so" })
	void namesAreMadeSnakeCase(String javaName, String name) {
		assertThat(NamingStrategy.snakeCase().nameOf(javaName)).isEqualTo(name);
		assertThat(NamingStrategy.asIs().nameOf(javaName)).isEqualTo(javaName);
	}

	record Plain(@PartitionKey int pk) {

	}

	static class Bean {

		@PartitionKey
		private int pk;

		int getPk() {
			return this.pk;
		}

		void setPk(int pk) {
			this.pk = pk;
		}

	}

}
