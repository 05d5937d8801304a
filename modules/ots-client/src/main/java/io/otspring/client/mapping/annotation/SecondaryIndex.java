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

package io.otspring.client.mapping.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.otspring.client.index.IndexType;

/**
 * A secondary index of the table, which has a name of its own among tables and is read by
 * it.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SecondaryIndex.List.class)
public @interface SecondaryIndex {

	/**
	 * Returns the name of the index.
	 */
	String name();

	/**
	 * Returns the properties that the index is ordered by, from 1 to 4. The parts of the
	 * table's primary key that are not among them follow by themselves.
	 */
	String[] keys();

	/**
	 * Returns further properties that the index holds.
	 */
	String[] includes() default {};

	/**
	 * Returns whether the index is brought up to date by and by, or with each write.
	 */
	IndexType type() default IndexType.GLOBAL;

	/**
	 * The indexes of a type that has several.
	 */
	@Documented
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface List {

		/**
		 * Returns the indexes.
		 */
		SecondaryIndex[] value();

	}

}
