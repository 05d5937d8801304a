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

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.otspring.client.OTSClient;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.internal.codec.BodyWriter;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.internal.operation.Operations;

/**
 * A client that goes no further than the body of its requests.
 */
final class EncodingClient implements OTSClient {

	private RecordedRequest request;

	RecordedRequest requestOf(Runnable call) {
		try {
			call.run();
		}
		catch (Encoded ex) {
			return this.request;
		}
		throw new AssertionError("The call made no request");
	}

	@Override
	public <R> R execute(OtsRequest<R> request, CallOptions options) {
		Operation<OtsRequest<R>, R> operation = Operations.of(request);
		BodyWriter body = new BodyWriter(StandardCharsets.UTF_8);
		operation.encoder().encode(request, body);
		this.request = new RecordedRequest(operation.path(), Map.of(), body.buffer().toByteArray());
		throw new Encoded();
	}

	private static final class Encoded extends RuntimeException {

	}

}
