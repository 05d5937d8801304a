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

package io.otspring.client.retry;

import java.time.Duration;

import io.otspring.client.error.OtsException;

/**
 * An attempt that failed.
 *
 * @param number the attempt's number, from 1; a batch that takes several requests counts
 * for each of them
 * @param operation the name of the operation, for example {@code GetRow}
 * @param idempotency what a repeat of the request would do
 * @param failure why the attempt failed; if rows of a batch did, why one of them did
 * @param elapsed the time from the start of the call, or of this request of a batch, not
 * of the attempt
 * @since 0.1.0
 */
public record Attempt(int number, String operation, Idempotency idempotency, OtsException failure, Duration elapsed) {

}
