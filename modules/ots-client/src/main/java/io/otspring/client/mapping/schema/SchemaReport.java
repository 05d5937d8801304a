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

package io.otspring.client.mapping.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found when types were held against their tables.
 *
 * @param created the names of the tables that were missing and have been created
 * @param mismatches the tables that are not as a type says, one for each such type
 * @since 0.1.0
 */
public record SchemaReport(List<String> created, List<SchemaMismatch> mismatches) {

	public SchemaReport {
		created = List.copyOf(created);
		mismatches = List.copyOf(mismatches);
	}

	/**
	 * Returns whether all tables are as their types say.
	 */
	public boolean matches() {
		return this.mismatches.isEmpty();
	}

	/**
	 * Throws an exception unless all tables are as their types say.
	 * @throws SchemaMismatchException if one is not
	 */
	public void requireMatch() {
		if (!matches()) {
			throw new SchemaMismatchException(this);
		}
	}

	/**
	 * Returns a text of several lines: the mismatches, one after the other.
	 */
	@Override
	public String toString() {
		return matches() ? "All tables are as their types say"
				: this.mismatches.stream().map(SchemaMismatch::toString).collect(Collectors.joining("\n"));
	}

}
