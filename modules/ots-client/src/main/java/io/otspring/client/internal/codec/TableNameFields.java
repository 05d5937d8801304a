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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.message.IndexMessages;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.StreamMessages;
import io.otspring.protocol.message.TableMessages;
import io.otspring.protocol.message.TransactionMessages;
import org.jspecify.annotations.Nullable;

/**
 * Where a message has names of tables and indexes. They are replaced in the body itself,
 * so that neither requests nor responses know of it.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 */
public final class TableNameFields {

	private static final TableNameFields NONE = new TableNameFields(Map.of());

	private static final TableNameFields INDEX = name(TableMessages.IndexMeta.NAME_FIELD_NUMBER);

	private static final TableNameFields TABLE = name(TableMessages.TableMeta.TABLE_NAME_FIELD_NUMBER)
		.and(TableMessages.TableMeta.INDEX_META_FIELD_NUMBER, Field.listed(INDEX));

	private static final Map<String, TableNameFields> REQUESTS = Map.ofEntries(
			Map.entry("CreateTable",
					NONE.and(TableMessages.CreateTableRequest.TABLE_META_FIELD_NUMBER, Field.single(TABLE))
						.and(TableMessages.CreateTableRequest.INDEX_METAS_FIELD_NUMBER, Field.listed(INDEX))),
			Map.entry("DescribeTable", name(TableMessages.DescribeTableRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("UpdateTable", name(TableMessages.UpdateTableRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("DeleteTable", name(TableMessages.DeleteTableRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("ComputeSplitPointsBySize",
					name(TableMessages.ComputeSplitPointsBySizeRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("AddDefinedColumn", name(IndexMessages.AddDefinedColumnRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("DeleteDefinedColumn", name(IndexMessages.DeleteDefinedColumnRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("CreateIndex",
					name(IndexMessages.CreateIndexRequest.MAIN_TABLE_NAME_FIELD_NUMBER)
						.and(IndexMessages.CreateIndexRequest.INDEX_META_FIELD_NUMBER, Field.single(INDEX))),
			Map.entry("DropIndex",
					name(IndexMessages.DropIndexRequest.MAIN_TABLE_NAME_FIELD_NUMBER)
						.and(IndexMessages.DropIndexRequest.INDEX_NAME_FIELD_NUMBER, Field.NAME)),
			Map.entry("GetRow", name(RowMessages.GetRowRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("PutRow", name(RowMessages.PutRowRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("UpdateRow", name(RowMessages.UpdateRowRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("DeleteRow", name(RowMessages.DeleteRowRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("GetRange", name(RowMessages.GetRangeRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("BatchGetRow",
					NONE.and(RowMessages.BatchGetRowRequest.TABLES_FIELD_NUMBER,
							Field.single(name(RowMessages.TableInBatchGetRowRequest.TABLE_NAME_FIELD_NUMBER)))),
			Map.entry("BatchWriteRow",
					NONE.and(RowMessages.BatchWriteRowRequest.TABLES_FIELD_NUMBER,
							Field.single(name(RowMessages.TableInBatchWriteRowRequest.TABLE_NAME_FIELD_NUMBER)))),
			Map.entry("BulkImport", name(RowMessages.BulkImportRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("BulkExport", name(RowMessages.BulkExportRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("StartLocalTransaction",
					name(TransactionMessages.StartLocalTransactionRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("ListStream", name(StreamMessages.ListStreamRequest.TABLE_NAME_FIELD_NUMBER)),
			Map.entry("GetStreamRecord", name(StreamMessages.GetStreamRecordRequest.TABLE_NAME_FIELD_NUMBER)));

	private static final Map<String, TableNameFields> RESPONSES = Map
		.of("ListTable", NONE.and(TableMessages.ListTableResponse.TABLE_NAMES_FIELD_NUMBER, Field.LISTED_NAME),
				"DescribeTable",
				NONE.and(TableMessages.DescribeTableResponse.TABLE_META_FIELD_NUMBER, Field.single(TABLE))
					.and(TableMessages.DescribeTableResponse.INDEX_METAS_FIELD_NUMBER, Field.listed(INDEX)),
				"BatchGetRow",
				NONE.and(RowMessages.BatchGetRowResponse.TABLES_FIELD_NUMBER,
						Field.single(name(RowMessages.TableInBatchGetRowResponse.TABLE_NAME_FIELD_NUMBER))),
				"BatchWriteRow",
				NONE.and(RowMessages.BatchWriteRowResponse.TABLES_FIELD_NUMBER,
						Field.single(name(RowMessages.TableInBatchWriteRowResponse.TABLE_NAME_FIELD_NUMBER))),
				"BulkImport", name(RowMessages.BulkImportResponse.TABLE_NAME_FIELD_NUMBER), "ListStream",
				NONE.and(StreamMessages.ListStreamResponse.STREAMS_FIELD_NUMBER,
						Field.listed(name(StreamMessages.Stream.TABLE_NAME_FIELD_NUMBER))),
				"DescribeStream", name(StreamMessages.DescribeStreamResponse.TABLE_NAME_FIELD_NUMBER));

	private final Map<Integer, Field> fields;

	private TableNameFields(Map<Integer, Field> fields) {
		this.fields = fields;
	}

	/**
	 * Returns where requests of an operation have names.
	 */
	public static TableNameFields inRequestsOf(String operation) {
		return REQUESTS.getOrDefault(operation, NONE);
	}

	/**
	 * Returns where responses of an operation have names.
	 */
	public static TableNameFields inResponsesOf(String operation) {
		return RESPONSES.getOrDefault(operation, NONE);
	}

	/**
	 * Returns whether there are no names.
	 */
	public boolean isEmpty() {
		return this.fields.isEmpty();
	}

	/**
	 * Copies a body with other names.
	 * @param body the array whose first bytes are the body
	 * @param length the number of these bytes
	 * @param names gives the other name, or nothing: what is listed is then left out, and
	 * a single name is left as it is
	 * @return the copy
	 * @throws IOException if the body is not a message
	 */
	public WireBuffer replace(byte[] body, int length, Function<String, Optional<String>> names) throws IOException {
		WireBuffer copy = new WireBuffer(length + 64);
		copy(new Range(body, 0, length), names, copy);
		return copy;
	}

	/**
	 * Copies a message.
	 * @return whether there is another name for its own one
	 */
	private boolean copy(Range message, Function<String, Optional<String>> names, WireBuffer copy) throws IOException {
		CodedInputStream in = CodedInputStream.newInstance(message.bytes, message.offset, message.length);
		boolean known = true;
		int start = 0;
		for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
			Field field = field(tag);
			if (field == null) {
				in.skipField(tag);
				copy.writeBytes(message.bytes, message.offset + start, in.getTotalBytesRead() - start);
			}
			else {
				int length = in.readRawVarint32();
				Range content = new Range(message.bytes, message.offset + in.getTotalBytesRead(), length);
				in.skipRawBytes(length);
				known &= copy(tag, field, content, names, copy) || field.listed;
			}
			start = in.getTotalBytesRead();
		}
		return known;
	}

	private static boolean copy(int tag, Field field, Range content, Function<String, Optional<String>> names,
			WireBuffer copy) throws IOException {
		WireBuffer replaced = new WireBuffer(content.length + 64);
		boolean known;
		if (field.inside != null) {
			known = field.inside.copy(content, names, replaced);
		}
		else {
			String name = content.text();
			Optional<String> other = names.apply(name);
			replaced.writeUtf8(other.orElse(name));
			known = other.isPresent();
		}
		if (known || !field.listed) {
			copy.writeVarint(tag);
			copy.writeVarint(replaced.size());
			copy.writeBytes(replaced.array(), 0, replaced.size());
		}
		return known;
	}

	private @Nullable Field field(int tag) {
		return (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED)
				? this.fields.get(WireFormat.getTagFieldNumber(tag)) : null;
	}

	private static TableNameFields name(int number) {
		return NONE.and(number, Field.NAME);
	}

	private TableNameFields and(int number, Field field) {
		Map<Integer, Field> all = new HashMap<>(this.fields);
		all.put(number, field);
		return new TableNameFields(Map.copyOf(all));
	}

	/**
	 * A field that is a name, or a message with names.
	 *
	 * @param inside where the message has names; none if the field is a name
	 * @param listed whether the field is one of many, which can be left out
	 */
	private record Field(@Nullable TableNameFields inside, boolean listed) {

		static final Field NAME = new Field(null, false);

		static final Field LISTED_NAME = new Field(null, true);

		static Field single(TableNameFields inside) {
			return new Field(inside, false);
		}

		static Field listed(TableNameFields inside) {
			return new Field(inside, true);
		}

	}

	/**
	 * A part of a body.
	 *
	 * @param bytes the body
	 * @param offset where the part starts
	 * @param length how many bytes it has
	 */
	@SuppressWarnings("ArrayRecordComponent") // Carried once, never compared
	private record Range(byte[] bytes, int offset, int length) {

		String text() {
			return new String(this.bytes, this.offset, this.length, StandardCharsets.UTF_8);
		}

	}

}
