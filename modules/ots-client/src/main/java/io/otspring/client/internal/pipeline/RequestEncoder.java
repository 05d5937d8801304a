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

package io.otspring.client.internal.pipeline;

import io.otspring.client.internal.codec.BodyWriter;
import io.otspring.client.internal.operation.Operation;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.compression.Deflate;
import io.otspring.protocol.signature.ContentMd5;

/**
 * Writes the body of a request, and compresses it if that is asked for.
 */
final class RequestEncoder {

	private final PipelineSettings settings;

	private final TableNames tableNames;

	RequestEncoder(PipelineSettings settings, TableNames tableNames) {
		this.settings = settings;
		this.tableNames = tableNames;
	}

	<Q> EncodedRequest encode(Operation<Q, ?> operation, Q request) {
		BodyWriter writer = new BodyWriter(this.settings.encoding());
		operation.encoder().encode(request, writer);
		WireBuffer body = this.tableNames.toService(operation, writer.buffer());
		if (this.settings.compressRequests() && body.size() > 0) {
			byte[] compressed = Deflate.compress(body.array(), 0, body.size());
			return new EncodedRequest(operation.path(), compressed, compressed.length, ContentMd5.of(compressed),
					body.size());
		}
		return new EncodedRequest(operation.path(), body.array(), body.size(),
				ContentMd5.of(body.array(), 0, body.size()), -1);
	}

}
