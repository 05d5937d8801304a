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

package io.otspring.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

/**
 * Properties of the types that are stored as rows.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class MappingProperties {

	/**
	 * What to do about the tables of mapped types when the application starts.
	 */
	private Schema schema = Schema.NONE;

	/**
	 * How tables and columns are named whose names are not given.
	 */
	private Naming naming = Naming.AS_IS;

	/**
	 * Comma-separated list of packages to look for mapped types in, at build time if the
	 * application is processed ahead of time. By default, those of the application's
	 * auto-configuration.
	 */
	private List<String> packages = new ArrayList<>();

	public Schema getSchema() {
		return this.schema;
	}

	public void setSchema(Schema schema) {
		this.schema = schema;
	}

	public Naming getNaming() {
		return this.naming;
	}

	public void setNaming(Naming naming) {
		this.naming = naming;
	}

	public List<String> getPackages() {
		return this.packages;
	}

	public void setPackages(List<String> packages) {
		this.packages = packages;
	}

	/**
	 * What to do about tables.
	 *
	 * @since 0.1.0
	 */
	public enum Schema {

		/** Nothing: the service is not called. */
		NONE,

		/** Fail if there are differences between types and tables. */
		CHECK,

		/** Create the tables that are missing, and then check. */
		CREATE

	}

	/**
	 * How tables and columns are named.
	 *
	 * @since 0.1.0
	 */
	public enum Naming {

		/** As the types and properties. */
		AS_IS,

		/** As the types and properties, but in snake case. */
		SNAKE_CASE

	}

}
