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

import io.otspring.client.model.ColumnValue;

/**
 * Takes the columns of an entity, one call for each property.
 *
 * @since 0.1.0
 */
public interface ColumnSink {

	/**
	 * Takes a column.
	 * @param property the property that is stored in it
	 * @param value what is stored
	 * @param timestamp the version to be written, or
	 * {@link io.otspring.client.model.Column#NO_TIMESTAMP}
	 */
	void put(EntityProperty property, ColumnValue value, long timestamp);

	/**
	 * Takes a column that the row is not to have, as its property is {@code null}.
	 * @param property the property
	 */
	void absent(EntityProperty property);

}
