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

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryBudget;
import io.otspring.client.table.TableNameResolver;
import io.otspring.client.transport.OtsEndpoint;
import io.otspring.protocol.signature.SignatureVersion;

/**
 * The settings of the pipeline.
 *
 * @param endpoint where the service is
 * @param instance the instance
 * @param credentials who calls
 * @param signatureVersion how requests are signed
 * @param region the region of V4 signatures, empty for V2
 * @param encoding the charset of text that the caller hands over as bytes
 * @param callDefaults what calls want unless they say otherwise
 * @param connectTimeout the longest time for a connection, TLS included
 * @param maxResponseSize the largest inflated body, in bytes
 * @param retryBudget bounds the retries of all calls together
 * @param compressRequests whether bodies of requests are compressed
 * @param compressResponses whether compressed answers are asked for
 * @param verifyResponses whether answers are verified
 * @param observers watch the calls
 * @param writeAuditors keep book of the calls that write
 * @param tableNames gives tables other names at the service
 * @param userAgent the name that the client gives itself
 * @param clock tells the time of requests
 * @param loggerName the name of the logger
 * @param closeGrace how long closing waits for requests that are on their way
 */
public record PipelineSettings(OtsEndpoint endpoint, String instance, OtsCredentialsProvider credentials,
		SignatureVersion signatureVersion, String region, Charset encoding, CallDefaults callDefaults,
		Duration connectTimeout, long maxResponseSize, RetryBudget retryBudget, boolean compressRequests,
		boolean compressResponses, boolean verifyResponses, List<OtsCallObserver> observers,
		List<WriteAuditor> writeAuditors, Optional<TableNameResolver> tableNames, String userAgent, InstantSource clock,
		String loggerName, Duration closeGrace) {

}
