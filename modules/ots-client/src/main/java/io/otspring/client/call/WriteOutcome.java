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

import java.time.Duration;
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;

/**
 * What became of a call that writes.
 *
 * @param effect what all attempts together did, to whichever row: of a batch of which
 * some rows failed, {@link Effect#APPLIED}
 * @param failedRows how many rows of a batch failed; all of them if the whole call did
 * @param requestId the service's name for the last request, if it answered
 * @param attempts the number of attempts
 * @param elapsed how long the call took
 * @param failure why the call failed, or one of the requests of a batch
 * @since 0.1.0
 */
public record WriteOutcome(Effect effect, int failedRows, Optional<String> requestId, int attempts, Duration elapsed,
		Optional<OtsException> failure) {

}
