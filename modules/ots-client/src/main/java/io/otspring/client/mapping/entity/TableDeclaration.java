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

/**
 * What a type says of its table.
 *
 * @param name the table's name
 * @param timeToLiveSeconds after how many seconds data is deleted, -1 if never
 * @param maxVersions how many versions of a column are kept
 * @param definedColumns the properties whose columns the table declares
 * @since 0.1.0
 */
public record TableDeclaration(String name, int timeToLiveSeconds, int maxVersions,
		List<EntityProperty> definedColumns) {

	public TableDeclaration {
		definedColumns = List.copyOf(definedColumns);
	}

}
