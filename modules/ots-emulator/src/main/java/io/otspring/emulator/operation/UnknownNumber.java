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

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import org.jspecify.annotations.Nullable;

/**
 * A number in a message that its enumeration does not have. The field counts as absent
 * then, which would be a misleading reason to refuse the message.
 */
final class UnknownNumber {

	/** What the service says, by the names of the fields. */
	private static final Map<String, String> TEXTS = Map.of("Condition.row_existence",
			"Invalid row-existence expectation: ", "ReturnContent.return_type", "Invalid return type: ",
			"RowInBatchWriteRowRequest.type", "Invalid ModifyType: ", "RowInBulkImportRequest.type",
			"Invalid ModifyType: ", "Filter.type", "Invalid type of filter: ", "SingleColumnValueFilter.comparator",
			"Invalid relation operator: ");

	private UnknownNumber() {
	}

	/**
	 * Looks for such a number.
	 * @param message the message, as far as it could be read
	 * @return the reason to refuse it, or nothing if there is no such number
	 */
	static Optional<String> find(@Nullable MessageLite message) {
		return (message instanceof Message whole) ? Optional.ofNullable(reason(whole)) : Optional.empty();
	}

	private static @Nullable String reason(Message message) {
		for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
			String text = TEXTS.get(field.getContainingType().getName() + "." + field.getName());
			List<Long> numbers = message.getUnknownFields().getField(field.getNumber()).getVarintList();
			if (text != null && !numbers.isEmpty()) {
				return text + numbers.get(0) + ".";
			}
		}
		return message.getAllFields()
			.values()
			.stream()
			.flatMap(value -> (value instanceof Collection<?> values) ? values.stream() : Stream.of(value))
			.filter(Message.class::isInstance)
			.map(Message.class::cast)
			.flatMap(part -> find(part).stream())
			.findFirst()
			.orElse(null);
	}

}
