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

package io.otspring.client.mapping;

import java.util.List;

import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.model.BoundKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The bounds of ranges, of keys that are text, number and state.
 */
class KeyBoundsTests {

	private static final List<EntityProperty> KEY = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard())
		.of(Entity.class)
		.key();

	@Test
	void rangeWithoutBoundsHasAllKeys() {
		assertThat(KeyBounds.ALL.start(KEY)).isEqualTo(minimum("a", "b", "c"));
		assertThat(KeyBounds.ALL.end(KEY)).isEqualTo(maximum("a", "b", "c"));
		assertThat(KeyBounds.ALL.backward().start(KEY)).isEqualTo(maximum("a", "b", "c"));
		assertThat(KeyBounds.ALL.backward().end(KEY)).isEqualTo(minimum("a", "b", "c"));
	}

	@Test
	void prefixIsThatOfBothBounds() {
		KeyBounds bounds = KeyBounds.ALL.withPrefix(List.of("x"));
		assertThat(bounds.start(KEY)).isEqualTo(BoundKey.of(k -> k.add("a", "x").addMinimum("b").addMinimum("c")));
		assertThat(bounds.end(KEY)).isEqualTo(BoundKey.of(k -> k.add("a", "x").addMaximum("b").addMaximum("c")));
	}

	@Test
	void startIsInsideAndEndOutsideWithAllKeysThatBeginLikeThem() {
		KeyBounds bounds = KeyBounds.ALL.withPrefix(List.of("x")).withFrom(List.of(1L)).withTo(List.of(5L));
		assertThat(bounds.start(KEY)).isEqualTo(BoundKey.of(k -> k.add("a", "x").add("b", 1).addMinimum("c")));
		assertThat(bounds.end(KEY)).isEqualTo(BoundKey.of(k -> k.add("a", "x").add("b", 5).addMinimum("c")));
		KeyBounds backward = KeyBounds.ALL.withPrefix(List.of("x"))
			.withFrom(List.of(5L))
			.withTo(List.of(1L))
			.backward();
		assertThat(backward.start(KEY)).isEqualTo(BoundKey.of(k -> k.add("a", "x").add("b", 5).addMaximum("c")));
		assertThat(backward.end(KEY)).isEqualTo(BoundKey.of(k -> k.add("a", "x").add("b", 1).addMaximum("c")));
	}

	@Test
	void boundsMayFollowNoPrefix() {
		KeyBounds bounds = KeyBounds.ALL.withFrom(List.of("x", 1L));
		assertThat(bounds.start(KEY)).isEqualTo(BoundKey.of(k -> k.add("a", "x").add("b", 1).addMinimum("c")));
		assertThat(bounds.end(KEY)).isEqualTo(maximum("a", "b", "c"));
	}

	@Test
	void partThatIsNotOrderedMayBeInThePrefixAlone() {
		assertThat(KeyBounds.ALL.withPrefix(List.of("x", 1L)).start(KEY)).isNotNull();
		KeyBounds bounds = KeyBounds.ALL.withFrom(List.of("x", 1L, CustomerOrder.State.NEW));
		assertThatIllegalArgumentException().isThrownBy(() -> bounds.start(KEY)).withMessageContaining("Entity.c");
	}

	@Test
	void atLeastOnePartIsLeftOpen() {
		KeyBounds whole = KeyBounds.ALL.withPrefix(List.of("x", 1L, CustomerOrder.State.NEW));
		assertThatIllegalArgumentException().isThrownBy(() -> whole.start(KEY)).withMessageContaining("[a, b, c]");
		KeyBounds more = KeyBounds.ALL.withPrefix(List.of("x", 1L)).withTo(List.of(CustomerOrder.State.NEW, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> more.end(KEY)).withMessageContaining("[a, b, c]");
	}

	@Test
	void valueOfAnotherTypeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> KeyBounds.ALL.withPrefix(List.of(1L)).start(KEY))
			.withMessageContaining("'a'");
	}

	private static BoundKey minimum(String... names) {
		return BoundKey.of(key -> List.of(names).forEach(key::addMinimum));
	}

	private static BoundKey maximum(String... names) {
		return BoundKey.of(key -> List.of(names).forEach(key::addMaximum));
	}

	record Entity(@PartitionKey String a, @KeyPart(2) long b, @KeyPart(3) CustomerOrder.State c) {

	}

}
