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

package io.otspring.client.stream;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.otspring.client.call.AsyncCallExecutor;

/**
 * Reading the changes of tables, shard by shard. Within a shard the changes of a primary
 * key stand in the order in which they took place.
 * <p>
 * A change that is older than the expiration time of the stream is lost: reading there
 * fails with {@code OTSTrimmedDataAccess}. All operations have in common that they return
 * at once, and that a problem is an {@link io.otspring.client.error.OtsException} of the
 * future.
 *
 * @since 0.1.0
 */
public interface AsyncStreamOperations extends AsyncCallExecutor {

	/**
	 * Returns the operations of an executor of calls.
	 */
	static AsyncStreamOperations of(AsyncCallExecutor executor) {
		return new AsyncStreamCalls(executor);
	}

	/**
	 * Lists the streams of all tables.
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<ListStreamResponse> listStream() {
		return execute(new ListStreamRequest(Optional.empty()));
	}

	/**
	 * Lists the stream of a table, if it has one.
	 * @param table the table's name
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<ListStreamResponse> listStream(String table) {
		return execute(new ListStreamRequest(Optional.of(table)));
	}

	/**
	 * Describes a stream and lists a page of its shards.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSObjectNotExist} if the stream was switched off
	 */
	default CompletableFuture<DescribeStreamResponse> describeStream(DescribeStreamRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #describeStream(DescribeStreamRequest)}.
	 */
	default CompletableFuture<DescribeStreamResponse> describeStream(Consumer<DescribeStreamRequest.Builder> request) {
		return describeStream(DescribeStreamRequest.of(request));
	}

	/**
	 * Finds where to start reading a shard.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSObjectNotExist} if the stream was switched off
	 */
	default CompletableFuture<GetShardIteratorResponse> getShardIterator(GetShardIteratorRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls
	 * {@link #getShardIterator(GetShardIteratorRequest)}.
	 */
	default CompletableFuture<GetShardIteratorResponse> getShardIterator(
			Consumer<GetShardIteratorRequest.Builder> request) {
		return getShardIterator(GetShardIteratorRequest.of(request));
	}

	/**
	 * Reads a page of changes. Reading consumes nothing: the same iterator gives the same
	 * changes again.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSTrimmedDataAccess} if what the iterator points to has expired
	 */
	default CompletableFuture<GetStreamRecordResponse> getStreamRecord(GetStreamRecordRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls
	 * {@link #getStreamRecord(GetStreamRecordRequest)}.
	 */
	default CompletableFuture<GetStreamRecordResponse> getStreamRecord(
			Consumer<GetStreamRecordRequest.Builder> request) {
		return getStreamRecord(GetStreamRecordRequest.of(request));
	}

}
