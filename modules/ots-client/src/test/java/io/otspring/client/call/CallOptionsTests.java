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

import io.otspring.client.retry.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Options of calls.
 */
class CallOptionsTests {

	@Test
	void nothingIsSetByDefault() {
		CallOptions options = CallOptions.defaults();
		assertThat(options.callTimeout()).isEmpty();
		assertThat(options.socketTimeout()).isEmpty();
		assertThat(options.retryPolicy()).isEmpty();
		assertThat(options.traceId()).isEmpty();
		assertThat(options.requestPriority()).isEmpty();
		assertThat(options.requestTag()).isEmpty();
	}

	@Test
	void whatOthersSetGoesFirst() {
		RetryPolicy policy = RetryPolicy.none();
		CallOptions view = CallOptions.builder()
			.callTimeout(Duration.ofSeconds(1))
			.socketTimeout(Duration.ofSeconds(2))
			.requestTag("view")
			.build();
		CallOptions call = CallOptions.builder()
			.callTimeout(Duration.ofSeconds(3))
			.retryPolicy(policy)
			.traceId("trace")
			.requestPriority(RequestPriority.LOW)
			.build();
		CallOptions both = view.overriddenBy(call);
		assertThat(both.callTimeout()).contains(Duration.ofSeconds(3));
		assertThat(both.socketTimeout()).contains(Duration.ofSeconds(2));
		assertThat(both.requestTag()).contains("view");
		assertThat(both.retryPolicy()).contains(policy);
		assertThat(both.traceId()).contains("trace");
		assertThat(both.requestPriority()).contains(RequestPriority.LOW);
		assertThat(both.overriddenBy(CallOptions.defaults())).usingRecursiveComparison().isEqualTo(both);
		assertThat(CallOptions.defaults().overriddenBy(both)).usingRecursiveComparison().isEqualTo(both);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "a\r\nx-ots-evil: 1", "a\u0000", "t\u00e4g", "12345678901234567" })
	void tagThatCannotBeAHeaderIsRefused(String tag) {
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().requestTag(tag))
			.withMessageContaining("'requestTag'")
			.withMessageNotContaining("\r");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a\nb", "a\tb" })
	void traceIdThatCannotBeAHeaderIsRefused(String traceId) {
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().traceId(traceId))
			.withMessageContaining("'traceId'");
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().traceId("t".repeat(129)))
			.withMessage("'traceId' must have from 1 to 128 characters, but has 129");
	}

	@Test
	void timeoutsAreChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().callTimeout(Duration.ZERO))
			.withMessage("'callTimeout' must be from 1 ms to 1 day, but is PT0S");
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().socketTimeout(Duration.ofDays(2)))
			.withMessageContaining("'socketTimeout'");
	}

}
