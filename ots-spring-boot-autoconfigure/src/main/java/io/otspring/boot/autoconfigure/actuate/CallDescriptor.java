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

package io.otspring.boot.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import org.jspecify.annotations.Nullable;

/**
 * A call that ended.
 *
 * @param time when it ended
 * @param operation the name of the operation
 * @param tables the tables that it concerned
 * @param elapsed how long it took, retries and pauses included
 * @param attempts how many attempts it took
 * @param requestId the service's name for it
 * @param error the error code of the service or else the type of the exception, if it
 * failed
 * @param effect what a call that failed may have done
 * @since 0.1.0
 */
public record CallDescriptor(Instant time, String operation, List<String> tables, Duration elapsed, int attempts,
		@Nullable String requestId, @Nullable String error, @Nullable String effect) {

	static CallDescriptor succeeded(Instant time, OtsCall call, CallResult result) {
		return new CallDescriptor(time, call.operation(), call.tables(), result.metadata().elapsed(),
				result.metadata().attempts(), result.metadata().requestId(), null, null);
	}

	static CallDescriptor failed(Instant time, OtsException failure) {
		String error = (failure instanceof OtsServiceException refusal) ? refusal.errorCode()
				: failure.getClass().getSimpleName();
		return new CallDescriptor(time, failure.operation(), failure.tables(), failure.elapsed(), failure.attempts(),
				failure.requestId().orElse(null), error, failure.effect().name());
	}

}
