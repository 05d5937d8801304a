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

package io.otspring.emulator.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

/**
 * Finds the tables that a request names, by the names of its fields, which are the same
 * in all operations.
 */
final class RequestTables {

	private static final Set<String> NAMES = Set.of("table_name", "main_table_name");

	private RequestTables() {
	}

	static Set<String> of(Message request) {
		Set<String> tables = new HashSet<>();
		collect(request, tables);
		return tables;
	}

	private static void collect(Message message, Set<String> tables) {
		for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
			if (NAMES.contains(field.getKey().getName())) {
				tables.add((String) field.getValue());
			}
			else if (field.getValue() instanceof Message inner) {
				collect(inner, tables);
			}
			else if (field.getValue() instanceof List<?> list) {
				list.stream().filter(Message.class::isInstance).forEach(inner -> collect((Message) inner, tables));
			}
		}
	}

}
