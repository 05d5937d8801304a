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

package io.otspring.protocol.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.otspring.protocol.Hex;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests as the official client writes them and answers as it reads them, from
 * {@code worked-messages.txt}.
 */
class WorkedMessagesTests {

	private static final Set<String> PLAIN_BUFFER_FIELDS = Set.of("row", "rows", "row_change", "primary_key", "key",
			"inclusive_start_primary_key", "exclusive_end_primary_key", "next_start_primary_key", "split_points",
			"record", "origin_record");

	static List<Example> examples() throws IOException {
		try (InputStream in = WorkedMessagesTests.class.getResourceAsStream("worked-messages.txt")) {
			return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void isParsedAndWrittenByteForByte(Example example) throws Exception {
		Message message = example.parse();
		assertThat(Hex.of(message.toByteArray())).isEqualTo(Hex.of(example.bytes()));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void hasNoFieldThatIsNotKnown(Example example) throws Exception {
		assertAllKnown(example.parse());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void holdsRowsThatCanBeRead(Example example) throws Exception {
		assertRowsReadable(example.parse());
	}

	@Test
	void coversEveryOperation() throws IOException {
		Set<String> messages = new HashSet<>();
		examples().forEach(example -> messages.add(example.message()));
		assertThat(messages).contains("CreateTableRequest", "CreateTableResponse", "DescribeTableRequest",
				"DescribeTableResponse", "DeleteTableRequest", "DeleteTableResponse", "UpdateTableRequest",
				"UpdateTableResponse", "CreateIndexRequest", "CreateIndexResponse", "DropIndexRequest",
				"DropIndexResponse", "AddDefinedColumnRequest", "AddDefinedColumnResponse",
				"DeleteDefinedColumnRequest", "DeleteDefinedColumnResponse", "GetRowRequest", "GetRowResponse",
				"PutRowRequest", "PutRowResponse", "UpdateRowRequest", "UpdateRowResponse", "DeleteRowRequest",
				"DeleteRowResponse", "BatchGetRowRequest", "BatchGetRowResponse", "BatchWriteRowRequest",
				"BatchWriteRowResponse", "GetRangeRequest", "GetRangeResponse", "ComputeSplitPointsBySizeRequest",
				"ComputeSplitPointsBySizeResponse", "StartLocalTransactionRequest", "StartLocalTransactionResponse",
				"CommitTransactionRequest", "CommitTransactionResponse", "AbortTransactionRequest",
				"AbortTransactionResponse", "BulkImportRequest", "BulkImportResponse", "ListTableRequest",
				"ListTableResponse", "ListStreamRequest", "ListStreamResponse", "DescribeStreamRequest",
				"DescribeStreamResponse", "GetShardIteratorRequest", "GetShardIteratorResponse",
				"GetStreamRecordRequest", "GetStreamRecordResponse", "Error");
	}

	private static void assertAllKnown(Message message) {
		assertThat(message.getUnknownFields().asMap()).as(message.getDescriptorForType().getName()).isEmpty();
		message.getAllFields().values().forEach(value -> {
			List<?> values = (value instanceof List<?> list) ? list : List.of(value);
			values.stream().filter(Message.class::isInstance).forEach(each -> assertAllKnown((Message) each));
		});
	}

	private static void assertRowsReadable(Message message) {
		message.getAllFields().forEach((field, value) -> {
			List<?> values = (value instanceof List<?> list) ? list : List.of(value);
			for (Object each : values) {
				if (each instanceof Message nested) {
					assertRowsReadable(nested);
				}
				else if (isPlainBuffer(field)) {
					readRows(((ByteString) each).toByteArray());
				}
			}
		});
	}

	private static boolean isPlainBuffer(FieldDescriptor field) {
		return field.getType() == FieldDescriptor.Type.BYTES && PLAIN_BUFFER_FIELDS.contains(field.getName());
	}

	private static void readRows(byte[] bytes) {
		PlainBufferReader reader = PlainBufferReader.ofWrittenRow(bytes, 0, bytes.length);
		while (reader.nextRow()) {
			continue;
		}
		reader.expectEnd();
	}

	/**
	 * Reads blocks that are separated by empty lines: a title, the name of the message,
	 * the bytes. Lines {@code NAME = bytes} define what may stand for bytes.
	 */
	private static List<Example> parse(String text) {
		Map<String, String> definitions = new TreeMap<>();
		List<Example> examples = new ArrayList<>();
		for (String block : text.replaceAll("(?m)^#.*\n", "").strip().split("\n\\s*\n")) {
			String[] lines = block.strip().split("\n", 3);
			if (lines[0].contains(" = ")) {
				block.lines().map(line -> line.split(" = ")).forEach(pair -> definitions.put(pair[0], pair[1]));
			}
			else {
				String hex = (lines.length == 3) ? lines[2] : "";
				for (Map.Entry<String, String> definition : definitions.entrySet()) {
					hex = hex.replace(definition.getKey(), definition.getValue());
				}
				examples.add(new Example(lines[0], lines[1].strip(), Hex.bytes(hex)));
			}
		}
		return examples;
	}

	record Example(String title, String message, byte[] bytes) {

		Message parse() throws InvalidProtocolBufferException {
			return Messages.ofName(this.message).getParserForType().parseFrom(this.bytes);
		}

		@Override
		public String toString() {
			return this.title + ": " + this.message;
		}

	}

}
