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

package io.otspring.client.transport;

import java.util.List;
import java.util.Optional;

/**
 * An answer as it came over the wire, whole.
 *
 * @param status the HTTP status
 * @param headers the headers, in their order
 * @param body the body, of exactly this length
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent") // Carried once, never compared
public record TransportResponse(int status, List<HttpHeader> headers, byte[] body) {

	/**
	 * Returns the value of a header.
	 * @param name the name, in any case
	 * @return the value of the first header with this name
	 */
	public Optional<String> header(String name) {
		for (HttpHeader header : this.headers) {
			if (header.name().equalsIgnoreCase(name)) {
				return Optional.of(header.value());
			}
		}
		return Optional.empty();
	}

	@Override
	public String toString() {
		return "TransportResponse[status=" + this.status + ", bodyLength=" + this.body.length + "]";
	}

}
