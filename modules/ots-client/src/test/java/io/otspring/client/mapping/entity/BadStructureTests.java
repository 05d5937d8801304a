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
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Types that are not made as records and beans are.
 */
class BadStructureTests {

	private static final String NAME = BadStructureTests.class.getName();

	@ParameterizedTest
	@MethodSource("refusals")
	void typeIsRefused(Refusal refusal) {
		refusal.check();
	}

	static Stream<Refusal> refusals() {
		return Stream.of(new Refusal(Interface.class, "it is no record or bean"),
				new Refusal(Constants.class, "it is no record or bean"),
				new Refusal(int[].class, "it is no record or bean"), new Refusal(int.class, "it is no record or bean"),
				new Refusal(String.class, "it is no record or bean"), new Refusal(Abstract.class, "it is abstract"),
				new Refusal(Inner.class,
						"it is an inner class, which cannot be made without an outer one; make it static"),
				new Refusal(Child.class,
						"it inherits 'pk' of " + NAME + "$Parent, and inherited fields are not mapped"),
				new Refusal(PrivateConstructor.class,
						"it needs a constructor without parameters, or just one, that is not private"),
				new Refusal(ManyConstructors.class,
						"it needs a constructor without parameters, or just one, that is not private"),
				new Refusal(NoGetter.class,
						"'first' has no getter; add one, or @Ignored;"
								+ " 'second' has no getter; add one, or @Ignored"),
				new Refusal(PrivateGetter.class, "'pk' has no getter; add one, or @Ignored"),
				new Refusal(OtherGetter.class, "'pk' has no getter; add one, or @Ignored"),
				new Refusal(NoSetter.class,
						"'count' cannot be set; add a setter, a parameter of the constructor, or @Ignored"),
				new Refusal(FinalField.class,
						"'pk' cannot be set; add a setter, a parameter of the constructor, or @Ignored"),
				new Refusal(StrangeParameter.class,
						"'key' is a parameter of the constructor, but no property;"
								+ " parameters are named as properties, and the compiler needs the option -parameters"),
				new Refusal(OtherParameter.class, "'pk' is of another type than the parameter of the constructor"),
				new Refusal(Variable.class,
						"'value' cannot be stored: nothing is known of the generic type T when the application runs"),
				new Refusal(Variables.class,
						"'value' cannot be stored: nothing is known of the generic type T[] when the application runs"),
				new Refusal(Wildcard.class,
						"'value' cannot be stored: nothing is known of the generic type"
								+ " java.util.List<? extends java.lang.Number> when the application runs"),
				new Refusal(Nested.class,
						"'value' cannot be stored: nothing is known of the generic type"
								+ " java.util.Map<java.lang.String, java.util.List<T>> when the application runs"),
				new Refusal(Recursive.class, "'inner' embeds " + NAME + "$Recursive, which it is part of itself"),
				new Refusal(Cycle.class, "'left.right' embeds " + NAME + "$Cycle, which it is part of itself"),
				new Refusal(EmbeddedKey.class,
						"'inner.pk' belongs to an embedded type, which can have no key and no version;"
								+ " 'inner.part' belongs to an embedded type, which can have no key and no version;"
								+ " 'inner.version' belongs to an embedded type, which can have no key and no version"),
				new Refusal(EmbeddedText.class,
						"'text' has a type that is no record or bean;"
								+ " 'object' has a type that is no record or bean;"
								+ " 'level' has a type that is no record or bean"),
				new Refusal(EmbeddedGeneric.class, "'map' cannot be embedded, as its type is generic"),
				new Refusal(EmbeddedBad.class, "'bad.first' has no getter; add one, or @Ignored;"
						+ " 'bad.second' has no getter; add one, or @Ignored;"
						+ " 'made' has a type that needs a constructor without parameters, or just one, that is not private;"
						+ " 'abstracted' has a type that is abstract"),
				new Refusal(OnSetter.class,
						"'setPk()' is annotated with @PartitionKey, but is not the getter of a field"),
				new Refusal(OnStatic.class,
						"'A' is annotated with @Column, but is no property, as it is static or transient;"
								+ " 'b' is annotated with @Column, but is no property, as it is static or transient"));
	}

	interface Interface {

	}

	enum Constants {

		A

	}

	abstract static class Abstract {

	}

	class Inner {

	}

	static class Parent {

		static int ignored;

		private int pk;

	}

	static class Child extends Parent {

	}

	static final class PrivateConstructor {

		private PrivateConstructor() {
		}

	}

	static final class ManyConstructors {

		ManyConstructors(int a) {
		}

		ManyConstructors(String a) {
		}

	}

	static class NoGetter {

		private int first;

		private int second;

	}

	static class PrivateGetter {

		private int pk;

		private int getPk() {
			return this.pk;
		}

	}

	static class OtherGetter {

		private int pk;

		long getPk() {
			return this.pk;
		}

	}

	static class NoSetter {

		private int count;

		int getCount() {
			return this.count;
		}

	}

	static class FinalField {

		private final int pk = 3;

		int getPk() {
			return this.pk;
		}

	}

	static class StrangeParameter {

		private final int pk;

		StrangeParameter(int key) {
			this.pk = key;
		}

		int getPk() {
			return this.pk;
		}

	}

	static class OtherParameter {

		private final int pk;

		OtherParameter(long pk) {
			this.pk = (int) pk;
		}

		int getPk() {
			return this.pk;
		}

	}

	record Variable<T>(@PartitionKey int pk, T value) {

	}

	record Variables<T>(@PartitionKey int pk, T[] value) {

	}

	record Wildcard(@PartitionKey int pk, List<? extends Number> value) {

	}

	record Nested<T>(@PartitionKey int pk, Map<String, List<T>> value) {

	}

	record Recursive(@PartitionKey int pk, @Embedded Optional<Recursive> inner) {

	}

	record Cycle(@PartitionKey int pk, @Embedded Half left) {

	}

	record Half(@Embedded Cycle right) {

	}

	record EmbeddedKey(@PartitionKey int pk, @Embedded Keyed inner) {

	}

	record Keyed(@PartitionKey int pk, @KeyPart(2) int part, @Version long version) {

	}

	record EmbeddedText(@PartitionKey int pk, @Embedded String text, @Embedded Object object,
			@Embedded Constants level) {

	}

	record EmbeddedGeneric(@PartitionKey int pk, @Embedded Map<String, String> map) {

	}

	record EmbeddedBad(@PartitionKey int pk, @Embedded NoGetter bad, @Embedded PrivateConstructor made,
			@Embedded Abstract abstracted) {

	}

	static class OnSetter {

		private int pk;

		int getPk() {
			return this.pk;
		}

		@PartitionKey
		void setPk(int pk) {
			this.pk = pk;
		}

	}

	static class OnStatic {

		@Column("a")
		static final int A = 1;

		@Column("b")
		private transient int b;

	}

}
