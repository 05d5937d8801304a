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

import io.otspring.client.model.Row;

/**
 * What one member of a record or bean has to do with a row.
 */
interface Part {

	Member member();

	/**
	 * Hands over that all columns of the member are absent.
	 */
	void writeAbsent(ColumnSink sink);

	/**
	 * Returns whether the row has anything of the member.
	 */
	boolean isPresentIn(Row row);

	/**
	 * Returns whether a member that is absent from a row is set nevertheless.
	 */
	boolean readsAbsent();

	/**
	 * Returns what reads the member: a handle from {@link Row} to the member's type.
	 */
	MethodHandle reader();

	/**
	 * Returns what hands over the columns of the member: a handle from an instance, as an
	 * {@link Object}, and a {@link ColumnSink} to whether there are any.
	 */
	MethodHandle writer();

}
