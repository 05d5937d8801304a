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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.call.WriteCall;
import io.otspring.client.call.WriteOutcome;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.CapturedLog;
import io.otspring.client.filter.Condition;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.table.CreateTableRequest;
import io.otspring.client.table.DeleteTableRequest;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What auditors hear of writes.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class WriteAuditTests {

	private final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	private final CapturedLog log = new CapturedLog();

	private final List<WriteCall> calls = new CopyOnWriteArrayList<>();

	private final List<WriteOutcome> outcomes = new CopyOnWriteArrayList<>();

	@Parameter
	private ClientStyle style;

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void writesAreToldBeforeAndAfterThem() {
		PutRowRequest put = PutRowRequest.of(r -> r.table("t").primaryKey(KEY).column("secret", "hidden"));
		calls(new Recorder(), put, GetRowRequest.of(r -> r.table("t").primaryKey(KEY)));
		assertThat(this.calls).extracting(WriteCall::operation).containsExactly("CreateTable", "PutRow", "DeleteTable");
		WriteCall written = this.calls.get(1);
		assertThat(written.request()).isSameAs(put);
		assertThat(written.tables()).containsExactly("t");
		assertThat(written.rows()).isEqualTo(1);
		assertThat(this.calls.get(0).rows()).isZero();
		assertThat(written).hasToString(
				"PutRow [t], 1 rows, instance " + this.emulator.instance() + ", trace id " + written.traceId());
		WriteOutcome outcome = this.outcomes.get(1);
		assertThat(outcome.effect()).isEqualTo(Effect.APPLIED);
		assertThat(outcome.requestId()).isPresent();
		assertThat(outcome.attempts()).isEqualTo(1);
		assertThat(outcome.elapsed()).isPositive();
		assertThat(outcome.failure()).isEmpty();
		assertThat(outcome.failedRows()).isZero();
	}

	@Test
	void failureIsToldWithWhatItDid() {
		DeleteRowRequest delete = DeleteRowRequest
			.of(r -> r.table("t").primaryKey(KEY).condition(Condition.rowExists()));
		OtsException failure = catchThrowableOfType(OtsException.class, () -> calls(new Recorder(), delete));
		WriteOutcome outcome = this.outcomes.get(1);
		assertThat(outcome.effect()).isEqualTo(Effect.NONE);
		assertThat(outcome.failure()).containsSame(failure);
		assertThat(outcome.failedRows()).isEqualTo(1);
		assertThat(outcome.requestId()).isEqualTo(failure.requestId());
	}

	@Test
	void rowsOfABatchThatFailAreCounted() {
		BatchWriteRowRequest batch = BatchWriteRowRequest.of(b -> b.put(p -> p.table("t").primaryKey(KEY))
			.delete(d -> d.table("t").primaryKey(PrimaryKey.of("id", 2)).condition(Condition.rowExists())));
		calls(new Recorder(), batch);
		assertThat(this.calls.get(1).rows()).isEqualTo(2);
		assertThat(this.outcomes.get(1).failedRows()).isEqualTo(1);
		assertThat(this.outcomes.get(1).effect()).isEqualTo(Effect.APPLIED);
	}

	@Test
	void auditorThatThrowsDoesNotTouchTheCall() {
		WriteAuditor broken = new WriteAuditor() {

			@Override
			public void before(WriteCall call) {
				throw new IllegalStateException("before");
			}

			@Override
			public void after(WriteCall call, WriteOutcome outcome) {
				throw new IllegalStateException("after");
			}

		};
		calls(broken, PutRowRequest.of(r -> r.table("t").primaryKey(KEY)));
		assertThat(this.calls).hasSize(3);
		assertThat(this.log.lines(Level.WARN)).hasSize(6).allMatch(line -> line.startsWith("A write auditor threw "));
	}

	/**
	 * Makes calls between those that create and delete their table.
	 */
	private void calls(WriteAuditor first, OtsRequest<?>... requests) {
		OtsClientOptions options = OtsClientOptions.builder()
			.endpoint(this.emulator.endpoint())
			.instanceName(this.emulator.instance())
			.credentials(this.emulator.accessKeyId(), this.emulator.accessKeySecret())
			.loggerName(this.log.loggerName())
			.writeAuditor(first)
			.writeAuditor((first instanceof Recorder) ? (call, outcome) -> {
			} : new Recorder())
			.build();
		if (this.style == ClientStyle.BLOCKING) {
			try (OTSClient client = OTSClient.create(options)) {
				execute(request -> client.execute(request), requests);
			}
		}
		else {
			try (OTSAsyncClient client = OTSAsyncClient.create(options)) {
				execute(request -> client.execute(request).join(), requests);
			}
		}
	}

	private static void execute(Function<OtsRequest<?>, Object> client, OtsRequest<?>... requests) {
		client.apply(CreateTableRequest.of(t -> t.table("t").primaryKey("id", PrimaryKeyType.INTEGER)));
		try {
			for (OtsRequest<?> request : requests) {
				client.apply(request);
			}
		}
		catch (CompletionException ex) {
			throw (OtsException) ex.getCause();
		}
		finally {
			client.apply(new DeleteTableRequest("t"));
		}
	}

	private final class Recorder implements WriteAuditor {

		@Override
		public void before(WriteCall call) {
			WriteAuditTests.this.calls.add(call);
		}

		@Override
		public void after(WriteCall call, WriteOutcome outcome) {
			assertThat(call).isSameAs(WriteAuditTests.this.calls.get(WriteAuditTests.this.calls.size() - 1));
			WriteAuditTests.this.outcomes.add(outcome);
		}

	}

}
