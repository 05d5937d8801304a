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

package io.otspring.client.model;

import java.time.Duration;

/**
 * What is known of a response besides its content.
 *
 * @param requestId the service's name for the request that succeeded, which its support
 * asks for
 * @param traceId the id that all attempts of the call carried
 * @param attempts how many attempts the call took, at least 1
 * @param elapsed how long the call took, retries and pauses included
 * @since 0.1.0
 */
public record ResponseMetadata(String requestId, String traceId, int attempts, Duration elapsed) {

}
