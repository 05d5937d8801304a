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

import com.alicloud.openservices.tablestore.TableStoreException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the official client says of a call that the service refused.
 */
final class ServiceFailure {

	private ServiceFailure() {
	}

	/**
	 * Makes a call that has to be refused, and returns the status, the code and the
	 * message.
	 */
	static String of(ThrowingCallable call) {
		TableStoreException failure = catchThrowableOfType(TableStoreException.class, call);
		assertThat(failure).as("failure").isNotNull();
		assertThat(failure.getRequestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
		return failure.getHttpStatus() + " " + failure.getErrorCode() + " " + failure.getMessage();
	}

}
