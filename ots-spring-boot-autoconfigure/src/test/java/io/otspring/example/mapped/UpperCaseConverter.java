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

package io.otspring.example.mapped;

import java.util.Locale;

import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.StringValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * A converter that is named by a property.
 */
class UpperCaseConverter implements ColumnConverter<String> {

	@Override
	public Class<String> type() {
		return String.class;
	}

	@Override
	public DefinedColumnType columnType() {
		return DefinedColumnType.STRING;
	}

	@Override
	public ColumnValue write(String value) {
		return ColumnValue.of(value.toUpperCase(Locale.ROOT));
	}

	@Override
	public String read(ColumnValue value) {
		return ((StringValue) value).value();
	}

}
