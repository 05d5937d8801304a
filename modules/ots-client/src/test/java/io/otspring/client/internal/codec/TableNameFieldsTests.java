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

package io.otspring.client.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.internal.operation.Operations;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.message.IndexMessages;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.StreamMessages;
import io.otspring.protocol.message.TableMessages;
import io.otspring.protocol.message.TransactionMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The names of tables and indexes in all messages, found in the schema of the protocol.
 */
class TableNameFieldsTests {

	private static final List<FileDescriptor> SCHEMA = List.of(TableMessages.getDescriptor(),
			RowMessages.getDescriptor(), IndexMessages.getDescriptor(), TransactionMessages.getDescriptor(),
			StreamMessages.getDescriptor());

	private static final String NAME = "orders";

	private static final String OTHER = "test_orders";

	static Stream<String> operations() {
		return Operations.all().stream().map(Operation::name).sorted();
	}

	@ParameterizedTest
	@MethodSource("operations")
	void noNameLeavesAsTheApplicationHasIt(String operation) throws Exception {
		Descriptor request = descriptor(operation + "Request");
		assertThat(replaced(TableNameFields.inRequestsOf(operation), filled(request, NAME), Optional.of(OTHER)))
			.isEqualTo(filled(request, OTHER));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void noNameArrivesAsTheServiceHasIt(String operation) throws Exception {
		Descriptor response = descriptor(operation + "Response");
		assertThat(replaced(TableNameFields.inResponsesOf(operation), filled(response, OTHER), Optional.of(NAME)))
			.isEqualTo(filled(response, NAME));
	}

	@Test
	void schemaHasTheNamesThatTheTestLooksFor() {
		List<String> names = new ArrayList<>();
		operations().forEach(operation -> Stream.of("Request", "Response")
			.filter(kind -> hasNames(descriptor(operation + kind)))
			.forEach(kind -> names.add(operation + kind)));
		assertThat(names).hasSize(28)
			.contains("CreateTableRequest", "DropIndexRequest", "ListTableResponse", "DescribeStreamResponse",
					"GetStreamRecordRequest")
			.doesNotContain("ListTableRequest", "GetRowResponse", "CommitTransactionRequest");
	}

	@Test
	void whatIsListedUnderAnUnknownNameIsLeftOut() throws Exception {
		Message tables = TableMessages.ListTableResponse.newBuilder()
			.addTableNames("test_orders")
			.addTableNames("orders")
			.addTableNames("test_items")
			.build();
		assertThat(TableMessages.ListTableResponse.parseFrom(unprefixed("ListTable", tables)).getTableNamesList())
			.containsExactly("orders", "items");
		Message streams = StreamMessages.ListStreamResponse.newBuilder()
			.addStreams(stream("orders"))
			.addStreams(stream("test_orders"))
			.build();
		assertThat(StreamMessages.ListStreamResponse.parseFrom(unprefixed("ListStream", streams)).getStreamsList())
			.containsExactly(stream("orders").toBuilder().setStreamId("id of test_orders").build());
	}

	@Test
	void singleNameThatIsUnknownStays() throws Exception {
		DynamicMessage response = filled(descriptor("DescribeStreamResponse"), "orders");
		assertThat(replaced(TableNameFields.inResponsesOf("DescribeStream"), response, Optional.empty()))
			.isEqualTo(response);
	}

	private static boolean hasNames(Descriptor type) {
		return !filled(type, NAME).equals(filled(type, OTHER));
	}

	private static StreamMessages.Stream stream(String table) {
		return StreamMessages.Stream.newBuilder()
			.setStreamId("id of " + table)
			.setTableName(table)
			.setCreationTime(1)
			.build();
	}

	private static byte[] unprefixed(String operation, Message message) throws Exception {
		byte[] body = message.toByteArray();
		return TableNameFields.inResponsesOf(operation)
			.replace(body, body.length,
					name -> Optional.of(name).filter(it -> it.startsWith("test_")).map(it -> it.substring(5)))
			.toByteArray();
	}

	private static DynamicMessage replaced(TableNameFields fields, DynamicMessage message, Optional<String> name)
			throws Exception {
		byte[] body = message.toByteArray();
		WireBuffer copy = fields.replace(body, body.length, original -> {
			assertThat(original).isIn(NAME, OTHER);
			return name;
		});
		return DynamicMessage.parseFrom(message.getDescriptorForType(), copy.toByteArray());
	}

	private static Descriptor descriptor(String message) {
		return SCHEMA.stream()
			.map(file -> file.findMessageTypeByName(message))
			.filter(found -> found != null)
			.findFirst()
			.orElseThrow(() -> new AssertionError(message));
	}

	/**
	 * Sets all fields of a message, lists to two elements.
	 */
	private static DynamicMessage filled(Descriptor type, String name) {
		DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
		for (FieldDescriptor field : type.getFields()) {
			if (field.isRepeated()) {
				message.addRepeatedField(field, value(field, name)).addRepeatedField(field, value(field, name));
			}
			else {
				message.setField(field, value(field, name));
			}
		}
		return message.build();
	}

	private static Object value(FieldDescriptor field, String name) {
		return switch (field.getJavaType()) {
			case MESSAGE -> filled(field.getMessageType(), name);
			case STRING -> isName(field) ? name : "text";
			case BYTE_STRING -> ByteString.copyFrom(NAME, StandardCharsets.UTF_8);
			case ENUM -> field.getEnumType().getValues().get(0);
			case BOOLEAN -> true;
			case INT -> 7;
			case LONG -> 7L;
			case FLOAT, DOUBLE -> throw new AssertionError(field);
		};
	}

	private static boolean isName(FieldDescriptor field) {
		String parent = field.getContainingType().getName();
		return field.getName().matches(".*(table|index)_names?")
				|| parent.equals("IndexMeta") && field.getNumber() == 1;
	}

}
