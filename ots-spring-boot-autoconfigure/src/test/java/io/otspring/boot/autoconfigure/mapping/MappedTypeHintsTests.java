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

package io.otspring.boot.autoconfigure.mapping;

import io.otspring.example.mapped.Order;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MappedTypeHints}.
 */
class MappedTypeHintsTests {

	private static final String PACKAGE = Order.class.getPackageName();

	private final RuntimeHints hints = new RuntimeHints();

	@Test
	void membersOfTypesAreReachable() {
		register(Order.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Order.class)
			.withMemberCategories(MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_DECLARED_METHODS,
					MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
			.accepts(this.hints);
	}

	@Test
	void embeddedTypesAreReachable() {
		register(Order.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Order.Address.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(this.hints);
	}

	@Test
	void typesInListsAndInJsonAreBound() throws ReflectiveOperationException {
		register(Order.class);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Order.Item.class.getMethod("article")))
			.accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Order.Note.class.getMethod("text")))
			.accepts(this.hints);
	}

	@Test
	void convertersThatPropertiesNameCanBeMade() throws ReflectiveOperationException {
		register(Order.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(Class.forName(PACKAGE + ".UpperCaseConverter").getDeclaredConstructor()))
			.accepts(this.hints);
	}

	@Test
	void whatSaysThatNothingIsNullIsSeen() throws ReflectiveOperationException {
		register(Order.Address.class);
		assertThat(RuntimeHintsPredicates.reflection().onType(Class.forName(PACKAGE + ".package-info")))
			.accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(Order.class)).accepts(this.hints);
	}

	@Test
	void fieldsOfSuperclassesAreSeen() throws ReflectiveOperationException {
		Class<?> customer = Class.forName(PACKAGE + ".Customer");
		register(customer);
		assertThat(RuntimeHintsPredicates.reflection().onType(customer.getSuperclass())).accepts(this.hints);
	}

	private void register(Class<?> type) {
		new MappedTypeHints(this.hints.reflection()).register(type);
	}

}
