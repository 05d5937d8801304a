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

package io.otspring.client.internal.operation;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.call.AsyncCallExecutor;
import io.otspring.client.call.CallExecutor;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.index.DropIndexRequest;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BulkExportRequest;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.stream.GetStreamRecordRequest;
import io.otspring.client.table.DeleteTableRequest;
import io.otspring.client.table.ListTableRequest;
import io.otspring.client.table.StreamSpecification;
import io.otspring.client.table.UpdateTableRequest;
import io.otspring.client.transaction.AbortTransactionRequest;
import io.otspring.client.transaction.CommitTransactionRequest;
import io.otspring.client.transaction.StartLocalTransactionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The descriptors of operations, held against the protocol and against the client.
 */
class OperationsTests {

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	/** What gives callers threads that wait, which who need not wait need not have. */
	private static final Set<String> ONLY_BLOCKING = Set.of("ranges", "export", "bulkWriter");

	@Test
	void areThoseOfTheProtocol() {
		assertThat(Operations.all()).extracting(Operation::name)
			.containsExactlyInAnyOrder("CreateTable", "ListTable", "DescribeTable", "UpdateTable", "DeleteTable",
					"ComputeSplitPointsBySize", "CreateIndex", "DropIndex", "AddDefinedColumn", "DeleteDefinedColumn",
					"GetRow", "PutRow", "UpdateRow", "DeleteRow", "BatchGetRow", "BatchWriteRow", "GetRange",
					"BulkImport", "BulkExport", "StartLocalTransaction", "CommitTransaction", "AbortTransaction",
					"ListStream", "DescribeStream", "GetShardIterator", "GetStreamRecord");
	}

	@ParameterizedTest
	@ValueSource(classes = { OTSClient.class, OTSAsyncClient.class })
	void areEachAMethodOfTheClient(Class<?> client) {
		Set<String> methods = capabilities(client).flatMap(type -> Stream.of(type.getMethods()))
			.map(Method::getName)
			.collect(Collectors.toSet());
		assertThat(Operations.all()).extracting(operation -> methodName(operation.name()))
			.allSatisfy(name -> assertThat(methods).contains(name));
	}

	@Test
	void areOfferedByBothClientsAlike() {
		assertThat(signatures(OTSAsyncClient.class)).isEqualTo(signatures(OTSClient.class));
	}

