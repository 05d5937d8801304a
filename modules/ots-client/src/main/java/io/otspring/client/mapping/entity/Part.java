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

import java.lang.invoke.MethodHandle;
import java.util.Map;

import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a record or bean has to do with a row.
 * <p>
 * Instances are safe for use by multiple threads.
 */
interface Part {

	Member member();

	/**
	 * Returns whether the row has anything of the member.
	 */
	boolean isPresentIn(Row row);

	/**
	 * Returns whether an instance can be made of a row that has nothing of the member.
	 */
	boolean mayBeMissing();

	/**
	 * Returns whether a setter is called even if a row has nothing of the member. It
	 * keeps its initial value otherwise.
	 */
	boolean isSetIfMissing();

	/**
	 * Returns what reads the member: a handle from {@link Row} to the member's type.
	 */
	MethodHandle reader();

	/**
	 * A part that is stored in columns of its own, one or many, outside the primary key.
	 */
	interface Stored extends Part {

		/**
		 * Returns what hands over the columns of the member: a handle from an instance,
		 * as an {@link Object}, and a {@link ColumnSink} to whether there are any.
		 */
		MethodHandle writer();

		/**
		 * Hands over that all columns of the member are absent.
		 */
		void writeAbsent(ColumnSink sink);

	}

	/**
	 * A part whose value can be replaced.
	 */
	interface Replaceable extends Part {

		/**
		 * Returns whether any of the values belongs to this member.
		 */
		boolean isAmong(Map<EntityProperty, ?> values);

		/**
		 * Returns what the member of an instance is to be with the new values.
		 */
		@Nullable Object replaced(Object owner, Map<EntityProperty, ?> values);

	}

}
