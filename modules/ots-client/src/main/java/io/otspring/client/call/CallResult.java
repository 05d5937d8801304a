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

package io.otspring.client.call;

import io.otspring.client.model.ResponseMetadata;

/**
 * A call that succeeded.
 *
 * @param metadata what is known of the response besides its content
 * @param requestBytes the size of the request's body as sent; of a batch that took
 * several requests, the sum
 * @param responseBytes the size of the response's body as received, likewise
 * @since 0.1.0
 */
public record CallResult(ResponseMetadata metadata, long requestBytes, long responseBytes) {

}
