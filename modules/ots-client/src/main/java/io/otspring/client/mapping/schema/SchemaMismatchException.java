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

/**
 * Tables are not as their types say. The message names the tables and the types, and has
 * a line for each difference.
 *
 * @since 0.1.0
 */
public final class SchemaMismatchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final List<SchemaMismatch> mismatches;

	/**
	 * Creates an exception.
	 * @param report what was found, with at least one mismatch
	 */
	public SchemaMismatchException(SchemaReport report) {
		super(report.toString());
		this.mismatches = report.mismatches();
	}

	/**
	 * Returns the tables that are not as a type says.
	 */
	public List<SchemaMismatch> mismatches() {
		return this.mismatches;
	}

}
