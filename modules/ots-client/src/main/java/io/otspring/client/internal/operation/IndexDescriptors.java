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

import java.util.List;

import io.otspring.client.index.CreateIndexRequest;
import io.otspring.client.index.CreateIndexResponse;
import io.otspring.client.index.DropIndexRequest;
import io.otspring.client.index.DropIndexResponse;
import io.otspring.client.internal.codec.IndexCodec;
import io.otspring.client.retry.Idempotency;

/**
 * The operations on secondary indexes.
 */
final class IndexDescriptors {

	static final Operation<CreateIndexRequest, CreateIndexResponse> CREATE_INDEX = new Operation<>("CreateIndex",
			CreateIndexRequest.class, request -> Idempotency.ONCE, request -> List.of(request.table()),
			IndexCodec::encodeCreateIndex, IndexCodec::decodeCreateIndex);

	static final Operation<DropIndexRequest, DropIndexResponse> DROP_INDEX = new Operation<>("DropIndex",
			DropIndexRequest.class, request -> Idempotency.ONCE, request -> List.of(request.table()),
			IndexCodec::encodeDropIndex, IndexCodec::decodeDropIndex);

	static final List<Operation<?, ?>> ALL = List.of(CREATE_INDEX, DROP_INDEX);

	private IndexDescriptors() {
	}

}