	/**
	 * Returns the default methods of a client with all that they take and what their
	 * response is, whatever it comes in.
	 */
	private static Set<String> signatures(Class<?> client) {
		return capabilities(client).flatMap(type -> Stream.of(type.getMethods()))
			.filter(Method::isDefault)
			.filter(method -> !ONLY_BLOCKING.contains(method.getName()))
			.map(method -> method.getName() + Arrays.toString(method.getGenericParameterTypes()) + " "
					+ response(method.getGenericReturnType()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String response(Type returned) {
		Type response = (returned instanceof ParameterizedType future && future.getRawType() == CompletableFuture.class)
				? future.getActualTypeArguments()[0] : returned;
		return response.getTypeName().replace("Async", "").replace("RowRangePublisher", "RowRange");
	}

	@Test
	void haveNamesThatAreTheirRequests() {
		assertThat(Operations.all()).allSatisfy(operation -> assertThat(operation.requestType().getSimpleName())
			.isEqualTo(operation.name() + "Request"));
	}

	@Test
	void haveTheirNameAsPath() {
		assertThat(Operations.of(new ListTableRequest()).path()).isEqualTo("/ListTable");
	}

	@Test
	void refuseARequestOfNoOperation() {
		OtsRequest<String> request = new OtsRequest<>() {

		};
		assertThatIllegalArgumentException().isThrownBy(() -> Operations.of(request));
	}

	@Test
	void nameTheTablesOfABatchOnce() {
		BatchWriteRowRequest batch = BatchWriteRowRequest.of(b -> b.put(p -> p.table("t").primaryKey(KEY))
			.put(p -> p.table("u").primaryKey(KEY))
			.put(p -> p.table("t").primaryKey(KEY)));
		assertThat(Operations.of(batch).tables().apply(batch)).isEqualTo(List.of("t", "u"));
	}

	static Stream<Arguments> idempotency() {
		PutRowRequest put = PutRowRequest.of(r -> r.table("t").primaryKey(KEY).column("a", 1));
		UpdateRowRequest update = UpdateRowRequest.of(r -> r.table("t").primaryKey(KEY).put("a", 1));
		Condition version = Condition.that(Filter.column("v").equalTo(1)).guardingRepeats();
		UpdateRowRequest guarded = UpdateRowRequest
			.of(r -> r.table("t").primaryKey(KEY).increment("a", 1).put("v", 2).condition(version));
		return Stream.of(arguments(new ListTableRequest(), Idempotency.READ),
				arguments(GetRowRequest.of(r -> r.table("t").primaryKey(KEY)), Idempotency.READ),
				arguments(new DeleteTableRequest("t"), Idempotency.ONCE),
				arguments(UpdateTableRequest.of(t -> t.table("t").options(o -> o.maxVersions(2))),
						Idempotency.REPEATABLE),
				arguments(UpdateTableRequest.of(t -> t.table("t").stream(StreamSpecification.disabled())),
						Idempotency.ONCE),
				arguments(new DropIndexRequest("t", "i"), Idempotency.ONCE),
				arguments(StartLocalTransactionRequest.of(t -> t.table("t").partitionKey(KEY)), Idempotency.ONCE),
				arguments(new CommitTransactionRequest("tx"), Idempotency.ONCE),
				arguments(new AbortTransactionRequest("tx"), Idempotency.REPEATABLE),
				arguments(GetStreamRecordRequest.of(r -> r.shardIterator("it")), Idempotency.READ),
				arguments(BulkExportRequest.of(r -> r.table("t").rest("id").columns("a")), Idempotency.READ),
				arguments(BulkImportRequest.of(r -> r.table("t").add(put)), Idempotency.REPEATABLE),
				arguments(BulkImportRequest.of(r -> r.table("t").add(put).add(update)), Idempotency.ONCE),
				arguments(put, Idempotency.REPEATABLE),
				arguments(PutRowRequest.of(r -> r.table("t").primaryKey(KEY).condition(Condition.rowDoesNotExist())),
						Idempotency.ONCE),
				arguments(PutRowRequest.of(r -> r.table("t").primaryKey(KEY).condition(Filter.column("a").equalTo(1))),
						Idempotency.ONCE),
				arguments(PutRowRequest.of(r -> r.table("t").primaryKey(k -> k.add("id", 1).addAutoIncrement("seq"))),
						Idempotency.ONCE),
				arguments(DeleteRowRequest.of(r -> r.table("t").primaryKey(KEY)), Idempotency.REPEATABLE),
				arguments(DeleteRowRequest.of(r -> r.table("t").primaryKey(KEY).condition(Condition.rowExists())),
						Idempotency.ONCE),
				arguments(update, Idempotency.ONCE),
				arguments(
						UpdateRowRequest
							.of(r -> r.table("t").primaryKey(KEY).put("a", ColumnValue.of(1), 1700000000000L)),
						Idempotency.REPEATABLE),
				arguments(UpdateRowRequest.of(r -> r.table("t").primaryKey(KEY).delete("a").deleteVersion("b", 1)),
						Idempotency.REPEATABLE),
				arguments(UpdateRowRequest.of(r -> r.table("t").primaryKey(KEY).increment("a", 1)), Idempotency.ONCE),
				arguments(guarded, Idempotency.GUARDED),
				arguments(PutRowRequest.of(r -> r.table("t").primaryKey(KEY).condition(version)), Idempotency.GUARDED),
				arguments(DeleteRowRequest.of(r -> r.table("t").primaryKey(KEY).condition(version)),
						Idempotency.GUARDED),
				arguments(PutRowRequest
					.of(r -> r.table("t").primaryKey(k -> k.add("id", 1).addAutoIncrement("seq")).condition(version)),
						Idempotency.ONCE),
				arguments(BatchWriteRowRequest.of(b -> b.add(put)), Idempotency.REPEATABLE),
				arguments(BatchWriteRowRequest.of(b -> b.add(put).add(update)), Idempotency.ONCE),
				arguments(BatchWriteRowRequest.of(b -> b.add(guarded)), Idempotency.GUARDED),
				arguments(BatchWriteRowRequest.of(b -> b.add(put).add(guarded)), Idempotency.REPEATABLE),
				arguments(BatchWriteRowRequest.of(b -> b.add(update).add(guarded)), Idempotency.ONCE));
	}

	@ParameterizedTest
	@MethodSource("idempotency")
	<R> void decideByContentWhetherARepeatIsSafe(OtsRequest<R> request, Idempotency expected) {
		assertThat(Operations.of(request).idempotency().apply(request)).isEqualTo(expected);
	}

	/**
	 * Finds the client and what is reached through it.
	 */
	private static Stream<Class<?>> capabilities(Class<?> client) {
		Stream<Class<?>> reached = Stream.of(client.getMethods())
			.<Class<?>>map(Method::getReturnType)
			.filter(type -> CallExecutor.class.isAssignableFrom(type)
					|| AsyncCallExecutor.class.isAssignableFrom(type));
		return Stream.concat(Stream.of(client), reached).distinct();
	}

	private static String methodName(String operation) {
		return operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
	}

}
