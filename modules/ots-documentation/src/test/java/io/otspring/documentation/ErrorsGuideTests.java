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

package io.otspring.documentation;

import java.time.Duration;

import io.otspring.client.OTSClient;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsThrottledException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.filter.Condition;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.RetryDecision;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.retry.RetrySettings;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.Fault;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Errors, retries, deadlines, and how an application is tested against them.
 */
@ExtendWith(EmulatorExtension.class)
class ErrorsGuideTests {

	private final PrimaryKey key = PrimaryKey.of("id", 1);

	private final OtsEmulator emulator;

	private final OTSClient client;

	ErrorsGuideTests(OtsEmulator emulator, OTSClient client) {
		this.emulator = emulator;
		this.client = client;
	}

	@BeforeEach
	void createTable() {
		this.client.createTable(r -> r.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
		this.client.putRow(r -> r.table("orders").primaryKey(this.key).column("paid_cents", 0));
	}

	@Test
	void exceptionsAreCaughtByType() {
		OTSClient client = this.client;
		PrimaryKey key = this.key;
		String outcome = "";
		// snippet errors.catch
		try {
			client.putRow(r -> r.table("orders").primaryKey(key).condition(Condition.rowDoesNotExist()));
			outcome = "created";
		}
		catch (OtsConditionFailedException ex) {
			outcome = "is there already";
		}
		catch (OtsServiceException ex) {
			outcome = "refused: " + ex.errorCode() + ", request " + ex.requestId().orElse("unknown");
		}
		// end
		assertThat(outcome).isEqualTo("is there already");
	}

	@Test
	void effectTellsWhatMayHaveBeenWritten() {
		this.emulator.faults().add(FaultRule.on("UpdateRow").cutAfter());
		OTSClient client = this.client;
		PrimaryKey key = this.key;
		String outcome = "";
		// snippet errors.effect
		try {
			client.updateRow(r -> r.table("orders").primaryKey(key).increment("paid_cents", 100));
			outcome = "booked";
		}
		catch (OtsException ex) {
			outcome = switch (ex.effect()) {
				case NONE -> "not booked, may be booked again";
				case UNKNOWN -> "read the order before booking again";
				case APPLIED -> "booked, the answer was damaged";
			};
		}
		// end
		assertThat(outcome).startsWith("read");
	}

	@Test
	void callsHaveADeadline() {
		this.emulator.faults().add(FaultRule.on("GetRow").delay(Duration.ofSeconds(5)));
		OTSClient client = this.client;
		PrimaryKey key = this.key;
		boolean late = false;
		// snippet errors.deadline
		OTSClient hurried = client.withOptions(o -> o.callTimeout(Duration.ofMillis(200)));
		try {
			hurried.getRow(r -> r.table("orders").primaryKey(key));
		}
		catch (OtsTimeoutException ex) {
			late = ex.limit() == OtsTimeoutException.Limit.CALL;
		}
		// end
		assertThat(late).isTrue();
	}

	@Test
	void policiesHaveFigures() {
		this.emulator.faults().add(FaultRule.on("GetRow").answer("OTSServerBusy"));
		OTSClient client = this.client;
		// snippet errors.settings
		RetrySettings settings = RetrySettings.builder()
			.maxRetries(2)
			.throttlingDelay(Duration.ofMillis(20))
			.maxDuration(Duration.ofSeconds(1))
			.build();
		OTSClient impatient = client.withOptions(o -> o.retryPolicy(new DefaultRetryPolicy(settings)));
		// end
		assertThatExceptionOfType(OtsThrottledException.class)
			.isThrownBy(() -> impatient.getRow(r -> r.table("orders").primaryKey(this.key)))
			.satisfies(ex -> assertThat(ex.attempts()).isEqualTo(3));
	}

	@Test
	void policyOfOneOwnDecides() {
		Fault conflict = this.emulator.faults().add(FaultRule.on("PutRow").first(2).answer("OTSRowOperationConflict"));
		OTSClient client = this.client;
		// snippet errors.policy
		RetryPolicy defaults = RetryPolicy.defaults();
		RetryPolicy policy = attempt -> {
			if (attempt.failure() instanceof OtsServiceException refusal
					&& refusal.errorCode().equals("OTSRowOperationConflict")) {
				return (attempt.number() < 5) ? RetryDecision.againAfter(Duration.ofMillis(10))
						: RetryDecision.giveUp();
			}
			return defaults.decide(attempt);
		};
		OTSClient eager = client.withOptions(o -> o.retryPolicy(policy));
		// end
		assertThat(eager.putRow(r -> r.table("orders").primaryKey(this.key)).metadata().attempts()).isEqualTo(3);
		assertThat(conflict.fired()).isEqualTo(2);
	}

	@Test
	void retriesAreTested() {
		OtsEmulator emulator = this.emulator;
		OTSClient client = this.client;
		PrimaryKey key = this.key;
		// snippet errors.busy
		Fault busy = emulator.faults().add(FaultRule.on("PutRow").call(1).answer("OTSServerBusy"));
		PutRowResponse written = client.putRow(r -> r.table("orders").primaryKey(key).column("state", "PAID"));
		assertThat(written.metadata().attempts()).isEqualTo(2);
		assertThat(busy.fired()).isEqualTo(1);
		// end
	}

	@Test
	void lostAnswersAreTested() {
		OtsEmulator emulator = this.emulator;
		OTSClient client = this.client;
		PrimaryKey key = this.key;
		// snippet errors.lost
		emulator.faults().add(FaultRule.on("UpdateRow").table("orders").cutAfter());
		assertThatExceptionOfType(OtsTransportException.class)
			.isThrownBy(() -> client.updateRow(r -> r.table("orders").primaryKey(key).increment("paid_cents", 100)))
			.satisfies(ex -> assertThat(ex.effect()).isEqualTo(Effect.UNKNOWN));
		// end
		assertThat(client.getRow(r -> r.table("orders").primaryKey(key)).row().orElseThrow().getLong("paid_cents"))
			.isEqualTo(100);
	}

}
