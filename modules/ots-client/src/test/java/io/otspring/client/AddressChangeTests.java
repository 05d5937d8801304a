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

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.HostAddress;
import io.otspring.client.retry.Idempotency;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A host that moves to another address while its former one still answers.
 */
class AddressChangeTests {

	@ParameterizedTest
	@EnumSource
	void callsFollowWhenTheLifeOfTheirConnectionEnds(ClientStyle style) throws Exception {
		FaultServer.Script script = Faults.replying(Faults::success);
		InetAddress formerAddress = InetAddress.getByName("127.0.0.1");
		InetAddress newAddress = InetAddress.getByName("127.0.0.2");
		AtomicReference<InetAddress> address = new AtomicReference<>(formerAddress);
		try (FaultServer former = FaultServer.start(formerAddress, 0, script);
				FaultServer moved = FaultServer.start(newAddress, former.port(), script);
				TestClient client = new TestClient(style, "http://inst01.example.test:" + former.port(),
						builder -> builder.poolMaxLifeTime(Duration.ofMillis(300))
							.httpCustomizer(new HostAddress(address::get)))) {
			client.call(Idempotency.ONCE);
			assertThat(former.requests()).isEqualTo(1);
			address.set(newAddress);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
				client.call(Idempotency.ONCE);
				return moved.requests() > 0;
			});
			int before = former.requests();
			client.call(Idempotency.ONCE);
			assertThat(former.requests()).isEqualTo(before);
			assertThat(former.connections()).isEqualTo(1);
		}
	}

}
