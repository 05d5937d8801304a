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

import java.time.Duration;
import java.util.List;

/**
 * A request as it goes over the wire, always a {@code POST}. The transport adds what HTTP
 * itself demands, such as the length of the body.
 *
 * @param path the path of the URL, for example {@code /GetRow}
 * @param headers the headers
 * @param body the array whose first bytes are the body, which nobody changes during the
 * exchange
 * @param bodyLength the number of these bytes
 * @param socketTimeout the longest silence while bytes of the answer are awaited, or
 * while the other end takes no bytes of the request
 * @param deadline when the exchange must have ended
 * @param listener hears of the exchange
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent") // Carried once, never compared
public record TransportRequest(String path, List<HttpHeader> headers, byte[] body, int bodyLength,
		Duration socketTimeout, Deadline deadline, ExchangeListener listener) {

	@Override
	public String toString() {
		return "TransportRequest[path=" + this.path + ", bodyLength=" + this.bodyLength + "]";
	}

}
