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

package io.otspring.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.CallUsage;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Idempotency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What observers hear of what a call took.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class CallUsageTests {

	private static final long REQUEST = 7;

	private static final long SUCCESS = 7;

	private final List<Object> heard = new CopyOnWriteArrayList<>();

	@Parameter
	private ClientStyle style;

	@Test
	void allAttemptsOfACallCount() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> ((request.number() == 1)
				? Reply.error(request, 503, "OTSServerBusy", "") : Faults.success(request))
			.send(socket)); TestClient client = client(server)) {
			client.call(Idempotency.ONCE);
			CallUsage usage = usage();
			assertThat(usage.attempts()).isEqualTo(2);
			assertThat(usage.sentBytes()).isEqualTo(2 * REQUEST);
			assertThat(usage.receivedBytes()).isGreaterThan(SUCCESS);
			assertThat(usage.acquireTimes()).hasSize(2).allMatch(time -> !time.isNegative());
			assertThat(usage.consumed()).isEmpty();
			assertThat(this.heard).last().isInstanceOf(CallResult.class);
		}
	}

	@Test
	void callThatFailsCountsToo() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 403, "OTSConditionCheckFail", "")));
				TestClient client = client(server)) {
			OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
			CallUsage usage = usage();
			assertThat(usage.attempts()).isOne();
			assertThat(usage.sentBytes()).isEqualTo(REQUEST);
			assertThat(usage.receivedBytes()).isPositive();
			assertThat(this.heard).last().isSameAs(failure);
		}
	}

	@Test
	void requestThatWasNotAnsweredWasSentAllTheSame() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			FaultServer.reset(socket);
			return false;
		}); TestClient client = client(server)) {
			catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
			assertThat(usage().sentBytes()).isEqualTo(REQUEST);
			assertThat(usage().receivedBytes()).isZero();
		}
	}

	@Test
	void requestWithoutAConnectionWasNotSent() throws Exception {
		FaultServer server = FaultServer.start(Faults.replying(Faults::success));
		try (TestClient client = client(server)) {
			server.close();
			catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
			assertThat(usage().attempts()).isPositive();
			assertThat(usage().sentBytes()).isZero();
			assertThat(usage().acquireTimes()).hasSize(usage().attempts());
		}
	}

	private CallUsage usage() {
		return (CallUsage) this.heard.get(this.heard.size() - 2);
	}

	private TestClient client(FaultServer server) {
		return new TestClient(this.style, server.endpoint(), builder -> builder.observer(call -> new CallObservation() {

			@Override
			public void used(CallUsage usage) {
				CallUsageTests.this.heard.add(usage);
			}

			@Override
			public void succeeded(CallResult result) {
				CallUsageTests.this.heard.add(result);
			}

			@Override
			public void failed(OtsException failure) {
				CallUsageTests.this.heard.add(failure);
			}

		}));
	}

}
