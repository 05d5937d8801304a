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

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.transport.TransportRequest;
import io.otspring.protocol.signature.SigningKey;

/**
 * A request that is ready to be sent, with what its answer is verified by.
 *
 * @param wire the request for the transport
 * @param credentials who signed
 * @param key what signed, and what the answer must be signed with
 */
record SignedRequest(TransportRequest wire, OtsCredentials credentials, SigningKey key) {

}
