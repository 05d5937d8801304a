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
import java.util.stream.IntStream;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.IntegerValue;

/**
 * The columns that hold the version of a row. Beside the version itself there are eight
 * that hold tokens, random numbers that tell the writers of the last eight versions.
 *
 * @param property the property that holds the version
 * @since 0.1.0
 */
public record VersionColumns(EntityProperty property) {

	private static final int TOKENS = 8;

	/**
	 * Returns the version that an entity has, 0 if it is not stored yet.
	 */
	public long of(Object entity) {
		ColumnValue value = this.property.value(entity);
		return (value instanceof IntegerValue version) ? version.value() : 0;
	}

	/**
	 * Returns the name of the column that holds the version.
	 */
	public String column() {
		return this.property.column();
	}

	/**
	 * Returns the name of the column that holds the token of who wrote a version.
	 */
	public String tokenColumn(long version) {
		return tokenColumn((int) Math.floorMod(version, (long) TOKENS));
	}

	/**
	 * Returns the names of all columns that hold tokens.
	 */
	public List<String> tokenColumns() {
		return IntStream.range(0, TOKENS).mapToObj(this::tokenColumn).toList();
	}

	/**
	 * Returns whether the token of who wrote a version is still there, unless the whole
	 * row was replaced.
	 * @param version the version
	 * @param newest the version that the row has now
	 */
	public boolean isRemembered(long version, long newest) {
		return version <= newest && newest < version + TOKENS;
	}

	private String tokenColumn(int slot) {
		return column() + "_" + slot;
	}

}
