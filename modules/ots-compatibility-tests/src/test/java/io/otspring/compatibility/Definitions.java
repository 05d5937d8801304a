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

package io.otspring.compatibility;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;

/**
 * The messages and enums of some files, each with its fields or values in words. Package
 * names do not count, as they do not travel.
 */
final class Definitions {

	private final Map<String, TreeSet<String>> fieldsByType = new TreeMap<>();

	private Definitions() {
	}

	static Definitions of(List<FileDescriptorProto> files) {
		Definitions definitions = new Definitions();
		for (FileDescriptorProto file : files) {
			file.getMessageTypeList().forEach(message -> definitions.add("", message));
			file.getEnumTypeList().forEach(type -> definitions.add("", type));
		}
		return definitions;
	}

	/**
	 * Returns the names of all messages and enums.
	 */
	Collection<String> types() {
		return this.fieldsByType.keySet();
	}

	/**
	 * Returns all fields and values, for example
	 * {@code GetRowRequest.max_versions = 5 optional int32}.
	 */
	Collection<String> fields() {
		return fieldsOf(types());
	}

	/**
	 * Returns the fields and values of some types.
	 */
	Collection<String> fieldsOf(Collection<String> types) {
		TreeSet<String> fields = new TreeSet<>();
		this.fieldsByType.forEach((type, ofType) -> {
			if (types.contains(type)) {
				fields.addAll(ofType);
			}
		});
		return fields;
	}

	private void add(String prefix, DescriptorProto message) {
		String name = prefix + message.getName();
		TreeSet<String> fields = new TreeSet<>();
		message.getFieldList().forEach(field -> fields.add(name + "." + describe(field)));
		this.fieldsByType.put(name, fields);
		message.getNestedTypeList().forEach(nested -> add(name + ".", nested));
		message.getEnumTypeList().forEach(nested -> add(name + ".", nested));
	}

	private void add(String prefix, EnumDescriptorProto type) {
		String name = prefix + type.getName();
		TreeSet<String> values = new TreeSet<>();
		type.getValueList().forEach(value -> values.add(name + "." + value.getName() + " = " + value.getNumber()));
		this.fieldsByType.put(name, values);
	}

	private static String describe(FieldDescriptorProto field) {
		String type = field.getType().name().replace("TYPE_", "").toLowerCase(Locale.ROOT);
		if (field.hasTypeName()) {
			type = field.getTypeName().substring(field.getTypeName().lastIndexOf('.') + 1);
		}
		String label = field.getLabel().name().replace("LABEL_", "").toLowerCase(Locale.ROOT);
		String defaultValue = field.hasDefaultValue() ? " [" + field.getDefaultValue() + "]" : "";
		String packed = field.getOptions().getPacked() ? " packed" : "";
		return field.getName() + " = " + field.getNumber() + " " + label + " " + type + defaultValue + packed;
	}

}
