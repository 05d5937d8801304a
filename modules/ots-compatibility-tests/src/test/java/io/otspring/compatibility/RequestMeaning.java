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

import java.util.List;
import java.util.Set;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.otspring.protocol.message.IndexMessages;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.StreamMessages;
import io.otspring.protocol.message.TableMessages;
import io.otspring.protocol.message.TransactionMessages;

/**
 * What a request means: its message, without what makes no difference to the service.
 */
final class RequestMeaning {

	/**
	 * The service returns columns in an order of its own, whatever the order in which
	 * they are asked for; the official client asks for them in the order of a hash set.
	 */
	private static final Set<String> SETS = Set.of("columns_to_get", "return_column_names");

	private RequestMeaning() {
	}

	static Message of(RecordedRequest request) throws InvalidProtocolBufferException {
		Message.Builder message = parser(request.path()).parseFrom(request.body()).toBuilder();
		sortSets(message);
		return message.build();
	}

	private static void sortSets(Message.Builder message) {
		message.getAllFields().forEach((field, value) -> {
			if (SETS.contains(field.getName())) {
				message.setField(field, ((List<?>) value).stream().sorted().toList());
			}
			else if (value instanceof Message nested) {
				message.setField(field, sorted(nested));
			}
			else if (field.isRepeated() && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
				message.setField(field, ((List<?>) value).stream().map(each -> sorted((Message) each)).toList());
			}
		});
	}

	private static Message sorted(Message message) {
		Message.Builder builder = message.toBuilder();
		sortSets(builder);
		return builder.build();
	}

	private static Parser<? extends Message> parser(String path) {
		return switch (path) {
			case "/CreateTable" -> TableMessages.CreateTableRequest.parser();
			case "/ListTable" -> TableMessages.ListTableRequest.parser();
			case "/DescribeTable" -> TableMessages.DescribeTableRequest.parser();
			case "/UpdateTable" -> TableMessages.UpdateTableRequest.parser();
			case "/DeleteTable" -> TableMessages.DeleteTableRequest.parser();
			case "/GetRow" -> RowMessages.GetRowRequest.parser();
			case "/GetRange" -> RowMessages.GetRangeRequest.parser();
			case "/PutRow" -> RowMessages.PutRowRequest.parser();
			case "/UpdateRow" -> RowMessages.UpdateRowRequest.parser();
			case "/DeleteRow" -> RowMessages.DeleteRowRequest.parser();
			case "/BatchGetRow" -> RowMessages.BatchGetRowRequest.parser();
			case "/BatchWriteRow" -> RowMessages.BatchWriteRowRequest.parser();
			case "/ComputeSplitPointsBySize" -> TableMessages.ComputeSplitPointsBySizeRequest.parser();
			case "/CreateIndex" -> IndexMessages.CreateIndexRequest.parser();
			case "/DropIndex" -> IndexMessages.DropIndexRequest.parser();
			case "/AddDefinedColumn" -> IndexMessages.AddDefinedColumnRequest.parser();
			case "/DeleteDefinedColumn" -> IndexMessages.DeleteDefinedColumnRequest.parser();
			case "/BulkImport" -> RowMessages.BulkImportRequest.parser();
			case "/BulkExport" -> RowMessages.BulkExportRequest.parser();
			case "/StartLocalTransaction" -> TransactionMessages.StartLocalTransactionRequest.parser();
			case "/CommitTransaction" -> TransactionMessages.CommitTransactionRequest.parser();
			case "/AbortTransaction" -> TransactionMessages.AbortTransactionRequest.parser();
			case "/ListStream" -> StreamMessages.ListStreamRequest.parser();
			case "/DescribeStream" -> StreamMessages.DescribeStreamRequest.parser();
			case "/GetShardIterator" -> StreamMessages.GetShardIteratorRequest.parser();
			case "/GetStreamRecord" -> StreamMessages.GetStreamRecordRequest.parser();
			default -> throw new IllegalArgumentException(path);
		};
	}

}
